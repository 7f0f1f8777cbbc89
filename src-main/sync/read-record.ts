import { z } from 'zod';
import { LeadId } from '../../src-shared/domain/sealed-lead.ts';
import { MAX_ENVELOPE_BYTES } from '../../src-shared/protocol/limits.ts';
import { KioskId } from '../../src-shared/protocol/pieces.ts';
import {
  signedErasureText,
  type ErasureMessage,
  type LeadMessage,
  type RecordMessage,
} from '../../src-shared/protocol/records.ts';
import { err, ok, type Result } from '../../src-shared/result.ts';
import { EpochMs, Sha256Hex } from '../../src-shared/units.ts';
import { Blob, type Queries } from '../storage/queries.ts';
import { StorageError } from '../storage/storage-error.ts';
import type { OutboxEntry, OwnRejection } from './outbox-store.ts';

/** Who signs for this kiosk. A lead carries the signature it was kept with; an erasure is signed when it is sent. */
export interface Signer {
  readonly kioskId: KioskId;
  readonly keyId: Sha256Hex;
  readonly sign: (text: string) => Uint8Array;
}

type ReadProblem = OwnRejection | 'GONE';

/** The record of an entry as it is sent. `GONE`: there is none. */
export async function readRecord(
  queries: Queries,
  entry: OutboxEntry,
  signer: Signer,
): Promise<Result<RecordMessage, ReadProblem>> {
  try {
    return entry.kind === 'lead'
      ? await readLead(queries, entry.lead_id)
      : await readErasure(queries, entry.lead_id, signer);
  } catch (fault) {
    if (fault instanceof StorageError && fault.kind === 'damaged') return err('UNREADABLE');
    throw fault;
  }
}

const LeadRow = z.object({
  id: LeadId,
  sequence_number: z.int().positive(),
  kiosk_id: KioskId,
  event_name: z.string(),
  captured_at_ms: EpochMs,
  keep_until_ms: EpochMs,
  consent_version: z.string(),
  envelope: Blob,
  envelope_sha256: Sha256Hex,
  receipt_hash: Sha256Hex,
  corrects: LeadId.nullable(),
  signing_key_id: Sha256Hex.nullable(),
  signature: Blob.nullable(),
});

async function readLead(queries: Queries, id: LeadId): Promise<Result<LeadMessage, ReadProblem>> {
  const row = await queries.find(LeadRow, 'SELECT * FROM sealed_leads WHERE id = ?', [id]);
  if (row === undefined) return err('GONE');
  if (row.signature === null || row.signing_key_id === null) return err('UNSIGNED');
  if (row.envelope.length > MAX_ENVELOPE_BYTES) return err('TOO_LARGE');
  return ok({
    kind: 'lead',
    id: row.id,
    sequenceNumber: row.sequence_number,
    kioskId: row.kiosk_id,
    eventName: row.event_name,
    capturedAtMs: row.captured_at_ms,
    keepUntilMs: row.keep_until_ms,
    consentVersion: row.consent_version,
    corrects: row.corrects,
    receiptHash: row.receipt_hash,
    envelopeSha256: row.envelope_sha256,
    envelope: base64(row.envelope),
    keyId: row.signing_key_id,
    signature: base64(row.signature),
  });
}

const ErasureRow = z.object({
  erased_at_ms: EpochMs,
  erased_by: z.enum(['visitor', 'staff', 'retention', 'read-back']),
});

async function readErasure(
  queries: Queries,
  id: LeadId,
  signer: Signer,
): Promise<Result<ErasureMessage, ReadProblem>> {
  const sql = 'SELECT erased_at_ms, erased_by FROM tombstones WHERE lead_id = ?';
  const row = await queries.find(ErasureRow, sql, [id]);
  if (row === undefined) return err('GONE');
  const erasure = { id, kioskId: signer.kioskId, erasedAtMs: row.erased_at_ms, erasedBy: row.erased_by };
  return ok({
    kind: 'erasure',
    ...erasure,
    keyId: signer.keyId,
    signature: base64(signer.sign(signedErasureText(erasure))),
  });
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
