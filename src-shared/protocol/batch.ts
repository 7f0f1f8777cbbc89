import { z } from 'zod';
import { LeadId } from '../domain/sealed-lead.ts';
import { EpochMs } from '../units.ts';
import { MAX_BATCH_RECORDS } from './limits.ts';
import { HubId } from './pieces.ts';
import { RecordMessage } from './records.ts';
import { Protocol } from './version.ts';

/*
 * Records go in batches, and each is answered on its own: one that the hub cannot take never holds up the others.
 */

const BATCH = {
  protocol: Protocol,
  /** Made anew for each attempt; the answer must name it. A login page that says "OK" does not. */
  batchId: z.uuid(),
  /** By the kiosk's clock, which may be wrong; kept beside the hub's own. */
  sentAtMs: EpochMs,
};

export const RecordBatch = z
  .object({ ...BATCH, records: z.array(RecordMessage).min(1).max(MAX_BATCH_RECORDS).readonly() })
  .readonly();
export type RecordBatch = z.output<typeof RecordBatch>;

/** The same as a hub reads it first: a record that does not fit is rejected alone, as long as it has a name. */
export const UncheckedBatch = z
  .object({
    ...BATCH,
    records: z
      .array(z.looseObject({ kind: z.enum(['lead', 'erasure']), id: LeadId }))
      .min(1)
      .max(MAX_BATCH_RECORDS)
      .readonly(),
  })
  .readonly();

/**
 * Why a record can never be taken in. `MALFORMED`: it does not fit the schema. `HASH_MISMATCH`: the envelope is not the one that was
 * signed. `KEY_UNKNOWN`: no key of this kiosk has that id. `SIGNATURE_INVALID`: changed after it was signed. `KIOSK_MISMATCH`: it is
 * another kiosk's. `CONFLICT`: the hub has another record under this id.
 */
export const REJECTIONS = [
  'MALFORMED',
  'HASH_MISMATCH',
  'KEY_UNKNOWN',
  'SIGNATURE_INVALID',
  'KIOSK_MISMATCH',
  'CONFLICT',
] as const;
export const Rejection = z.enum(REJECTIONS);
export type Rejection = z.output<typeof Rejection>;

const NAMED = { kind: z.enum(['lead', 'erasure']), id: LeadId };

/**
 * What the hub says of one record. `stored`: it was put on the hub's disk now. `already`: the hub knew it, or has an erasure of it;
 * both are success, for the answer of before may have been lost. `retry`: not now, through no fault of the record.
 */
export const Verdict = z.discriminatedUnion('verdict', [
  z.object({ ...NAMED, verdict: z.literal('stored') }).readonly(),
  z.object({ ...NAMED, verdict: z.literal('already') }).readonly(),
  z.object({ ...NAMED, verdict: z.literal('retry') }).readonly(),
  z.object({ ...NAMED, verdict: z.literal('rejected'), reason: Rejection }).readonly(),
]);
export type Verdict = z.output<typeof Verdict>;

export const BatchAnswer = z
  .object({
    protocol: Protocol,
    hubId: HubId,
    batchId: z.uuid(),
    /** By the hub's clock. */
    receivedAtMs: EpochMs,
    /** One for each record, in the batch's order. */
    verdicts: z.array(Verdict).readonly(),
  })
  .readonly();
export type BatchAnswer = z.output<typeof BatchAnswer>;

/** Whether an answer is this hub's to just this batch. Anything less counts as no answer. */
export function isAnswerTo(batch: RecordBatch, hubId: HubId, answer: BatchAnswer): boolean {
  return (
    answer.batchId === batch.batchId &&
    answer.hubId === hubId &&
    answer.verdicts.length === batch.records.length &&
    answer.verdicts.every(({ kind, id }, index) => {
      const record = batch.records[index];
      return record?.kind === kind && record.id === id;
    })
  );
}
