import { z } from 'zod';
import { LeadId } from '../../src-shared/domain/lead.ts';
import { EpochMs, Sha256Hex } from '../../src-shared/units.ts';
import type { Database } from '../storage/database.ts';
import { Blob, CountRow, type Queries } from '../storage/queries.ts';

/** One row: the sealed lead, and beside it only what retention, erasure and counting need. */
const StoredLead = z
  .object({
    id: LeadId,
    sequence_number: z.int().positive(),
    kiosk_id: z.string(),
    event_name: z.string(),
    edition_id: z.string(),
    captured_at_ms: EpochMs,
    keep_until_ms: EpochMs,
    consent_version: z.string(),
    envelope: Blob,
    envelope_sha256: Sha256Hex,
    receipt_hash: Sha256Hex,
  })
  .readonly();
export type StoredLead = z.output<typeof StoredLead>;

/** An envelope as it is opened again. */
const Envelope = z
  .object({ id: LeadId, sequence_number: z.int().positive(), envelope: Blob, envelope_sha256: Sha256Hex })
  .readonly();
export type Envelope = z.output<typeof Envelope>;
const ENVELOPE_COLUMNS = 'id, sequence_number, envelope, envelope_sha256';

/** Takes the next sequence number. Rolled back with its transaction, so a failed lead leaves no gap. */
export async function takeSequenceNumber(queries: Queries): Promise<number> {
  const { last } = await queries.get(
    z.object({ last: z.int().positive() }),
    'UPDATE lead_counter SET last_sequence_number = last_sequence_number + 1 WHERE id = 1 RETURNING last_sequence_number AS last',
  );
  return last;
}

export async function insertLead(queries: Queries, lead: StoredLead): Promise<void> {
  await queries.run(
    `INSERT INTO sealed_leads (id, sequence_number, kiosk_id, event_name, edition_id, captured_at_ms, keep_until_ms,
       consent_version, envelope, envelope_sha256, receipt_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      lead.id,
      lead.sequence_number,
      lead.kiosk_id,
      lead.event_name,
      lead.edition_id,
      lead.captured_at_ms,
      lead.keep_until_ms,
      lead.consent_version,
      lead.envelope,
      lead.envelope_sha256,
      lead.receipt_hash,
    ],
  );
}

/** The whole row as the file has it, not as SQLite remembers it. */
export function readBackLead(database: Database, id: LeadId): Promise<StoredLead | undefined> {
  return database.readBack(StoredLead, 'SELECT * FROM sealed_leads WHERE id = ?', [id]);
}

export function findByReceiptHash(
  queries: Queries,
  hash: Sha256Hex,
): Promise<{ readonly id: LeadId } | undefined> {
  return queries.find(z.object({ id: LeadId }), 'SELECT id FROM sealed_leads WHERE receipt_hash = ?', [hash]);
}

export async function deleteLead(queries: Queries, id: LeadId): Promise<void> {
  await queries.run('DELETE FROM sealed_leads WHERE id = ?', [id]);
}

/** Deletes every lead whose day has come. Returns how many. */
export function deleteLeadsKeptUntil(queries: Queries, nowMs: EpochMs): Promise<number> {
  return queries.run('DELETE FROM sealed_leads WHERE keep_until_ms <= ?', [nowMs]);
}

/** When the newest lead was captured, `null` without any. */
export async function findNewestCapture(queries: Queries): Promise<EpochMs | null> {
  const row = await queries.get(
    z.object({ newest: EpochMs.nullable() }),
    'SELECT max(captured_at_ms) AS newest FROM sealed_leads',
  );
  return row.newest;
}

export async function countLeads(queries: Queries): Promise<number> {
  return (await queries.get(CountRow, 'SELECT count(*) AS count FROM sealed_leads')).count;
}

export async function countLeadsSince(queries: Queries, fromMs: EpochMs): Promise<number> {
  const sql = 'SELECT count(*) AS count FROM sealed_leads WHERE captured_at_ms >= ?';
  return (await queries.get(CountRow, sql, [fromMs])).count;
}

/** Leads that stand in no finished export. */
export async function countUnexported(queries: Queries): Promise<number> {
  const sql = `SELECT count(*) AS count FROM sealed_leads
    WHERE NOT EXISTS (SELECT 1 FROM exported_leads WHERE lead_id = sealed_leads.id)`;
  return (await queries.get(CountRow, sql)).count;
}

export async function isExported(queries: Queries, id: LeadId): Promise<boolean> {
  const sql = 'SELECT count(*) AS count FROM exported_leads WHERE lead_id = ?';
  return (await queries.get(CountRow, sql, [id])).count > 0;
}

/** One page for the screen, newest first. */
export function listNewest(queries: Queries, skip: number, limit: number): Promise<readonly Envelope[]> {
  const sql = `SELECT ${ENVELOPE_COLUMNS} FROM sealed_leads ORDER BY sequence_number DESC LIMIT ? OFFSET ?`;
  return queries.all(Envelope, sql, [limit, skip]);
}

/** The next ones after a sequence number, oldest first: a walk that neither skips nor repeats while leads come and go. */
export function listAfter(queries: Queries, after: number, limit: number): Promise<readonly Envelope[]> {
  const sql = `SELECT ${ENVELOPE_COLUMNS} FROM sealed_leads WHERE sequence_number > ? ORDER BY sequence_number LIMIT ?`;
  return queries.all(Envelope, sql, [after, limit]);
}
