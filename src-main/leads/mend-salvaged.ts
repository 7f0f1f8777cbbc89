import { z } from 'zod';
import type { StaffOverview } from '../../src-shared/contract/contract.ts';
import { EpochMs } from '../../src-shared/units.ts';
import type { AppendToJournal } from '../ports.ts';
import type { Database } from '../storage/database.ts';
import type { MigrationDb } from '../storage/migration.ts';
import type { Queries } from '../storage/queries.ts';
import type { Salvaged } from '../storage/salvage.ts';
import type { DeviceKey } from './device-key.ts';

/** What became of the contacts when a damaged database was salvaged. */
const SalvagedLeads = z.object({
  kept: z.int().nonnegative(),
  /** Taken in once and neither kept nor erased: they could not be read any more. `null`: not even their number could. */
  lost: z.int().nonnegative().nullable(),
  /** Kept, but what they corrected, or the key they were signed with, is lost: their signature proves nothing any more. */
  detached: z.int().nonnegative(),
});
export type SalvagedLeads = Readonly<z.output<typeof SalvagedLeads>>;

const Numbers = z.object({ last: z.int(), kept: z.int(), erased: z.int() });

/**
 * Makes a salvaged database whole in itself: no row refers to a lost one, and no sequence number that was ever seen is given
 * again. A contact is never left out for the sake of order.
 */
export async function mendSalvagedLeads(
  db: MigrationDb,
  device: DeviceKey,
  nowMs: EpochMs,
): Promise<SalvagedLeads> {
  await db.exec('BEGIN IMMEDIATE');
  const counters = await db.all('SELECT 1 FROM lead_counter WHERE last_sequence_number > 0');
  // The key is a file of its own, so the kiosk can still vouch for what it signed with it.
  await db.run('INSERT OR IGNORE INTO device_keys (key_id, public_key, first_used_at_ms) VALUES (?, ?, ?)', [
    device.keyId,
    device.publicKey,
    nowMs,
  ]);
  const unsigned = await db.run(`UPDATE sealed_leads SET signing_key_id = NULL, signature = NULL
    WHERE signing_key_id NOT IN (SELECT key_id FROM device_keys)`);
  const orphaned = await db.run(`UPDATE sealed_leads SET corrects = NULL
    WHERE corrects NOT IN (SELECT id FROM sealed_leads)`);
  await db.exec(`
    DELETE FROM exported_leads WHERE lead_id NOT IN (SELECT id FROM sealed_leads)
      OR export_id NOT IN (SELECT id FROM exports);
    DELETE FROM opt_in_steps WHERE lead_id NOT IN (SELECT id FROM sealed_leads);
    DELETE FROM retention_holds WHERE lead_id NOT IN (SELECT id FROM sealed_leads);
    UPDATE lead_counter SET last_sequence_number = max(last_sequence_number,
      coalesce((SELECT max(sequence_number) FROM sealed_leads), 0),
      coalesce((SELECT max(sequence_number) FROM tombstones), 0));`);
  const [numbers] = z.array(Numbers).parse(
    await db.all(`SELECT last_sequence_number AS last, (SELECT count(*) FROM sealed_leads) AS kept,
      (SELECT count(*) FROM tombstones) + erased_without_tombstone AS erased FROM lead_counter`),
  );
  await db.exec('COMMIT');
  if (numbers === undefined) throw new Error('a new database without its counter');
  const { last, kept, erased } = numbers;
  const lost = counters.length === 0 ? null : Math.max(0, last - kept - erased);
  return { kept, lost, detached: unsigned + orphaned };
}

interface NoteOptions {
  readonly database: Database;
  readonly appendToJournal: AppendToJournal;
}

export async function noteSalvage(
  { database, appendToJournal }: NoteOptions,
  { value, damagedFile }: Salvaged<SalvagedLeads>,
): Promise<void> {
  await database.transaction((queries) =>
    appendToJournal(queries, 'storage.salvaged', { ...value, damagedFile }),
  );
}

const Note = z.object({ at_ms: EpochMs, details: z.string() });
const Details = SalvagedLeads.extend({ damagedFile: z.string() }).readonly();
export type FoundSalvage = z.output<typeof Details> & { readonly atMs: EpochMs };

/** The last salvage that the journal knows of; `null` without any. */
export async function findSalvage(queries: Queries): Promise<FoundSalvage | null> {
  const note = await queries.find(
    Note,
    `SELECT at_ms, details FROM journal WHERE code = 'storage.salvaged' ORDER BY entry_number DESC LIMIT 1`,
  );
  return note === undefined ? null : { ...Details.parse(JSON.parse(note.details)), atMs: note.at_ms };
}

/** What staff are told of it, for as long as the journal remembers: nobody is to overlook a lost contact. */
export function salvageNotice(salvage: FoundSalvage | null): StaffOverview['notices'] {
  if (salvage === null) return [];
  const { atMs, kept, lost, detached, damagedFile } = salvage;
  return lost === null
    ? [{ atMs, code: 'DATABASE_LOST', values: { kept, damagedFile } }]
    : [{ atMs, code: 'DATABASE_SALVAGED', values: { kept, lost, detached, damagedFile } }];
}
