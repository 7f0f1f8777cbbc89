import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExportPlace } from '../../src-shared/contract/export-contract.ts';
import type { FoundRecipient } from '../../src-shared/contract/set-up-calls.ts';

/** A key file has a few hundred bytes; nothing larger is opened. */
const MAX_FILE_BYTES = 16 * 1024;
/** A stick full of photographs must not make staff wait. */
const MAX_FILES_A_PLACE = 200;

/**
 * Public age keys in small files at the top of each place, whatever the files are called: `age-keygen` writes the public key as a
 * comment beside the secret one. The secret is looked at and forgotten. What cannot be read is passed over. `isRecipient` checks form and
 * checksum.
 */
export async function findRecipients(
  places: readonly ExportPlace[],
  isRecipient: (text: string) => boolean,
): Promise<readonly FoundRecipient[]> {
  const found: FoundRecipient[] = [];
  for (const place of places) {
    const names = await readdir(place.path).catch(() => []);
    for (const fileName of names.sort().slice(0, MAX_FILES_A_PLACE)) {
      const text = await readSmallFile(join(place.path, fileName));
      if (text === undefined) continue;
      const keys = new Set((text.match(/\bage1[a-z0-9]+/g) ?? []).filter(isRecipient));
      const hasSecret = text.includes('AGE-SECRET-KEY-1');
      for (const recipient of keys) found.push({ recipient, fileName, place: place.label, hasSecret });
    }
  }
  return found;
}

async function readSmallFile(path: string): Promise<string | undefined> {
  try {
    const about = await stat(path);
    return about.isFile() && about.size <= MAX_FILE_BYTES ? await readFile(path, 'utf8') : undefined;
  } catch {
    return undefined; // pulled out, or not for this user
  }
}
