import { onTestFinished } from 'vitest';
import { migrate } from '../../src-main/storage/migrate.ts';
import { allMigrations } from '../../src-main/storage/migrations/all-migrations.ts';
import { applyPragmas } from '../../src-main/storage/pragmas.ts';
import { connectSqlite, type SqliteConnection } from '../../src-main/storage/sqlite-connection.ts';

/** A database in memory that stands at a version, for tests of the next step: raw rows in, raw rows out. */
export async function aDatabaseAt(version: number): Promise<SqliteConnection> {
  const connection = await connectSqlite(':memory:');
  onTestFinished(() => connection.close());
  await applyPragmas(connection, true);
  await migrateTo(connection, version);
  return connection;
}

/** Runs the released steps up to a version. */
export async function migrateTo(connection: SqliteConnection, version: number): Promise<void> {
  const steps = allMigrations.filter((step) => step.version <= version);
  await migrate(connection, steps, { keepCopy: () => Promise.resolve() });
}
