import type { EmployerId } from '../../src-shared/domain/employer.ts';
import type { JobId } from '../../src-shared/domain/job.ts';
import type { TraceProbe, VisitCounts } from '../../src-shared/domain/visit.ts';
import type { Clock } from '../../src-shared/ports.ts';
import { EpochMs, MS_PER_DAY } from '../../src-shared/units.ts';
import type { Database } from '../storage/database.ts';
import type { Queries } from '../storage/queries.ts';
import { addToDay, addToHour, addTraceCheck, deleteCountsBefore } from './insight-store.ts';
import { localHour } from './local-hour.ts';

/*
 * Counts visits without knowing any. A visit's numbers arrive once, at its end, and are added to the sums of their hour and
 * day in one transaction; what belonged together is nowhere written down together.
 */

/** Counters are kept so long: one year of fairs to compare with the last. */
const KEEP_COUNTS_DAYS = 400;

interface CountVisitOptions {
  readonly database: Database;
  readonly clock: Clock;
  /** Whether the edition has such an entry: an id made up in the page must not become a row. */
  readonly isKnownEmployer: (id: EmployerId) => boolean;
  readonly isKnownJob: (id: JobId) => boolean;
}

interface EndedSession {
  /** Where the check after the session found a trace of it. */
  readonly traces: readonly TraceProbe[];
  /** `null`: not a visit, but staff who left their area. */
  readonly visit: VisitCounts | null;
}

export type CountVisit = (ended: EndedSession) => Promise<void>;

/** Adds an ended session to the counters: all of it or nothing. Throws a `StorageError` like any statement. */
export function createCountVisit(options: CountVisitOptions): CountVisit {
  const { database, clock } = options;
  return ({ traces, visit }) =>
    database.transaction(async (queries) => {
      const nowMs = clock();
      await addTraceCheck(queries, nowMs, [...new Set(traces)]);
      if (visit === null) return;
      await addVisit(queries, nowMs, visit, options);
      const oldestMs = EpochMs.parse(Math.max(0, nowMs - KEEP_COUNTS_DAYS * MS_PER_DAY));
      await deleteCountsBefore(queries, localHour(oldestMs).day);
    });
}

async function addVisit(
  queries: Queries,
  nowMs: EpochMs,
  visit: VisitCounts,
  { isKnownEmployer, isKnownJob }: CountVisitOptions,
): Promise<void> {
  const at = localHour(nowMs);
  const { day } = at;
  await addToHour(queries, at, 'visits', 1);
  await addToHour(queries, at, 'leads', visit.contactsSaved);
  await addToDay(queries, day, 'language', 1, visit.language);
  for (const id of new Set(visit.employers))
    if (isKnownEmployer(id)) await addToDay(queries, day, 'employer', 1, id);
  for (const id of new Set(visit.jobs)) if (isKnownJob(id)) await addToDay(queries, day, 'job', 1, id);
  await addToDay(queries, day, 'remembered', visit.remembered);
  await addToDay(queries, day, 'contacts-begun', visit.contactsBegun);
  await addToDay(queries, day, 'contacts-saved', visit.contactsSaved);
  await addToDay(queries, day, 'take-along-shown', visit.takeAlongShown);
  await addToDay(queries, day, 'fruitless-searches', visit.fruitlessSearches);
}
