import { z } from 'zod';
import type { SqliteConnection } from './sqlite-connection.ts';

/*
 * Reads a damaged table as far as it can be read. A statement that meets a damaged page fails as a whole; so the table is asked for
 * in ever smaller pieces, until each piece that fails is a single row.
 */

export type RawRow = Readonly<Record<string, string | number | Uint8Array | null>>;
const RawRow = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.null(), z.custom<Uint8Array>((value) => value instanceof Uint8Array)]),
);

/** A table as the database describes itself. */
export interface TableShape {
  readonly name: string;
  readonly columns: readonly string[];
  /** Columns of the primary key, in their order. */
  readonly keyColumns: readonly string[];
  readonly hasRowid: boolean;
}

/** No kiosk has had more rows in a table than this; it bounds the search when even the largest number cannot be read. */
const MAX_ROWS = 2 ** 16;
/** So many statements at most for a table: one that is damaged all over is given up then. */
const MAX_STATEMENTS = 4000;

/** Every row that can be read, in the order of its key. Never throws for damage. */
export async function readDamagedTable(
  connection: SqliteConnection,
  table: TableShape,
): Promise<readonly RawRow[]> {
  const whole = await attempt(connection, `SELECT * FROM ${table.name}`);
  if (whole !== null) return whole;
  return table.hasRowid ? readByNumbers(connection, table) : readFromBothEnds(connection, table);
}

/** `null`: the statement failed. */
async function attempt(connection: SqliteConnection, sql: string): Promise<readonly RawRow[] | null> {
  try {
    return z.array(RawRow).parse(await connection.all(sql));
  } catch {
    return null; // damaged here: the caller asks for less
  }
}

/** Large pieces first: were it row by row from the start, one large hole would use up all statements before what is sound behind it. */
async function readByNumbers(connection: SqliteConnection, { name }: TableShape): Promise<readonly RawRow[]> {
  const read: { readonly from: number; readonly rows: readonly RawRow[] }[] = [];
  const ranges: (readonly [number, number])[] = [[1, await findLastNumber(connection, name)]];
  for (let tried = 0; tried < Math.min(ranges.length, MAX_STATEMENTS); tried += 1) {
    const [from, to] = ranges[tried] ?? [1, 0];
    const rows = await attempt(
      connection,
      `SELECT * FROM ${name} WHERE rowid BETWEEN ${from} AND ${to} ORDER BY rowid`,
    );
    if (rows !== null) read.push({ from, rows });
    else if (from < to) {
      const middle = Math.floor((from + to) / 2);
      ranges.push([from, middle], [middle + 1, to]);
    }
  }
  return read.sort((a, b) => a.from - b.from).flatMap(({ rows }) => rows);
}

async function findLastNumber(connection: SqliteConnection, table: string): Promise<number> {
  const [row] = (await attempt(connection, `SELECT max(rowid) AS last FROM ${table}`)) ?? [];
  return typeof row?.['last'] === 'number' ? Math.min(row['last'], MAX_ROWS) : MAX_ROWS;
}

/** Without row numbers: what lies before the first damage, and behind the last. */
async function readFromBothEnds(
  connection: SqliteConnection,
  { name, keyColumns }: TableShape,
): Promise<readonly RawRow[]> {
  const inOrder = async (direction: 'ASC' | 'DESC'): Promise<readonly RawRow[]> => {
    const order = keyColumns.map((column) => `${column} ${direction}`).join(', ');
    let best: readonly RawRow[] = [];
    let [readable, unreadable] = [0, MAX_ROWS];
    while (unreadable - readable > 1) {
      const limit = Math.floor((readable + unreadable) / 2);
      const found = await attempt(connection, `SELECT * FROM ${name} ORDER BY ${order} LIMIT ${limit}`);
      if (found === null) unreadable = limit;
      else {
        best = found;
        readable = limit;
      }
    }
    return best;
  };
  const fromStart = await inOrder('ASC');
  const fromEnd = await inOrder('DESC');
  const keyOf = (row: RawRow): string => JSON.stringify(keyColumns.map((column) => row[column]));
  const known = new Set(fromStart.map(keyOf));
  return [...fromStart, ...fromEnd.filter((row) => !known.has(keyOf(row))).reverse()];
}
