import { z } from 'zod';
import { signedText } from '../../src-shared/domain/lead-record.ts';
import type { Rejection } from '../../src-shared/protocol/batch.ts';
import type { KioskId } from '../../src-shared/protocol/pieces.ts';
import {
  leadRecordOf,
  type ErasureMessage,
  type LeadMessage,
  type RecordMessage,
} from '../../src-shared/protocol/records.ts';
import { EpochMs, MS_PER_DAY, Sha256Hex } from '../../src-shared/units.ts';
import { sha256Of } from '../sha256.ts';
import type { Queries } from './hub-database.ts';

/*
 * The ledger of what kiosks handed over. A record is looked for and written in one statement; an erasure wins for ever, whichever of
 * the two comes first.
 */

export type Stored = { readonly verdict: 'stored' | 'already' } | { readonly reason: Rejection };

interface Arrival {
  readonly receivedAtMs: EpochMs;
  readonly kioskClockMs: EpochMs;
}

/**
 * Notes that the kiosk is there and makes all others who write for it wait, so that of a lead and its erasure, coming at once over
 * two hubs, one sees the other. `false`: it was revoked meanwhile.
 */
export async function takeTurn(queries: Queries, kioskId: KioskId, arrival: Arrival): Promise<boolean> {
  const changed = await queries.run(
    `UPDATE kiosks SET last_seen_at_ms = $2::bigint, kiosk_clock_ms = $3::bigint
     WHERE kiosk_id = $1::uuid AND revoked_at_ms IS NULL`,
    [kioskId, arrival.receivedAtMs, arrival.kioskClockMs],
  );
  return changed === 1;
}

/** In the turn of its kiosk. The record was checked. */
export function storeRecord(queries: Queries, record: RecordMessage, arrival: Arrival): Promise<Stored> {
  return record.kind === 'lead'
    ? storeLead(queries, record, arrival)
    : storeErasure(queries, record, arrival);
}

async function storeLead(queries: Queries, lead: LeadMessage, arrival: Arrival): Promise<Stored> {
  const contentSha256 = sha256Of(signedText(leadRecordOf(lead)));
  const stored = await queries.all(
    z.object({ lead_id: z.string() }),
    `WITH entry AS (
       INSERT INTO leads (kiosk_id, lead_id, sequence_number, event_name, captured_at_ms, keep_until_ms, consent_version,
         corrects, receipt_hash, envelope_sha256, key_id, signature, content_sha256, received_at_ms, kiosk_clock_ms, delete_at_ms)
       SELECT $1::uuid, $2::uuid, $3::bigint, $4::text, $5::bigint, $6::bigint, $7::text, $8::uuid, $9::text, $10::text,
         $11::text, $12::bytea, $13::text, $14::bigint, $15::bigint, $16::bigint
       WHERE NOT EXISTS (SELECT 1 FROM erasures WHERE kiosk_id = $1::uuid AND lead_id = $2::uuid)
       ON CONFLICT (kiosk_id, lead_id) DO NOTHING RETURNING kiosk_id, lead_id)
     INSERT INTO envelopes (kiosk_id, lead_id, envelope)
     SELECT kiosk_id, lead_id, $17::bytea FROM entry RETURNING lead_id`,
    [
      lead.kioskId,
      lead.id,
      lead.sequenceNumber,
      lead.eventName,
      lead.capturedAtMs,
      lead.keepUntilMs,
      lead.consentVersion,
      lead.corrects,
      lead.receiptHash,
      lead.envelopeSha256,
      lead.keyId,
      bytesOf(lead.signature),
      contentSha256,
      arrival.receivedAtMs,
      arrival.kioskClockMs,
      deleteAt(lead, arrival),
      bytesOf(lead.envelope),
    ],
  );
  return stored.length === 1 ? { verdict: 'stored' } : compareWithKept(queries, lead, contentSha256);
}

