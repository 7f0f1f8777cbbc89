import type { Clock } from '../../src-shared/ports.ts';
import type { EpochMs } from '../../src-shared/units.ts';
import { openDatabase, type Database } from './database.ts';
import type { MigrationDb } from './migration.ts';
import { allMigrations } from './migrations/all-migrations.ts';
import { finishSalvage, salvageDatabase, type Salvaged } from './salvage.ts';
import { StorageError } from './storage-error.ts';

interface OpenOptions<T> {
  /** A path; its folder must exist. */
  readonly file: string;
  readonly clock: Clock;
  /** What has to be put in order in a salvaged database before it is used; says what became of it. */
  readonly mend: (salvaged: MigrationDb, nowMs: EpochMs) => Promise<T>;
}

/**
 * Opens the database; a damaged one is set aside and what is readable is carried into a new one first. Throws like
 * {@link openDatabase} for everything else, and when there is no room to salvage: the damaged file then stays as it is.
 */
export async function openOrSalvage<T>({ file, clock, mend }: OpenOptions<T>): Promise<{
  readonly database: Database;
  /** `null`: nothing was damaged. */
  readonly salvaged: Salvaged<T> | null;
}> {
  await finishSalvage(file);
  try {
    return { database: await openDatabase({ file, clock }), salvaged: null };
  } catch (fault) {
    if (!(fault instanceof StorageError) || fault.kind !== 'damaged') throw fault;
  }
  const nowMs = clock();
  const salvaged = await salvageDatabase({
    file,
    nowMs,
    migrations: allMigrations,
    mend: (db) => mend(db, nowMs),
  });
  return { database: await openDatabase({ file, clock }), salvaged };
}
