import sqlite3 from 'sqlite3';
import { asStorageError } from './storage-error.ts';

/** What may be bound to a `?`. */
export type SqlValue = string | number | Uint8Array | null;

/**
 * The raw connection, with promises. Only files of this folder may hold one: its calls run on a thread pool, so two
 * callers could slip into each other's transaction. Everybody else gets a `Database`.
 */
export interface SqliteConnection {
  /** Runs one statement. Returns how many rows it changed. */
  run(sql: string, values?: readonly SqlValue[]): Promise<number>;
  all(sql: string, values?: readonly SqlValue[]): Promise<readonly unknown[]>;
  /** Runs any number of statements without values. */
  exec(sql: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens a database file, or makes an empty one. `:memory:` gives one that lives only as long as the connection. */
export async function connectSqlite(file: string): Promise<SqliteConnection> {
  const handle = await new Promise<sqlite3.Database>((resolve, reject) => {
    const opened: sqlite3.Database = new sqlite3.Database(
      file,
      sqlite3.OPEN_READWRITE | sqlite3.OPEN_CREATE | sqlite3.OPEN_FULLMUTEX,
      (fault) => {
        if (fault) reject(asStorageError(fault));
        else resolve(opened);
      },
    );
  });
  return {
    run: (sql, values = []) =>
      new Promise((resolve, reject) => {
        handle.run(sql, values.map(bindable), function (fault) {
          if (fault) reject(asStorageError(fault));
          else resolve(this.changes);
        });
      }),
    all: (sql, values = []) =>
      new Promise((resolve, reject) => {
        handle.all<unknown>(sql, values.map(bindable), (fault, rows) => {
          if (fault) reject(asStorageError(fault));
          else resolve(rows);
        });
      }),
    exec: (sql) =>
      new Promise((resolve, reject) => {
        handle.exec(sql, (fault) => {
          if (fault) reject(asStorageError(fault));
          else resolve();
        });
      }),
    close: () =>
      new Promise((resolve, reject) => {
        handle.close((fault) => {
          if (fault) reject(asStorageError(fault));
          else resolve();
        });
      }),
  };
}

/** sqlite3 binds a Buffer as a blob; a plain Uint8Array it would bind as text. */
function bindable(value: SqlValue): string | number | Buffer | null {
  return value instanceof Uint8Array ? Buffer.from(value.buffer, value.byteOffset, value.byteLength) : value;
}
