import pg from 'pg';
import { MS_PER_SECOND } from '../../src-shared/units.ts';
import { queriesOn, type HubDatabase, type Queries, type SqlValue } from './hub-database.ts';

/** PostgreSQL's type number of `bigint`. All of ours are times and counts, far below 2^53. */
const INT8 = 20;
const types = new pg.TypeOverrides();
types.setTypeParser(INT8, Number);

const CONNECTIONS = 10;

interface ServerOptions {
  readonly url: string;
  /** A connection that nobody used broke; the next request gets another one. */
  readonly onLostConnection: (fault: Error) => void;
}

/** A PostgreSQL server, or what speaks its protocol. Several hubs may share one. */
export async function openServerDatabase({ url, onLostConnection }: ServerOptions): Promise<HubDatabase> {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    types,
    connectionTimeoutMillis: 10 * MS_PER_SECOND,
    statement_timeout: 30 * MS_PER_SECOND,
    application_name: 'standpunkt-hub',
  });
  pool.on('error', onLostConnection);
  try {
    (await pool.connect()).release();
  } catch (fault) {
    await pool.end();
    throw fault;
  }
  return {
    kind: 'server',
    ...queriesFor(pool),
    transaction: (work) => inTransaction(pool, work),
    close: () => pool.end(),
  };
}

function queriesFor(client: pg.Pool | pg.PoolClient): Queries {
  return queriesOn(
    async (sql, values: readonly SqlValue[]) => {
      const { rows, rowCount } = await client.query<Record<string, unknown>>(sql, [...values]);
      return { rows, changed: rowCount ?? 0 };
    },
    async (sql) => {
      await client.query(sql);
    },
  );
}

async function inTransaction<T>(pool: pg.Pool, work: (queries: Queries) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('BEGIN');
    const value = await work(queriesFor(client));
    await client.query('COMMIT');
    return value;
  } catch (fault) {
    await client.query('ROLLBACK').catch((cause: unknown) => {
      broken = cause instanceof Error ? cause : new Error('rollback failed', { cause });
    });
    throw fault;
  } finally {
    client.release(broken); // with a fault it is closed and not handed out again
  }
}
