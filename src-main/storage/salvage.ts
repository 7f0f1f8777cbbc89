import { copyFile, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { EpochMs } from '../../src-shared/units.ts';
import { codeOf, syncFolder } from './atomic-file.ts';
import { migrate } from './migrate.ts';
import type { Migration, MigrationDb } from './migration.ts';
import { applyPragmas } from './pragmas.ts';
import { readDamagedTable, type TableShape } from './read-damaged.ts';
import { connectSqlite, type SqliteConnection } from './sqlite-connection.ts';

/*
 * A damaged database is never repaired in place. It is set aside as it is, what can be read of a copy of it is carried into a new
 * file, and only the finished new file gets the database's name. A power cut in between leaves the damaged file where the next
 * start finds it again.
 */

interface SalvageOptions<T> {
  readonly file: string;
  readonly nowMs: EpochMs;
  readonly migrations: readonly Migration[];
  /** Makes sense of what was carried over, before anything else may look at it: what refers to lost rows, what must be counted anew. */
  readonly mend: (salvaged: MigrationDb) => Promise<T>;
}

export interface Salvaged<T> {
  /** What `mend` said. */
  readonly value: T;
  /** The name of the file, beside the database, that holds the damaged one as it was found. */
  readonly damagedFile: string;
}

/** The parts of one database on the disk. */
const PARTS = ['', '-wal', '-shm'] as const;
/** With this and the time in its name a damaged database is kept beside the new one. */
const DAMAGED = '.damaged-';

/** Carries what is readable into a new file under the same name. Throws when the disk refuses; the damaged file then stands as it was. */
export async function salvageDatabase<T>(options: SalvageOptions<T>): Promise<Salvaged<T>> {
  const { file, nowMs } = options;
  const [copy, fresh] = [`${file}.salvage-copy`, `${file}.salvage-new`];
  await removeParts(copy);
  await removeParts(fresh);
  // SQLite may write into what it opens, so it gets a copy.
  for (const part of ['', '-wal']) await copyIfThere(`${file}${part}`, `${copy}${part}`);
  const value = await carryOver(copy, fresh, options);
  await removeParts(copy);

  const damaged = `${file}${DAMAGED}${nowMs}`;
  // The log first: a new database beside the log of the old one must never be.
  for (const part of ['-wal', '-shm', ''] as const)
    await renameIfThere(`${file}${part}`, `${damaged}${part}`);
  await rename(fresh, file);
  await syncFolder(dirname(file));
  return { value, damagedFile: basename(damaged) };
}

/** Finishes a salvage that was cut between its renamings: the new file is whole and only lacks its name. */
export async function finishSalvage(file: string): Promise<void> {
  const names = await readdir(dirname(file));
  const name = basename(file);
  const isSetAside = !names.includes(name) && names.some((found) => found.startsWith(`${name}${DAMAGED}`));
  if (isSetAside && names.includes(`${name}.salvage-new`)) await rename(`${file}.salvage-new`, file);
}

/** Removes damaged databases that were set aside before a time: what is in them is kept no longer than any contact. */
export async function removeOldDamaged(file: string, beforeMs: number): Promise<void> {
  const prefix = `${basename(file)}${DAMAGED}`;
  for (const name of await readdir(dirname(file)))
    if (name.startsWith(prefix) && Number.parseInt(name.slice(prefix.length), 10) < beforeMs)
      await rm(join(dirname(file), name), { force: true });
}

async function carryOver<T>(from: string, to: string, { migrations, mend }: SalvageOptions<T>): Promise<T> {
  const fresh = await connectSqlite(to);
  let value: T;
  try {
    await applyPragmas(fresh, false);
    await fresh.exec('PRAGMA synchronous = OFF'); // it is flushed whole, below, before it gets its name
    await readInto(fresh, from, migrations);
    value = await mend(fresh);
  } finally {
    await fresh.close(); // moves its log into the file
  }
  const handle = await open(to, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
  return value;
}

async function readInto(
  fresh: SqliteConnection,
  from: string,
  migrations: readonly Migration[],
): Promise<void> {
  const damaged = await connectSqlite(from);
  try {
    await migrate(fresh, migrations, { keepCopy: () => Promise.resolve() });
    // What refers to a lost row is carried over too; `mend` decides about it.
    await fresh.exec('PRAGMA foreign_keys = OFF');
    await fresh.exec('BEGIN IMMEDIATE');
    if (await hasReadableSchema(damaged))
      for (const table of await listTables(fresh)) await carryTable(damaged, fresh, table);
    await fresh.exec('COMMIT');
  } finally {
    await damaged.close().catch(() => undefined); // it is a copy, and removed in any case
  }
}

/** Without its schema, on the first page, no statement can be asked at all. */
async function hasReadableSchema(damaged: SqliteConnection): Promise<boolean> {
  try {
    await damaged.all('SELECT count(*) FROM sqlite_schema');
    return true;
  } catch {
    return false; // the file is kept; whoever has tools for it can still look into its pages
  }
}

const ListedTable = z.object({ name: z.string(), wr: z.int() });
const ListedColumn = z.object({ name: z.string(), pk: z.int() });

async function listTables(connection: SqliteConnection): Promise<readonly TableShape[]> {
  const listed = z.array(ListedTable).parse(
    await connection.all(
      `SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'
         ORDER BY name DESC`, // so that tombstones come before what they keep from returning
    ),
  );
  const tables: TableShape[] = [];
  for (const { name, wr } of listed) {
    const columns = z.array(ListedColumn).parse(await connection.all(`PRAGMA table_info(${name})`));
    tables.push({
      name,
      columns: columns.map((column) => column.name),
      keyColumns: columns
        .filter(({ pk }) => pk > 0)
        .sort((a, b) => a.pk - b.pk)
        .map((column) => column.name),
      hasRowid: wr === 0,
    });
  }
  return tables;
}

/** A row that the database itself refuses, because damage changed it, is left out like one that cannot be read. */
async function carryTable(
  damaged: SqliteConnection,
  fresh: SqliteConnection,
  table: TableShape,
): Promise<void> {
  const [atStart] = await fresh.all(`SELECT 1 FROM ${table.name} LIMIT 1`);
  // Where a new database begins with a row, the old one takes its place; elsewhere the first of two that collide stays.
  const verb = atStart === undefined ? 'IGNORE' : 'REPLACE';
  for (const row of await readDamagedTable(damaged, table)) {
    const columns = table.columns.filter((column) => column in row);
    const places = columns.map(() => '?').join(', ');
    await fresh
      .run(
        `INSERT OR ${verb} INTO ${table.name} (${columns.join(', ')}) VALUES (${places})`,
        columns.map((column) => row[column] ?? null),
      )
      .catch((fault: unknown) => {
        if (!isRefusal(fault)) throw fault;
      });
  }
}

function isRefusal(fault: unknown): boolean {
  const cause = fault instanceof Error ? fault.cause : undefined;
  return ['SQLITE_CONSTRAINT', 'SQLITE_MISMATCH'].includes(codeOf(cause));
}

async function copyIfThere(from: string, to: string): Promise<void> {
  await unlessMissing(copyFile(from, to));
}

async function renameIfThere(from: string, to: string): Promise<void> {
  await unlessMissing(rename(from, to));
}

async function unlessMissing(work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (fault) {
    if (codeOf(fault) !== 'ENOENT') throw fault;
  }
}

async function removeParts(file: string): Promise<void> {
  for (const part of PARTS) await rm(`${file}${part}`, { force: true });
}
