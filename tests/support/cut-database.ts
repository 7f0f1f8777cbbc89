import type { Database } from '../../src-main/storage/database.ts';
import type { Queries } from '../../src-main/storage/queries.ts';
import { StorageError } from '../../src-main/storage/storage-error.ts';

/** A database whose next transaction can be cut short at any of its statements, as a failing disk or a power cut does. */
export interface CuttableDatabase extends Database {
  /** The next transaction fails at its statement number `statement`, counted from 0; with fewer statements it is not cut. */
  cutNextAt(statement: number): void;
}

export function cuttable(database: Database): CuttableDatabase {
  let cutAt: number | null = null;
  return {
    run: (sql, values) => database.run(sql, values),
    all: (row, sql, values) => database.all(row, sql, values),
    find: (row, sql, values) => database.find(row, sql, values),
    get: (row, sql, values) => database.get(row, sql, values),
    readBack: (row, sql, values) => database.readBack(row, sql, values),
    scrub: () => database.scrub(),
    close: () => database.close(),
    cutNextAt: (statement) => {
      cutAt = statement;
    },
    transaction: (work) => {
      const limit = cutAt;
      cutAt = null;
      return database.transaction((queries) => work(limit === null ? queries : cutAfter(queries, limit)));
    },
  };
}

function cutAfter(queries: Queries, limit: number): Queries {
  let count = 0;
  const next = <T>(ask: () => Promise<T>): Promise<T> => {
    count += 1;
    return count > limit ? Promise.reject(new StorageError('other', 'cut short by the test')) : ask();
  };
  return {
    run: (sql, values) => next(() => queries.run(sql, values)),
    all: (row, sql, values) => next(() => queries.all(row, sql, values)),
    find: (row, sql, values) => next(() => queries.find(row, sql, values)),
    get: (row, sql, values) => next(() => queries.get(row, sql, values)),
  };
}
