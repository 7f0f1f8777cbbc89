import { z } from 'zod';
import type { Migration } from './migration.ts';
import { readPragma } from './pragmas.ts';
import type { SqliteConnection } from './sqlite-connection.ts';
import { DatabaseTooNewError, StorageError } from './storage-error.ts';

interface MigrateOptions {
  /** Keeps a copy of an existing database before its first step. Not called for a new, empty one. */
  readonly keepCopy: (fromVersion: number) => Promise<void>;
}

/** The version a database stands at; 0 for a new one. */
export async function readVersion(connection: SqliteConnection): Promise<number> {
  return z
    .int()
    .nonnegative()
    .parse(await readPragma(connection, 'user_version'));
}

/** Throws a {@link DatabaseTooNewError} when a newer program has written the database. Changes nothing. */
export async function refuseNewerDatabase(
  connection: SqliteConnection,
  migrations: readonly Migration[],
): Promise<void> {
  const found = await readVersion(connection);
  const known = migrations.at(-1)?.version ?? 0;
  if (found > known) throw new DatabaseTooNewError(found, known);
}

/**
 * Brings a database up to the last of `migrations`. Each step and its version are one transaction, so a step that fails
 * leaves the database at the step before. Stops at the first error. Returns the versions that were run.
 */
export async function migrate(
  connection: SqliteConnection,
  migrations: readonly Migration[],
  { keepCopy }: MigrateOptions,
): Promise<readonly number[]> {
  assertVersionsRise(migrations);
  await refuseNewerDatabase(connection, migrations);
  const startVersion = await readVersion(connection);
  const steps = migrations.filter((step) => step.version > startVersion);
  if (steps.length > 0 && startVersion > 0) await keepCopy(startVersion);
  for (const step of steps) await runStep(connection, step);
  return steps.map((step) => step.version);
}

function assertVersionsRise(migrations: readonly Migration[]): void {
  let last = 0;
  for (const { version, name } of migrations) {
    if (!Number.isInteger(version) || version <= last)
      throw new Error(`migration ${version} (${name}) must come after ${last}`);
    last = version;
  }
}

async function runStep(connection: SqliteConnection, step: Migration): Promise<void> {
  // SQLite ignores this pragma inside a transaction, so it stands around it.
  if (step.isRebuildingTables) await connection.exec('PRAGMA foreign_keys = OFF');
  await connection.exec('BEGIN IMMEDIATE');
  try {
    await step.up(connection);
    await refuseDanglingKeys(connection, step);
    await connection.exec(`PRAGMA user_version = ${step.version}`);
    await connection.exec('COMMIT');
  } catch (fault) {
    await connection.exec('ROLLBACK').catch(() => {
      // SQLite has already rolled back by itself; the fault that matters is the first one.
    });
    const cause = `migration ${step.version} (${step.name}) failed`;
    throw fault instanceof StorageError
      ? new StorageError(fault.kind, cause, { cause: fault })
      : new Error(cause, { cause: fault });
  } finally {
    if (step.isRebuildingTables) await connection.exec('PRAGMA foreign_keys = ON');
  }
}

async function refuseDanglingKeys(connection: SqliteConnection, step: Migration): Promise<void> {
  const dangling = await connection.all('PRAGMA foreign_key_check');
  if (dangling.length > 0)
    throw new Error(`${dangling.length} rows refer to nothing after migration ${step.version}`);
}
