import { z } from 'zod';
import { LeadId } from '../../src-shared/domain/sealed-lead.ts';
import type { EpochMs } from '../../src-shared/units.ts';
import type { Queries } from '../storage/queries.ts';

/** First records whose day has come and that are not held. Their corrections carry the same day and go with them. */
export async function findDueLeads(queries: Queries, nowMs: EpochMs): Promise<readonly LeadId[]> {
  const rows = await queries.all(
    z.object({ id: LeadId }),
    `SELECT id FROM sealed_leads WHERE keep_until_ms <= ? AND corrects IS NULL
       AND NOT EXISTS (SELECT 1 FROM retention_holds WHERE lead_id = sealed_leads.id AND not_before_ms > ?)`,
    [nowMs, nowMs],
  );
  return rows.map(({ id }) => id);
}

interface HoldOptions {
  readonly nowMs: EpochMs;
  /** No lead can have been captured before. */
  readonly earliestMs: EpochMs;
  /** So far a record may lie before an earlier one: a clock that is put right by minutes is no impossible time. */
  readonly toleranceMs: number;
}

/**
 * A lead captured while the clock stood in the past carries a day that comes too early. It shows: its time lies before that of a
 * record with a smaller number, or before the program was written. When it was really captured nobody knows, but it was before
 * now; so it is kept its whole term from now on, once, rather late than early. Numbers up to the last confirmation of the clock
 * are compared among themselves: a clock that once stood in the future makes no later lead impossible.
 */
export async function holdLeadsOfImpossibleTimes(
  queries: Queries,
  { nowMs, earliestMs, toleranceMs }: HoldOptions,
): Promise<void> {
  await queries.run(
    `INSERT INTO retention_holds (lead_id, not_before_ms)
     SELECT id, ? + keep_until_ms - captured_at_ms FROM (
       SELECT id, keep_until_ms, captured_at_ms, max(captured_at_ms) OVER (
         PARTITION BY sequence_number > (SELECT confirmed_sequence_number FROM clock_watch)
         ORDER BY sequence_number ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before_ms
       FROM sealed_leads WHERE corrects IS NULL)
     WHERE (captured_at_ms < ? OR captured_at_ms < before_ms - ?)
       AND NOT EXISTS (SELECT 1 FROM retention_holds WHERE lead_id = id)`,
    [nowMs, earliestMs, toleranceMs],
  );
}
