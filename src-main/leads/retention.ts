import type { ClockState } from '../../src-shared/contract/clock-calls.ts';
import type { ClockProblem } from '../../src-shared/domain/clock-problem.ts';
import type { LeadId } from '../../src-shared/domain/sealed-lead.ts';
import type { Clock } from '../../src-shared/ports.ts';
import { err, ok, type Result } from '../../src-shared/result.ts';
import type { EpochMs } from '../../src-shared/units.ts';
import type { AppendToJournal } from '../ports.ts';
import type { Database } from '../storage/database.ts';
import type { Queries } from '../storage/queries.ts';
import {
  DRIFT_LIMIT_MS,
  EARLIEST_PRESENT_MS,
  findClockProblem,
  noteConfirmedClock,
  noteTrustedClock,
  type ClockWatch,
} from './clock-watch.ts';
import { eraseRecords } from './erase-records.ts';
import { findDueLeads, holdLeadsOfImpossibleTimes } from './retention-store.ts';

interface RetentionOptions {
  readonly database: Database;
  readonly clock: Clock;
  /** How far this run's clock can be believed. */
  readonly clockWatch: ClockWatch;
  readonly appendToJournal: AppendToJournal;
}

export type RetentionResult = Result<{ readonly deleted: number }, ClockProblem>;

/**
 * Deletes the leads whose last day is over, for good, and notes their number in the journal; each leaves a tombstone. Never
 * early: while the clock may be wrong nothing is deleted and the reason is answered, unless by this clock nothing is due anyway
 * and it only was not seen for long. Throws a `StorageError` like any statement.
 */
export async function deleteExpiredLeads(options: RetentionOptions): Promise<RetentionResult> {
  const { database, clockWatch } = options;
  const nowMs = options.clock();
  const result = await database.transaction(async (queries): Promise<RetentionResult> => {
    const problem = await findClockProblem(queries, clockWatch, nowMs);
    const isAnythingDue = (await findDueLeads(queries, nowMs)).length > 0;
    // A kiosk out of storage needs nobody's word as long as nothing depends on it. Its clock is not trusted by that.
    if (problem === 'UNSEEN_FOR_LONG' && !isAnythingDue) return ok({ deleted: 0 });
    if (problem !== null) return err(problem);
    await noteTrustedClock(queries, nowMs);
    return ok({ deleted: await deleteDue(queries, options, nowMs) });
  });
  if (result.ok && result.value.deleted > 0) await database.scrub();
  return result;
}

/** Staff say that the clock is right, and what is due by it is deleted. Before the program was written no clock can be right. */
export async function confirmClock(options: RetentionOptions): Promise<RetentionResult> {
  const nowMs = options.clock();
  if (nowMs < EARLIEST_PRESENT_MS) return err('BEFORE_BUILD');
  await options.database.transaction(async (queries) => {
    await noteConfirmedClock(queries, nowMs);
    await options.appendToJournal(queries, 'clock.confirmed', {});
  });
  options.clockWatch.believe(nowMs);
  return deleteExpiredLeads(options);
}

/** What saying that the clock is right would do, in numbers. Tries just that and takes it back, so that the two never differ. */
export async function readClock({ database, clock, clockWatch }: RetentionOptions): Promise<ClockState> {
  const nowMs = clock();
  let state: ClockState | undefined;
  const tried = database.transaction(async (queries) => {
    const problem = await findClockProblem(queries, clockWatch, nowMs);
    await noteConfirmedClock(queries, nowMs);
    state = { nowMs, problem, due: (await holdAndFindDue(queries, nowMs)).length };
    throw new OnlyTried();
  });
  await tried.catch((fault: unknown) => {
    if (!(fault instanceof OnlyTried)) throw fault;
  });
  if (state === undefined) throw new Error('the clock was not looked at');
  return state;
}

/** Thrown only to roll the transaction back. */
class OnlyTried extends Error {}

async function holdAndFindDue(queries: Queries, nowMs: EpochMs): Promise<readonly LeadId[]> {
  await holdLeadsOfImpossibleTimes(queries, {
    nowMs,
    earliestMs: EARLIEST_PRESENT_MS,
    toleranceMs: DRIFT_LIMIT_MS,
  });
  return findDueLeads(queries, nowMs);
}

/** A contact that was corrected is one, however many records go with it. */
async function deleteDue(
  queries: Queries,
  { appendToJournal }: RetentionOptions,
  nowMs: EpochMs,
): Promise<number> {
  const due = await holdAndFindDue(queries, nowMs);
  await eraseRecords(queries, due, { erasedBy: 'retention', nowMs });
  if (due.length > 0) await appendToJournal(queries, 'leads.expired', { count: due.length });
  return due.length;
}
