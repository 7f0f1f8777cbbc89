import { MS_PER_MINUTE, MS_PER_SECOND } from '../../src-shared/units.ts';

const FIRST_MS = 5 * MS_PER_SECOND;
const LONGEST_MS = 10 * MS_PER_MINUTE;
const SHORTEST_MS = MS_PER_SECOND;

/** Between two looks into an outbox that was empty. */
export const IDLE_MS = MS_PER_MINUTE;

/**
 * How long to wait after so many failures in a row: "full jitter", any time up to a limit that doubles, so that the kiosks of a fair do
 * not all come back in the same second. It never says "give up". `fraction`: from 0 to 1, random.
 */
export function waitAfter(failures: number, fraction: number): number {
  const limit = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures - 1, 30));
  return Math.max(SHORTEST_MS, Math.floor(limit * fraction));
}

/** An idle kiosk looks after half to one and a half times its pause. */
export function idleWait(fraction: number): number {
  return Math.floor(IDLE_MS * (0.5 + fraction));
}
