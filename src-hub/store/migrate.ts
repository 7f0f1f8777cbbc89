import { z } from 'zod';
import { HubId } from '../../src-shared/protocol/pieces.ts';
import type { HubDatabase } from './hub-database.ts';
import { createLedger } from './migrations/0010-create-ledger.ts';

/** One step forward. Versions go in tens; a released step is never edited. */
export interface HubMigration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/** Every step there is, oldest first. */
export const hubMigrations: readonly HubMigration[] = [createLedger];

/** Any number, as long as every hub takes the same: who holds it migrates, the others wait. */
const MIGRATION_LOCK = 6_480_117;

export class HubDatabaseTooNewError extends Error {
  constructor(found: number, known: number) {
    super(`database is v${found}, this hub knows v${known}`);
    this.name = 'HubDatabaseTooNewError';
  }
}

/**
 * Brings a database up to date, all steps or none, also when several hubs start at once on the same one. Returns the hub's id, which
 * is made with the database.
 */
export function migrateHub(
  database: HubDatabase,
  newId: () => string,
  steps: readonly HubMigration[] = hubMigrations,
): Promise<HubId> {
  return database.transaction(async (queries) => {
    await queries.all(z.unknown(), 'SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    await queries.exec(`CREATE TABLE IF NOT EXISTS hub (
      id INTEGER PRIMARY KEY CHECK (id = 1), hub_id UUID NOT NULL, schema_version INTEGER NOT NULL)`);
    await queries.run('INSERT INTO hub VALUES (1, $1::uuid, 0) ON CONFLICT DO NOTHING', [newId()]);
    const [hub] = await queries.all(HubRow, 'SELECT hub_id, schema_version FROM hub');
    if (hub === undefined) throw new Error('the row that was just made is not there');
    const newest = steps.at(-1)?.version ?? 0;
    if (hub.schema_version > newest) throw new HubDatabaseTooNewError(hub.schema_version, newest);
    for (const { version, sql } of steps) {
      if (version <= hub.schema_version) continue;
      await queries.exec(sql);
      await queries.run('UPDATE hub SET schema_version = $1', [version]);
    }
    return hub.hub_id;
  });
}

const HubRow = z.object({ hub_id: HubId, schema_version: z.int() });
