import { z } from 'zod';
import type { ClockProblem } from '../../src-shared/domain/clock-problem.ts';
import type { Clock, Monotonic } from '../../src-shared/ports.ts';
import { EpochMs, MS_PER_DAY, MS_PER_MINUTE } from '../../src-shared/units.ts';
import type { Queries } from '../storage/queries.ts';
import { findNewestCapture } from './lead-store.ts';

/*
 * Whether the clock may be believed when something is deleted for its age. A kiosk has no network to ask, so it can only tell when
 * a clock must be wrong, and when it cannot know. In both cases it deletes nothing, and a person may say that the clock is right.
 * What it cannot find out: a clock that was wrong by less than UNSEEN_LIMIT_MS from the very start of a run, and went on evenly.
 */

/** No time before this program was written can be the present. Moved on with each release. */
export const EARLIEST_PRESENT_MS = EpochMs.parse(Date.UTC(2026, 10, 1));
/** The wall clock and the monotonic one may drift so far apart in one run; more, and somebody has set the clock, or the computer slept. */
export const DRIFT_LIMIT_MS = 10 * MS_PER_MINUTE;
/** Not seen for longer than this, a kiosk cannot tell a long storage from a clock that was set forward. */
export const UNSEEN_LIMIT_MS = 14 * MS_PER_DAY;

/** Compares this run's two clocks. */
export interface ClockWatch {
  /** How far the wall clock has moved away from the monotonic one since it was last believed, milliseconds. */
  driftMs(nowMs: EpochMs): number;
  /** From now on the clock counts as right. */
  believe(nowMs: EpochMs): void;
}

export function createClockWatch(clock: Clock, monotonic: Monotonic): ClockWatch {
  let wallMs: number = clock();
  let sinceMs = monotonic();
  return {
    driftMs: (nowMs) => Math.abs(nowMs - wallMs - (monotonic() - sinceMs)),
    believe: (nowMs) => {
      wallMs = nowMs;
      sinceMs = monotonic();
    },
  };
}

const WatchRow = z.object({
  trusted_at_ms: EpochMs.nullable(),
  confirmed_sequence_number: z.int().nonnegative(),
});

function readWatch(queries: Queries): Promise<z.output<typeof WatchRow>> {
  return queries.get(WatchRow, 'SELECT trusted_at_ms, confirmed_sequence_number FROM clock_watch');
}

/** Why nothing may be deleted by this clock now, or `null`. */
export async function findClockProblem(
  queries: Queries,
  watch: ClockWatch,
  nowMs: EpochMs,
): Promise<ClockProblem | null> {
  if (nowMs < EARLIEST_PRESENT_MS) return 'BEFORE_BUILD';
  const { trusted_at_ms: trustedMs, confirmed_sequence_number: confirmed } = await readWatch(queries);
  const newestMs = await findNewestCapture(queries, confirmed);
  if (nowMs < Math.max(newestMs ?? 0, trustedMs ?? 0)) return 'BEFORE_NEWEST_RECORD';
  if (watch.driftMs(nowMs) > DRIFT_LIMIT_MS) return 'SET_WHILE_RUNNING';
  // A record captured since proves nothing: its time came from the very clock that is in doubt.
  const lastSeenMs = trustedMs ?? newestMs;
  return lastSeenMs !== null && nowMs - lastSeenMs > UNSEEN_LIMIT_MS ? 'UNSEEN_FOR_LONG' : null;
}

/** Remembers that the clock was right. Called only after {@link findClockProblem} found nothing. */
export async function noteTrustedClock(queries: Queries, nowMs: EpochMs): Promise<void> {
  await queries.run('UPDATE clock_watch SET trusted_at_ms = ?', [nowMs]);
}

/** A person has looked at the clock and says that it is right: what was recorded until now says nothing against it any more. */
export async function noteConfirmedClock(queries: Queries, nowMs: EpochMs): Promise<void> {
  await queries.run(
    `UPDATE clock_watch SET trusted_at_ms = ?,
       confirmed_sequence_number = (SELECT last_sequence_number FROM lead_counter)`,
    [nowMs],
  );
}
