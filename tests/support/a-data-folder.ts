import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openDatabase, type Database } from '../../src-main/storage/database.ts';
import { aClock } from './calm-world.ts';

/** A folder of this test's own, removed after it. */
export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'standpunkt-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** A new database, in memory or in a file, closed after the test. */
export async function aDatabase(file = ':memory:'): Promise<Database> {
  const database = await openDatabase({ file, clock: aClock().now });
  onTestFinished(() => database.close().catch(() => undefined)); // a test may have closed it itself
  return database;
}

/** Every file below a folder with its bytes. */
export async function readAllFiles(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = new Map<string, Buffer>();
  for (const entry of entries)
    if (entry.isFile()) {
      const path = join(entry.parentPath, entry.name);
      files.set(path, await readFile(path));
    }
  return files;
}

/** The files in which any of the texts stands, in UTF-8 or UTF-16. */
export async function filesThatContain(
  folder: string,
  needles: readonly (string | Uint8Array)[],
): Promise<readonly string[]> {
  const wanted = needles.flatMap((needle) =>
    typeof needle === 'string'
      ? [Buffer.from(needle, 'utf8'), Buffer.from(needle, 'utf16le')]
      : [Buffer.from(needle)],
  );
  return [...(await readAllFiles(folder))]
    .filter(([, bytes]) => wanted.some((needle) => bytes.includes(needle)))
    .map(([path]) => path);
}
