import { EpochMs, MS_PER_MINUTE, MS_PER_SECOND } from '../../src-shared/units.ts';

/** So many wrong passphrases in a row, and the staff area is shut. */
export const MAX_WRONG_TRIES = 5;
export const FIRST_LOCK_MS = 30 * MS_PER_SECOND;
export const LONGEST_LOCK_MS = 15 * MS_PER_MINUTE;

/** How many passphrases were wrong in a row, and until when therefore none is looked at. */
export interface LockState {
  readonly wrongTries: number;
  readonly lockedUntilMs: EpochMs;
}

export const UNLOCKED: LockState = { wrongTries: 0, lockedUntilMs: EpochMs.parse(0) };

/** How long the area stays shut after so many wrong tries: not at all, then 30 s, doubling up to 15 min. */
export function lockMsAfter(wrongTries: number): number {
  const furtherTries = wrongTries - MAX_WRONG_TRIES;
  if (furtherTries < 0) return 0;
  // 2^5 times 30 s is already beyond the longest lock; the cap keeps the power small.
  return Math.min(FIRST_LOCK_MS * 2 ** Math.min(furtherTries, 5), LONGEST_LOCK_MS);
}

/** One more wrong try. */
export function afterWrongTry(state: LockState, nowMs: EpochMs): LockState {
  const wrongTries = state.wrongTries + 1;
  const lockMs = lockMsAfter(wrongTries);
  return {
    wrongTries,
    lockedUntilMs: lockMs === 0 ? UNLOCKED.lockedUntilMs : EpochMs.parse(nowMs + lockMs),
  };
}

/**
 * The state as the clock now has it. A clock that was set back would otherwise shut staff out for as long as it was set
 * back: nobody is ever shut out longer than this very lock lasts, counted from now.
 */
export function withoutImpossibleLock(state: LockState, nowMs: EpochMs): LockState {
  const latestMs = nowMs + lockMsAfter(state.wrongTries);
  return state.lockedUntilMs > latestMs ? { ...state, lockedUntilMs: EpochMs.parse(latestMs) } : state;
}

export function isLocked(state: LockState, nowMs: EpochMs): boolean {
  return nowMs < state.lockedUntilMs;
}
