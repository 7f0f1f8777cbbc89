import { z } from 'zod';
import { OptInState } from '../../src-shared/domain/opt-in.ts';
import { LeadId } from '../../src-shared/domain/sealed-lead.ts';
import { EpochMs, Sha256Hex } from '../../src-shared/units.ts';
import type { Database } from '../storage/database.ts';
import { Blob, CountRow, type Queries } from '../storage/queries.ts';

/** One row: the sealed lead, and beside it only what retention, erasure, sync and counting need. */
const LEAD_COLUMNS = {
  id: LeadId,
  sequence_number: z.int().positive(),
  kiosk_id: z.string(),
  event_name: z.string(),
  captured_at_ms: EpochMs,
  keep_until_ms: EpochMs,
  consent_version: z.string(),
  envelope: Blob,
  envelope_sha256: Sha256Hex,
  receipt_hash: Sha256Hex,
  corrects: LeadId.nullable(),
  /** Both `null` in a row of a program that did not sign yet. */
  signing_key_id: Sha256Hex.nullable(),
  signature: Blob.nullable(),
};
const StoredLead = z.object(LEAD_COLUMNS).readonly();
export type StoredLead = z.output<typeof StoredLead>;

/** A row as it is shown or opened again. */
export const KeptLead = z
  .object({
    ...LEAD_COLUMNS,
    /** Of the key that signed; `null` without a signature. */
    public_key: Blob.nullable(),
    is_exported: z.int(),
    opt_in_state: OptInState.nullable(),
    opt_in_at_ms: EpochMs.nullable(),
  })
  .readonly();
export type KeptLead = z.output<typeof KeptLead>;

const LAST_STEP = 'FROM opt_in_steps WHERE lead_id = lead.id ORDER BY step_number DESC LIMIT 1';
export const KEPT_LEADS = `SELECT lead.*, device_keys.public_key,
    EXISTS (SELECT 1 FROM exported_leads WHERE lead_id = lead.id) AS is_exported,
    (SELECT state ${LAST_STEP}) AS opt_in_state, (SELECT at_ms ${LAST_STEP}) AS opt_in_at_ms
  FROM sealed_leads AS lead LEFT JOIN device_keys ON device_keys.key_id = lead.signing_key_id`;

/** A record counts until another one corrects it; from then on only that one does. */
export const IS_CURRENT = 'NOT EXISTS (SELECT 1 FROM sealed_leads AS newer WHERE newer.corrects = lead.id)';

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
    `INSERT INTO sealed_leads (id, sequence_number, kiosk_id, event_name, captured_at_ms, keep_until_ms, consent_version,
       envelope, envelope_sha256, receipt_hash, corrects, signing_key_id, signature)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      lead.id,
      lead.sequence_number,
      lead.kiosk_id,
      lead.event_name,
      lead.captured_at_ms,
      lead.keep_until_ms,
      lead.consent_version,
      lead.envelope,
      lead.envelope_sha256,
      lead.receipt_hash,
      lead.corrects,
      lead.signing_key_id,
      lead.signature,
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

/** A record by its id, superseded or not. */
export function findKeptLead(queries: Queries, id: LeadId): Promise<KeptLead | undefined> {
  return queries.find(KeptLead, `${KEPT_LEADS} WHERE lead.id = ?`, [id]);
}

/**
 * A record that takes another's place stands in the same exports, but for those to one audience: what the others got is what they
 * would get again.
 */
export async function copyExports(
  queries: Queries,
  from: LeadId,
  to: LeadId,
  exceptAudience: string,
): Promise<void> {
  await queries.run(
    `INSERT INTO exported_leads (export_id, lead_id)
     SELECT export_id, ? FROM exported_leads JOIN exports ON exports.id = export_id
     WHERE lead_id = ? AND audience <> ?`,
    [to, from, exceptAudience],
  );
}

export async function isCorrected(queries: Queries, id: LeadId): Promise<boolean> {
  const sql = 'SELECT count(*) AS count FROM sealed_leads WHERE corrects = ?';
  return (await queries.get(CountRow, sql, [id])).count > 0;
}

/** When the newest record after a number was captured, `null` without any. */
export async function findNewestCapture(queries: Queries, afterNumber = 0): Promise<EpochMs | null> {
  const row = await queries.get(
    z.object({ newest: EpochMs.nullable() }),
    'SELECT max(captured_at_ms) AS newest FROM sealed_leads WHERE sequence_number > ?',
    [afterNumber],
  );
  return row.newest;
}

/** Leads, each counted once however often it was corrected. */
export async function countLeads(queries: Queries): Promise<number> {
  const sql = `SELECT count(*) AS count FROM sealed_leads AS lead WHERE ${IS_CURRENT}`;
  return (await queries.get(CountRow, sql)).count;
}

export async function countLeadsSince(queries: Queries, fromMs: EpochMs): Promise<number> {
  const sql = `SELECT count(*) AS count FROM sealed_leads AS lead WHERE captured_at_ms >= ? AND ${IS_CURRENT}`;
  return (await queries.get(CountRow, sql, [fromMs])).count;
}

/** Leads that stand in no finished export as they are now. */
export async function countUnexported(queries: Queries): Promise<number> {
  const sql = `SELECT count(*) AS count FROM sealed_leads AS lead
    WHERE ${IS_CURRENT} AND NOT EXISTS (SELECT 1 FROM exported_leads WHERE lead_id = lead.id)`;
  return (await queries.get(CountRow, sql)).count;
}

/**
 * The next ones after a sequence number, oldest first, without the records that were corrected: a walk that neither skips nor
 * repeats while leads come and go.
 */
export function listAfter(queries: Queries, after: number, limit: number): Promise<readonly KeptLead[]> {
  const sql = `${KEPT_LEADS} WHERE lead.sequence_number > ? AND ${IS_CURRENT} ORDER BY lead.sequence_number LIMIT ?`;
  return queries.all(KeptLead, sql, [after, limit]);
}
