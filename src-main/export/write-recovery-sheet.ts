import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExportPlace } from '../../src-shared/contract/export-contract.ts';
import type { SetUpState, WrittenSheet } from '../../src-shared/contract/set-up-calls.ts';
import { recoverySheet } from '../../src-shared/export/recovery-sheet.ts';
import type { Clock } from '../../src-shared/ports.ts';
import { err, ok, type Result } from '../../src-shared/result.ts';
import type { Language } from '../../src-shared/units.ts';
import { sha256Of } from '../storage/sha256.ts';
import type { ExportDisk } from './export-disk.ts';
import { findFolderInPlaces } from './list-folders.ts';
import { writeVerifiedFolder, type FileToWrite } from './verified-folder.ts';
import { neverCalledOff, type SheetProblem } from './write-sheet.ts';

interface RecoveryOptions {
  readonly disk: ExportDisk;
  readonly clock: Clock;
  readonly findPlaces: () => Promise<readonly ExportPlace[]>;
  readonly readState: () => SetUpState;
  /** Where the sealed keys lie. */
  readonly keyFolder: string;
}

export interface SheetOrder {
  readonly folder: string;
  readonly language: Language;
  readonly withSealedKeys: boolean;
}

export type WriteRecoverySheet = (order: SheetOrder) => Promise<Result<WrittenSheet, SheetProblem>>;

/** Writes the recovery sheet into a folder of its own, on the same careful way as an export. */
export function createWriteRecoverySheet(options: RecoveryOptions): WriteRecoverySheet {
  return async ({ folder, language, withSealedKeys }) => {
    const found = await findFolderInPlaces(folder, await options.findPlaces());
    if (found === undefined) return err('FOLDER_UNREADABLE');
    const state = options.readState();
    const sealedKeys = withSealedKeys ? await readSealedKeys(options.keyFolder) : [];
    const html = recoverySheet(state, {
      language,
      writtenAtMs: options.clock(),
      sealedKeyFiles: sealedKeys.map(({ name }) => name),
    });
    const files = [
      asFile(language === 'de' ? 'notfallblatt.html' : 'recovery-sheet.html', Buffer.from(html)),
    ];
    const written = await writeVerifiedFolder({
      disk: options.disk,
      folder: found.path,
      name: `standpunkt-${language === 'de' ? 'notfallblatt' : 'recovery'}-${state.kioskId.slice(-6)}`,
      filesFor: () => [...files, ...sealedKeys],
    });
    if (!written.ok) return err(neverCalledOff(written.error));
    const { path, files: names, isSettled } = written.value;
    return ok({ path, files: names.map(({ name }) => name), isSettled });
  };
}

/** The keys as they lie there: every one an age file, under a passphrase or for the key that replaced it. */
async function readSealedKeys(folder: string): Promise<readonly FileToWrite[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.age')).sort();
  return Promise.all(names.map(async (name) => asFile(name, await readFile(join(folder, name)))));
}

function asFile(name: string, bytes: Uint8Array): FileToWrite {
  return { name, bytes, isIntact: (readBack) => Promise.resolve(sha256Of(readBack) === sha256Of(bytes)) };
}
