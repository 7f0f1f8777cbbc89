import type { Schedule } from '../app/idle-watch.ts';

/** Held so long, a key does more than a tap: it repeats, or shows its variants. */
export const HOLD_MS = 420;

const FIRST_PAUSE_MS = 140;
const SHORTEST_PAUSE_MS = 28;
const SHRINKS_TO = 0.88;

/** The pause before the repetition with this number, from 1: long enough to stop in time, then faster and faster. */
export function repeatPauseMs(repetition: number): number {
  if (repetition === 1) return HOLD_MS;
  return Math.max(SHORTEST_PAUSE_MS, FIRST_PAUSE_MS * SHRINKS_TO ** (repetition - 2));
}

/** Runs `press` again and again until what it returns is called. The first press, at touch down, is the caller's. */
export function startRepeating(schedule: Schedule, press: () => void): () => void {
  let stop = (): void => undefined;
  const next = (repetition: number): void => {
    stop = schedule(() => {
      press();
      next(repetition + 1);
    }, repeatPauseMs(repetition));
  };
  next(1);
  return () => {
    stop();
  };
}
