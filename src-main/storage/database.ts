import { AsyncLocalStorage } from 'node:async_hooks';
import type { z } from 'zod';
import type { Clock } from '../../src-shared/ports.ts';
import { migrate, refuseNewerDatabase } from './migrate.ts';
import type { Migration } from './migration.ts';
import { allMigrations } from './migrations/all-migrations.ts';
import { applyPragmas, readPragma } from './pragmas.ts';
import { queriesOn, type Queries } from './queries.ts';
import { Queue } from './queue.ts';
import { connectSqlite, type SqliteConnection, type SqlValue } from './sqlite-connection.ts';
import { StorageError } from './storage-error.ts';
import { keepUpgradeCopy, removeUpgradeCopies } from './upgrade-copies.ts';

/*
 * The storage's public file: the one owner of the one connection. It knows how to keep bytes and promises about them; it
 * refuses to know what a lead is. Features bring their own SQL.
 */

/** The database as features see it. All calls are served one after the other. */
export interface Database extends Queries {
  /**
   * Runs `work` alone: every other statement and transaction waits. What `work` throws rolls everything back and is thrown on.
   * Inside, only the handed-in queries may be used; the database's own would wait for themselves, so they throw.
   */
  transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
  /** Like `find`, but makes SQLite drop its page cache first, so that the row comes from the file again. */
  readBack<T>(row: z.ZodType<T>, sql: string, values?: readonly SqlValue[]): Promise<T | undefined>;
  /** After something was deleted: empties the write-ahead log and removes upgrade copies, so that no copy of it is left. */
  scrub(): Promise<void>;
  /** Waits for what was asked before, then closes. Every later call throws. */
  close(): Promise<void>;
}

interface OpenOptions {
  /** A path, or `:memory:`. Its folder must exist. */
  readonly file: string;
  readonly clock: Clock;
  readonly migrations?: readonly Migration[];
}

/**
 * Opens the database, checks it and brings it up to date. Throws a `StorageError` when the disk or the file is at fault
 * (`damaged`: set it aside, never delete it) and a `DatabaseTooNewError` when a newer program wrote it.
 */
export async function openDatabase({
  file,
  clock,
  migrations = allMigrations,
}: OpenOptions): Promise<Database> {
  const connection = await connectSqlite(file);
  try {
    await refuseNewerDatabase(connection, migrations);
    await applyPragmas(connection, file === ':memory:');
    await refuseDamage(connection);
    await migrate(connection, migrations, {
      keepCopy: (fromVersion) => keepUpgradeCopy(connection, file, fromVersion, clock()),
    });
    return new QueuedDatabase(connection, file);
  } catch (fault) {
    await connection.close();
    throw fault;
  }
}

async function refuseDamage(connection: SqliteConnection): Promise<void> {
  const verdict = await readPragma(connection, 'quick_check');
  if (verdict !== 'ok') throw new StorageError('damaged', `quick_check: ${String(verdict)}`);
}

class QueuedDatabase implements Database {
  readonly #connection: SqliteConnection;
  readonly #file: string;
  readonly #queries: Queries;
  readonly #queue = new Queue();
  /** Set in everything that a transaction's work calls, until the transaction is over. */
  readonly #running = new AsyncLocalStorage<{ isOver: boolean }>();
  #state: 'open' | 'stuck' | 'closed' = 'open';

  constructor(connection: SqliteConnection, file: string) {
    this.#connection = connection;
    this.#file = file;
    this.#queries = queriesOn(connection);
  }

  run(sql: string, values?: readonly SqlValue[]): Promise<number> {
    return this.#alone(() => this.#queries.run(sql, values));
  }

  all<T>(row: z.ZodType<T>, sql: string, values?: readonly SqlValue[]): Promise<readonly T[]> {
    return this.#alone(() => this.#queries.all(row, sql, values));
  }

  find<T>(row: z.ZodType<T>, sql: string, values?: readonly SqlValue[]): Promise<T | undefined> {
    return this.#alone(() => this.#queries.find(row, sql, values));
  }

  get<T>(row: z.ZodType<T>, sql: string, values?: readonly SqlValue[]): Promise<T> {
    return this.#alone(() => this.#queries.get(row, sql, values));
  }

  readBack<T>(row: z.ZodType<T>, sql: string, values?: readonly SqlValue[]): Promise<T | undefined> {
    return this.#alone(async () => {
      await this.#connection.exec('PRAGMA shrink_memory');
      return this.#queries.find(row, sql, values);
    });
  }

  transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T> {
    return this.#alone(async () => {
      const turn = { isOver: false };
      // IMMEDIATE takes the write lock now: a transaction that began by reading could otherwise fail at its first write.
      await this.#connection.exec('BEGIN IMMEDIATE');
      try {
        const value = await this.#running.run(turn, () => work(onlyDuring(turn, this.#queries)));
        await this.#connection.exec('COMMIT');
        return value;
      } catch (fault) {
        await this.#rollBack();
        throw fault;
      } finally {
        turn.isOver = true;
      }
    });
  }

  scrub(): Promise<void> {
    return this.#alone(async () => {
      await this.#connection.all('PRAGMA wal_checkpoint(TRUNCATE)');
      if (this.#file !== ':memory:') await removeUpgradeCopies(this.#file);
    });
  }

  close(): Promise<void> {
    return this.#alone(async () => {
      this.#state = 'closed';
      await this.#connection.close(); // SQLite itself then moves the log into the file and removes it
    });
  }

  #alone<T>(job: () => Promise<T>): Promise<T> {
    if (this.#running.getStore()?.isOver === false)
      throw new Error('inside a transaction, use the queries that it hands in');
    return this.#queue.run(() => {
      if (this.#state === 'closed') throw new Error('the database is closed');
      if (this.#state === 'stuck') throw new StorageError('other', 'a transaction could not be rolled back');
      return job();
    });
  }

  /** After some errors, a full disk among them, SQLite has rolled back by itself and says that nothing is active. */
  async #rollBack(): Promise<void> {
    try {
      await this.#connection.exec('ROLLBACK');
    } catch (fault) {
      const isAlreadyDone = fault instanceof Error && fault.message.includes('no transaction is active');
      if (!isAlreadyDone) this.#state = 'stuck'; // later statements would land in the half-done transaction
    }
  }
}

/** The queries of one transaction; used after its end they throw, because they would run outside of it. */
function onlyDuring(turn: { readonly isOver: boolean }, queries: Queries): Queries {
  const during = <T>(ask: () => Promise<T>): Promise<T> => {
    if (turn.isOver) throw new Error('this transaction is over');
    return ask();
  };
  return {
    run: (sql, values) => during(() => queries.run(sql, values)),
    all: (row, sql, values) => during(() => queries.all(row, sql, values)),
    find: (row, sql, values) => during(() => queries.find(row, sql, values)),
    get: (row, sql, values) => during(() => queries.get(row, sql, values)),
  };
}
