import { z } from 'zod';

/*
 * What the hub asks of a database: PostgreSQL's dialect, embedded or as a server. Every row is parsed at this border.
 */

export type SqlValue = string | number | boolean | Uint8Array | null;

export interface Queries {
  /** Runs one statement. Returns how many rows it changed. */
  run(sql: string, values?: readonly SqlValue[]): Promise<number>;
  all<T>(row: z.ZodType<T>, sql: string, values?: readonly SqlValue[]): Promise<readonly T[]>;
  /** The first row, or `undefined` when there is none. */
  find<T>(row: z.ZodType<T>, sql: string, values?: readonly SqlValue[]): Promise<T | undefined>;
  /** Several statements without values: for migrations. */
  exec(sql: string): Promise<void>;
}

export interface HubDatabase extends Queries {
  readonly kind: 'embedded' | 'server';
  /** Everything in `work` or nothing. What it throws rolls back and is thrown on. */
  transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** What both clients give for one statement. */
interface Answer {
  readonly rows: readonly unknown[];
  readonly changed: number;
}

/** Makes the queries of a client that can run one statement. */
export function queriesOn(
  ask: (sql: string, values: readonly SqlValue[]) => Promise<Answer>,
  exec: (sql: string) => Promise<void>,
): Queries {
  const all: Queries['all'] = async (row, sql, values = []) =>
    z.array(row).parse((await ask(sql, values)).rows);
  return {
    run: async (sql, values = []) => (await ask(sql, values)).changed,
    all,
    find: async (row, sql, values) => (await all(row, sql, values))[0],
    exec,
  };
}

/** A `bytea` column. */
export const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
