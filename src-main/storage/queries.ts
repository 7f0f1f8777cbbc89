import { z } from 'zod';
import type { SqliteConnection, SqlValue } from './sqlite-connection.ts';
import { StorageError } from './storage-error.ts';

/** What a store may ask of the database. Every row is parsed at this border; inside, values are trusted. */
export interface Queries {
  /** Runs one statement. Returns how many rows it changed. */
  run(sql: string, values?: readonly SqlValue[]): Promise<number>;
  all<T>(row: z.ZodType<T>, sql: string, values?: readonly SqlValue[]): Promise<readonly T[]>;
  /** The first row, or `undefined` when there is none. */
  find<T>(row: z.ZodType<T>, sql: string, values?: readonly SqlValue[]): Promise<T | undefined>;
  /** The first row. Throws when there is none: for counts and single rows that are always there. */
  get<T>(row: z.ZodType<T>, sql: string, values?: readonly SqlValue[]): Promise<T>;
}

/** A blob column. */
export const Blob = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** The answer of `SELECT count(…) AS count`. */
export const CountRow = z.object({ count: z.int().nonnegative() });

export function queriesOn(connection: SqliteConnection): Queries {
  const queries: Queries = {
    run: (sql, values) => connection.run(sql, values),
    all: async (row, sql, values) => parseRows(row, await connection.all(sql, values)),
    find: async (row, sql, values) => (await queries.all(row, sql, values))[0],
    get: async (row, sql, values) => {
      const found = await queries.find(row, sql, values);
      if (found === undefined) throw new Error(`no row for: ${sql}`);
      return found;
    },
  };
  return queries;
}

/** Throws a {@link StorageError} of kind `damaged` that names the columns, never their content. */
function parseRows<T>(row: z.ZodType<T>, raw: readonly unknown[]): readonly T[] {
  const parsed = z.array(row).safeParse(raw);
  if (parsed.success) return parsed.data;
  const columns = parsed.error.issues.map((issue) => issue.path.at(-1)?.toString() ?? 'row');
  throw new StorageError('damaged', `rows do not fit in ${[...new Set(columns)].join(', ')}`);
}
