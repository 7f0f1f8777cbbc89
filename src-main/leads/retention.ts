import type { Clock } from '../../src-shared/ports.ts';
import { err, ok, type Result } from '../../src-shared/result.ts';
import type { AppendToJournal } from '../ports.ts';
import type { Database } from '../storage/database.ts';
import { deleteLeadsKeptUntil, findNewestCapture } from './lead-store.ts';

interface RetentionOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly appendToJournal: AppendToJournal;
}

/**
 * Deletes the leads whose last day is over, for good, and notes their number in the journal. `CLOCK_IMPLAUSIBLE`: the clock
 * stands before the newest lead's capture, so it is wrong, and nothing was deleted. Throws a `StorageError` like any statement.
 */
export async function deleteExpiredLeads({
  database,
  clock,
  appendToJournal,
}: RetentionOptions): Promise<Result<{ readonly deleted: number }, 'CLOCK_IMPLAUSIBLE'>> {
  const nowMs = clock();
  const result = await database.transaction(async (queries) => {
    const newestMs = await findNewestCapture(queries);
    if (newestMs !== null && nowMs < newestMs) return err('CLOCK_IMPLAUSIBLE');
    const deleted = await deleteLeadsKeptUntil(queries, nowMs);
    if (deleted > 0) await appendToJournal(queries, 'leads.expired', { count: deleted });
    return ok({ deleted });
  });
  if (result.ok && result.value.deleted > 0) await database.scrub();
  return result;
}
