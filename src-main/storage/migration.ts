import type { SqlValue } from './sqlite-connection.ts';

/** What a step may do to the database: plain SQL, on rows it does not need the program's types for. */
export interface MigrationDb {
  exec(sql: string): Promise<void>;
  run(sql: string, values?: readonly SqlValue[]): Promise<number>;
  all(sql: string, values?: readonly SqlValue[]): Promise<readonly unknown[]>;
}

/**
 * One step forward. Versions go in tens, so that a fix can slip in between. A released step is never edited, and imports
 * nothing of the program: it must mean the same in five years.
 */
export interface Migration {
  readonly version: number;
  readonly name: string;
  /** Says that a table is dropped and made anew: foreign keys are then off during the step and checked before its end. */
  readonly isRebuildingTables?: true;
  readonly up: (db: MigrationDb) => Promise<void>;
}
