import { open, readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { EpochMs } from '../../src-shared/units.ts';
import type { SqliteConnection } from './sqlite-connection.ts';

/** Writes a whole copy of the database beside it, `standpunkt.sqlite.before-upgrade-v20-1764000000000`, and flushes it. */
export async function keepUpgradeCopy(
  connection: SqliteConnection,
  file: string,
  fromVersion: number,
  nowMs: EpochMs,
): Promise<void> {
  const copy = `${file}.before-upgrade-v${fromVersion}-${nowMs}`;
  await connection.run('VACUUM INTO ?', [copy]);
  const handle = await open(copy, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Removes the copies of earlier upgrades. An erased lead must not live on in one, and once leads are erased or expire the
 * upgraded database has long proved itself.
 */
export async function removeUpgradeCopies(file: string): Promise<void> {
  const prefix = `${basename(file)}.before-upgrade-`;
  for (const name of await readdir(dirname(file)))
    if (name.startsWith(prefix)) await rm(join(dirname(file), name), { force: true });
}