async function compareWithKept(
  queries: Queries,
  { kioskId, id }: LeadMessage,
  contentSha256: Sha256Hex,
): Promise<Stored> {
  const kept = await queries.find(
    z.object({ content_sha256: Sha256Hex }),
    'SELECT content_sha256 FROM leads WHERE kiosk_id = $1::uuid AND lead_id = $2::uuid',
    [kioskId, id],
  );
  const isOther = kept !== undefined && kept.content_sha256 !== contentSha256;
  return isOther ? { reason: 'CONFLICT' } : { verdict: 'already' };
}

/** The entry of the lead stays, its envelope goes. A second erasure says nothing new, whoever asked for it. */
async function storeErasure(
  queries: Queries,
  erasure: ErasureMessage,
  { receivedAtMs, kioskClockMs }: Arrival,
): Promise<Stored> {
  const stored = await queries.run(
    `INSERT INTO erasures (kiosk_id, lead_id, erased_at_ms, erased_by, key_id, signature, received_at_ms, kiosk_clock_ms)
     VALUES ($1::uuid, $2::uuid, $3::bigint, $4, $5, $6, $7::bigint, $8::bigint) ON CONFLICT (kiosk_id, lead_id) DO NOTHING`,
    [
      erasure.kioskId,
      erasure.id,
      erasure.erasedAtMs,
      erasure.erasedBy,
      erasure.keyId,
      bytesOf(erasure.signature),
      receivedAtMs,
      kioskClockMs,
    ],
  );
  await queries.run('DELETE FROM envelopes WHERE kiosk_id = $1::uuid AND lead_id = $2::uuid', [
    erasure.kioskId,
    erasure.id,
  ]);
  return { verdict: stored === 1 ? 'stored' : 'already' };
}

function bytesOf(base64: string): Uint8Array {
  return new Uint8Array(Buffer.from(base64, 'base64'));
}

/** A lead comes to the hub within the weeks of a fair. A clock that says otherwise was wrong. */
const LONGEST_WAY_MS = 60 * MS_PER_DAY;
const FASTEST_CLOCK_MS = MS_PER_DAY;
/** A kiosk whose clock is further out than this while it sends may have been so when the lead was left. */
const CLOCK_TOLERANCE_MS = MS_PER_DAY;

/**
 * When the hub deletes an envelope by itself; the kiosk's own erasure comes before, as a rule. Of a lead whose time cannot be true
 * it keeps the whole term from its arrival: rather late than early.
 */
export function deleteAt(
  { capturedAtMs, keepUntilMs }: Pick<LeadMessage, 'capturedAtMs' | 'keepUntilMs'>,
  { receivedAtMs, kioskClockMs }: Arrival,
): EpochMs {
  const age = receivedAtMs - capturedAtMs;
  const isBelievable =
    age <= LONGEST_WAY_MS &&
    age >= -FASTEST_CLOCK_MS &&
    Math.abs(receivedAtMs - kioskClockMs) <= CLOCK_TOLERANCE_MS;
  const wholeTermMs = receivedAtMs + Math.max(0, keepUntilMs - capturedAtMs);
  return EpochMs.parse(isBelievable ? keepUntilMs : Math.min(wholeTermMs, Number.MAX_SAFE_INTEGER));
}

/** Deletes the envelopes whose time is over. Returns how many. */
export function deleteExpired(queries: Queries, nowMs: EpochMs): Promise<number> {
  return queries.run(
    `DELETE FROM envelopes USING leads WHERE leads.kiosk_id = envelopes.kiosk_id AND leads.lead_id = envelopes.lead_id
       AND leads.delete_at_ms <= $1::bigint`,
    [nowMs],
  );
}

const Sums = z.object({ leads: z.int(), envelopes: z.int(), erasures: z.int(), kiosks: z.int() });

export async function countLedger(queries: Queries): Promise<z.output<typeof Sums>> {
  const [sums] = await queries.all(
    Sums,
    `SELECT (SELECT count(*) FROM leads) AS leads, (SELECT count(*) FROM envelopes) AS envelopes,
       (SELECT count(*) FROM erasures) AS erasures, (SELECT count(*) FROM kiosks) AS kiosks`,
  );
  if (sums === undefined) throw new Error('a select without FROM gave no row');
  return sums;
}
