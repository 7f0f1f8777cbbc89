import { z } from 'zod';
import { LeadId } from '../../src-shared/domain/sealed-lead.ts';
import type { QuarantineReason } from '../../src-shared/contract/sync-calls.ts';
import type { Rejection, Verdict } from '../../src-shared/protocol/batch.ts';
import type { RecordMessage } from '../../src-shared/protocol/records.ts';
import { EpochMs } from '../../src-shared/units.ts';
import type { Queries } from '../storage/queries.ts';
import type { Quarantine } from './quarantine.ts';

/*
 * What waits to be handed over, and what became of it. Rows come by themselves, with their record (migration 200).
 */

export const OutboxEntry = z.object({ kind: z.enum(['lead', 'erasure']), lead_id: LeadId }).readonly();
export type OutboxEntry = z.output<typeof OutboxEntry>;

export type Named = Pick<RecordMessage, 'kind' | 'id'>;

/** Those whose turn it is: what was put off least often first, then the oldest. What was sent without an answer is sent again. */
export function listNext(queries: Queries, limit: number): Promise<readonly OutboxEntry[]> {
  return queries.all(
    OutboxEntry,
    `SELECT kind, lead_id FROM outbox WHERE state IN ('waiting', 'unknown')
     ORDER BY refusals, lead_id, kind DESC LIMIT ?`,
    [limit],
  );
}

const EACH = `(kind, lead_id) IN (SELECT value ->> 'kind', value ->> 'id' FROM json_each(?))`;

function names(records: readonly Named[]): string {
  return JSON.stringify(records.map(({ kind, id }) => ({ kind, id })));
}

/** Before they are sent: from now on nobody knows whether the hub has them. */
export async function markUnknown(queries: Queries, records: readonly Named[]): Promise<void> {
  await queries.run(`UPDATE outbox SET state = 'unknown' WHERE state = 'waiting' AND ${EACH}`, [
    names(records),
  ]);
}

/** They go after all others the next time. */
export async function putOff(queries: Queries, records: readonly Named[]): Promise<void> {
  await queries.run(`UPDATE outbox SET refusals = refusals + 1 WHERE ${EACH}`, [names(records)]);
}

/** Why a record will not be sent though the hub never saw it. */
export type OwnRejection = Exclude<QuarantineReason, Rejection>;

/** Into quarantine, where it holds up nobody. `false`: it is not waiting any more, and stays as it is. */
export async function reject(
  queries: Queries,
  { kind, id }: Named,
  reason: QuarantineReason,
): Promise<boolean> {
  const changed = await queries.run(
    `UPDATE outbox SET state = 'rejected', reason = ?
     WHERE kind = ? AND lead_id = ? AND state IN ('waiting', 'unknown')`,
    [reason, kind, id],
  );
  return changed === 1;
}

/** There is no record to it any more; only damage to the database can do that. */
export async function withdraw(queries: Queries, { kind, lead_id }: OutboxEntry): Promise<void> {
  await queries.run(`UPDATE outbox SET state = 'withdrawn' WHERE kind = ? AND lead_id = ?`, [kind, lead_id]);
}

/**
 * Notes the hub's verdicts. A lead that was erased meanwhile stays withdrawn: its erasure follows. What is rejected is handed to
 * `quarantine`. Returns how many are settled.
 */
export async function settle(
  queries: Queries,
  verdicts: readonly Verdict[],
  nowMs: EpochMs,
  quarantine: Quarantine,
): Promise<number> {
  const taken = verdicts.filter(({ verdict }) => verdict === 'stored' || verdict === 'already');
  await queries.run(
    `UPDATE outbox SET state = 'confirmed', confirmed_at_ms = ? WHERE state = 'unknown' AND ${EACH}`,
    [nowMs, names(taken)],
  );
  await putOff(
    queries,
    verdicts.filter(({ verdict }) => verdict === 'retry'),
  );
  let rejected = 0;
  for (const verdict of verdicts)
    if (verdict.verdict === 'rejected') {
      rejected += 1;
      await quarantine(queries, verdict, verdict.reason);
    }
  return taken.length + rejected;
}

/**
 * The kiosk was enrolled. What was rejected is tried again; to a hub that it did not know before, everything is sent that there still
 * is, for that one has nothing.
 */
export async function sendAgain(queries: Queries, isOtherHub: boolean): Promise<void> {
  await queries.run(
    `UPDATE outbox SET state = 'waiting', reason = NULL, confirmed_at_ms = NULL, refusals = 0
     WHERE state = 'rejected' OR (? AND state = 'confirmed' AND (kind = 'erasure'
       OR EXISTS (SELECT 1 FROM sealed_leads WHERE id = outbox.lead_id)))`,
    [isOtherHub ? 1 : 0],
  );
}

const Count = z.int().nonnegative();
const Counts = z.object({
  pending: Count,
  rejected: Count,
  confirmed: Count,
  lastConfirmedAtMs: EpochMs.nullable(),
  lastSequenceNumber: Count,
});
export type OutboxCounts = z.output<typeof Counts>;

export function countOutbox(queries: Queries): Promise<OutboxCounts> {
  return queries.get(
    Counts,
    `SELECT count(*) FILTER (WHERE state IN ('waiting', 'unknown')) AS pending,
       count(*) FILTER (WHERE state = 'rejected') AS rejected,
       count(*) FILTER (WHERE state = 'confirmed') AS confirmed,
       max(confirmed_at_ms) AS "lastConfirmedAtMs",
       (SELECT last_sequence_number FROM lead_counter) AS "lastSequenceNumber"
     FROM outbox`,
  );
}

const RejectedEntry = z
  .object({ kind: z.enum(['lead', 'erasure']), id: LeadId, reason: z.string() })
  .readonly();

/** What the hub will not take, oldest first. */
export function listRejected(
  queries: Queries,
  limit: number,
): Promise<readonly z.output<typeof RejectedEntry>[]> {
  return queries.all(
    RejectedEntry,
    `SELECT kind, lead_id AS id, reason FROM outbox WHERE state = 'rejected' ORDER BY lead_id, kind LIMIT ?`,
    [limit],
  );
}
