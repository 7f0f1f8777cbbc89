import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { openDatabase } from '../../../src-main/storage/database.ts';
import { dumpSchema } from '../../../src-main/storage/dump-schema.ts';
import type { Migration } from '../../../src-main/storage/migration.ts';
import { allMigrations } from '../../../src-main/storage/migrations/all-migrations.ts';
import { DatabaseTooNewError } from '../../../src-main/storage/storage-error.ts';
import { aDatabase, aFolder } from '../../support/a-data-folder.ts';
import { A_MONDAY, aClock } from '../../support/calm-world.ts';

const step = (version: number, sql: string, more: Partial<Migration> = {}): Migration => ({
  version,
  name: `step-${version}`,
  up: (db) => db.exec(sql),
  ...more,
});
const clock = aClock().now;
const Version = z.object({ user_version: z.int() });

async function versionOf(file: string, migrations: readonly Migration[]): Promise<number> {
  const database = await openDatabase({ file, clock, migrations });
  const { user_version } = await database.get(Version, 'PRAGMA user_version');
  await database.close();
  return user_version;
}

test('schema.sql is what the migrations make', async () => {
  // Renew it with: npx vitest run --project node tests/contract/storage/migrate.test.ts -u
  const database = await aDatabase();
  await expect(await dumpSchema(database)).toMatchFileSnapshot('../../../src-main/storage/schema.sql');
});

test('every table is strict', async () => {
  const database = await aDatabase();
  const Table = z.object({ name: z.string(), strict: z.int() });
  const tables = await database.all(Table, `PRAGMA table_list`);
  const own = tables.filter(({ name }) => !name.startsWith('sqlite_'));
  expect(own.length).toBeGreaterThan(0);
  expect(own.filter(({ strict }) => strict !== 1)).toEqual([]);
});

test('the versions of the released steps rise', () => {
  const versions = allMigrations.map(({ version }) => version);
  expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
});

test('refuses steps whose versions do not rise', async () => {
  const migrations = [step(20, 'SELECT 1'), step(10, 'SELECT 1')];
  await expect(openDatabase({ file: ':memory:', clock, migrations })).rejects.toThrow('must come after 20');
});

test('refuses a database of a newer program, names both versions, and changes nothing', async () => {
  const file = join(await aFolder(), 'a.sqlite');
  await versionOf(file, [step(10, 'CREATE TABLE a (b TEXT) STRICT'), step(99, 'SELECT 1')]);
  const before = await readFile(file);
  const attempt = openDatabase({ file, clock, migrations: [step(10, 'SELECT 1')] });
  await expect(attempt).rejects.toBeInstanceOf(DatabaseTooNewError);
  await expect(attempt).rejects.toThrow('the database is v99, this program knows v10');
  expect((await readFile(file)).equals(before)).toBe(true);
});

test('a step that fails leaves the database at the step before, with nothing of it', async () => {
  const file = join(await aFolder(), 'a.sqlite');
  const good = step(10, 'CREATE TABLE a (b TEXT) STRICT');
  const bad = step(20, 'CREATE TABLE half (b TEXT) STRICT; INSERT INTO nowhere VALUES (1)');
  await expect(openDatabase({ file, clock, migrations: [good, bad] })).rejects.toThrow(
    'migration 20 (step-20)',
  );
  const database = await openDatabase({ file, clock, migrations: [good] });
  expect(await database.all(z.object({ name: z.string() }), 'SELECT name FROM sqlite_schema')).toEqual([
    { name: 'a' },
  ]);
  await database.close();
});

test('copies an older database before its first step, and not a new one', async () => {
  const folder = await aFolder();
  const file = join(folder, 'a.sqlite');
  const first = step(10, `CREATE TABLE a (b TEXT) STRICT; INSERT INTO a VALUES ('kept')`);
  await versionOf(file, [first]);
  expect(await readdir(folder)).toEqual(['a.sqlite']);
  expect(await versionOf(file, [first, step(20, 'DELETE FROM a')])).toBe(20);
  const copy = join(folder, `a.sqlite.before-upgrade-v10-${A_MONDAY}`);
  const database = await openDatabase({ file: copy, clock, migrations: [first] });
  expect(await database.all(z.object({ b: z.string() }), 'SELECT b FROM a')).toEqual([{ b: 'kept' }]);
  await database.close();
});

test('scrubbing removes the copies of upgrades', async () => {
  const folder = await aFolder();
  const file = join(folder, 'a.sqlite');
  await versionOf(file, [step(10, 'CREATE TABLE a (b TEXT) STRICT')]);
  const migrations = [step(10, 'SELECT 1'), step(20, 'SELECT 1')];
  const database = await openDatabase({ file, clock, migrations });
  expect((await readdir(folder)).some((name) => name.includes('before-upgrade'))).toBe(true);
  await database.scrub();
  expect((await readdir(folder)).some((name) => name.includes('before-upgrade'))).toBe(false);
  await database.close();
});

test('a step that rebuilds a table keeps what refers to it', async () => {
  const file = join(await aFolder(), 'a.sqlite');
  const first = step(
    10,
    `CREATE TABLE parent (id INTEGER PRIMARY KEY) STRICT;
     CREATE TABLE child (parent_id INTEGER NOT NULL REFERENCES parent (id) ON DELETE CASCADE) STRICT;
     INSERT INTO parent VALUES (1); INSERT INTO child VALUES (1);`,
  );
  const rebuild = step(
    20,
    `CREATE TABLE new_parent (id INTEGER PRIMARY KEY, note TEXT) STRICT;
     INSERT INTO new_parent SELECT id, NULL FROM parent; DROP TABLE parent; ALTER TABLE new_parent RENAME TO parent;`,
    { isRebuildingTables: true },
  );
  const database = await openDatabase({ file, clock, migrations: [first, rebuild] });
  expect(await database.all(z.object({ parent_id: z.int() }), 'SELECT parent_id FROM child')).toEqual([
    { parent_id: 1 },
  ]);
  expect(await database.get(z.object({ foreign_keys: z.int() }), 'PRAGMA foreign_keys')).toEqual({
    foreign_keys: 1,
  });
  await database.close();
});

test('a step that leaves rows pointing at nothing is refused', async () => {
  const first = step(
    10,
    `CREATE TABLE parent (id INTEGER PRIMARY KEY) STRICT;
     CREATE TABLE child (parent_id INTEGER NOT NULL REFERENCES parent (id)) STRICT;
     INSERT INTO parent VALUES (1); INSERT INTO child VALUES (1);`,
  );
  const careless = step(20, 'DELETE FROM parent', { isRebuildingTables: true });
  const attempt = openDatabase({ file: ':memory:', clock, migrations: [first, careless] });
  await expect(attempt).rejects.toMatchObject({
    cause: { message: '1 rows refer to nothing after migration 20' },
  });
});
