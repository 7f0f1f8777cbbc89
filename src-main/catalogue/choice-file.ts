import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { EpochMs } from '../../src-shared/units.ts';
import { codeOf, writeFileAtomically } from '../storage/atomic-file.ts';

const CHOICE_FILE = 'chosen.json';

/** An edition that staff chose. `folder`: its folder's name beside the file; `null`: the one that is shipped with the program. */
export const Choice = z
  .object({
    folder: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      .nullable(),
    /** Since when it is shown; `null` for a shipped one that nobody chose. */
    sinceMs: EpochMs.nullable(),
  })
  .readonly();
export type Choice = z.output<typeof Choice>;

/** The newest choice first: it is the one that is shown. */
const ChoiceFile = z.object({ choices: z.array(Choice).max(20).readonly() }).readonly();

/** What was chosen, newest first; nothing when nobody has chosen yet. `isBroken`: the file is there and says nothing. */
export async function readChoices(
  folder: string,
): Promise<{ readonly choices: readonly Choice[]; readonly isBroken: boolean }> {
  try {
    const raw: unknown = JSON.parse(await readFile(join(folder, CHOICE_FILE), 'utf8'));
    return { choices: ChoiceFile.parse(raw).choices, isBroken: false };
  } catch (fault) {
    return { choices: [], isBroken: codeOf(fault) !== 'ENOENT' };
  }
}

/** Keeps the choices as a whole. Throws the system's error when the disk refuses; then the old ones stand. */
export async function writeChoices(folder: string, choices: readonly Choice[]): Promise<void> {
  await writeFileAtomically(join(folder, CHOICE_FILE), `${JSON.stringify({ choices }, null, 2)}\n`);
}
