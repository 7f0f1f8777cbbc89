import { z } from 'zod';
import type { SqliteConnection } from './sqlite-connection.ts';

/** How long SQLite itself waits for another process that holds the file, say a backup program. */
const BUSY_TIMEOUT_MS = 5000;

interface Pragma {
  readonly name: string;
  readonly set: string;
  /** What SQLite answers when asked afterwards. */
  readonly inForce: string | number;
}

/**
 * What every connection must run with. SQLite accepts a wrong or unknown pragma in silence, so each one is asked for
 * afterwards. WAL has no meaning in memory: there the journal is `memory`.
 */
function requiredPragmas(isInMemory: boolean): readonly Pragma[] {
  return [
    { name: 'busy_timeout', set: String(BUSY_TIMEOUT_MS), inForce: BUSY_TIMEOUT_MS },
    { name: 'journal_mode', set: 'WAL', inForce: isInMemory ? 'memory' : 'wal' },
    // FULL (2): a committed transaction is on the disk before "saved" is said. WAL's usual NORMAL may lose the last ones.
    { name: 'synchronous', set: 'FULL', inForce: 2 },
    { name: 'foreign_keys', set: 'ON', inForce: 1 },
    // What is deleted is overwritten with zeros, so that an erased lead is not left in a free page.
    { name: 'secure_delete', set: 'ON', inForce: 1 },
    // A damaged or foreign schema may not call functions with side effects.
    { name: 'trusted_schema', set: 'OFF', inForce: 0 },
    // Sorting never spills rows into a temporary file outside the data folder.
    { name: 'temp_store', set: 'MEMORY', inForce: 2 },
  ];
}

const PragmaRow = z.record(z.string(), z.union([z.string(), z.number()]));

/** Sets them all and asks for each. Throws when one is not in force: then no promise of the storage would hold. */
export async function applyPragmas(connection: SqliteConnection, isInMemory: boolean): Promise<void> {
  for (const { name, set, inForce } of requiredPragmas(isInMemory)) {
    await connection.exec(`PRAGMA ${name} = ${set}`);
    const actual = await readPragma(connection, name);
    if (actual !== inForce)
      throw new Error(`PRAGMA ${name} is ${String(actual)} and should be ${String(inForce)}`);
  }
}

/** The one value of a pragma, `undefined` when SQLite does not know it. */
export async function readPragma(
  connection: SqliteConnection,
  name: string,
): Promise<string | number | undefined> {
  const [row] = await connection.all(`PRAGMA ${name}`);
  return row === undefined ? undefined : Object.values(PragmaRow.parse(row))[0];
}
