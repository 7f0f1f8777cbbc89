import { MS_PER_SECOND } from '../../src-shared/units.ts';

/** The rest of a staff session is shown when it is this short. */
export const COUNTDOWN_MS = 30 * MS_PER_SECOND;
/** Main hears at most so often that somebody is at work. Shorter than the shortest `staffLockMs` (30 s). */
export const STAY_EVERY_MS = 20 * MS_PER_SECOND;

export type SessionBeat =
  | { readonly step: 'over' }
  /** `secondsLeft`: `null` while there is plenty of time. `isToTell`: main should hear of the last touch now. */
  | { readonly step: 'open'; readonly secondsLeft: number | null; readonly isToTell: boolean };

/**
 * Where a staff session stands at `nowMs`. All times are of one clock that never jumps. Main counts for itself from the
 * last time it was told, so it never locks before this does and always locks when this cannot.
 */
export function sessionBeat(times: {
  readonly nowMs: number;
  readonly touchedAtMs: number;
  readonly toldAtMs: number;
  readonly lockMs: number;
}): SessionBeat {
  const { nowMs, touchedAtMs, toldAtMs, lockMs } = times;
  const restMs = lockMs - (nowMs - touchedAtMs);
  if (restMs <= 0) return { step: 'over' };
  return {
    step: 'open',
    secondsLeft: restMs <= COUNTDOWN_MS && restMs < lockMs ? Math.ceil(restMs / MS_PER_SECOND) : null,
    isToTell: touchedAtMs > toldAtMs && nowMs - toldAtMs >= STAY_EVERY_MS,
  };
}
