import type { Clock, Monotonic, NewId, RandomBytes } from '../../src-shared/ports.ts';
import { EpochMs } from '../../src-shared/units.ts';
import type { RunLater } from '../../src-main/ports.ts';

/** A Monday in November 2026, 14:05 in Jena. */
export const A_MONDAY = EpochMs.parse(Date.UTC(2026, 10, 23, 13, 5));

/** A clock that moves only when told to, and timers that follow it. */
export interface TestClock {
  readonly now: Clock;
  readonly monotonic: Monotonic;
  readonly runLater: RunLater;
  /** Time passes: the clock moves and every timer that is due runs. */
  readonly pass: (ms: number) => void;
  /** Somebody sets the clock; timers, which are monotonic, do not notice. */
  readonly setTo: (ms: number) => void;
  readonly pendingTimers: () => number;
}

export function aClock(startMs: number = A_MONDAY): TestClock {
  let nowMs = startMs;
  let elapsedMs = 0;
  const timers = new Map<number, { readonly dueMs: number; readonly work: () => void }>();
  let lastTimer = 0;
  return {
    now: () => EpochMs.parse(nowMs),
    monotonic: () => elapsedMs,
    runLater: (delayMs, work) => {
      const id = (lastTimer += 1);
      timers.set(id, { dueMs: elapsedMs + delayMs, work });
      return () => timers.delete(id);
    },
    pass: (ms) => {
      nowMs += ms;
      elapsedMs += ms;
      for (const [id, timer] of [...timers]) if (timer.dueMs <= elapsedMs && timers.delete(id)) timer.work();
    },
    setTo: (ms) => {
      nowMs = ms;
    },
    pendingTimers: () => timers.size,
  };
}

/** UUIDs of version 7 that count up. */
export function countingIds(): NewId {
  let count = 0;
  return () => {
    count += 1;
    return `019ab000-0000-7000-8000-${count.toString(16).padStart(12, '0')}`;
  };
}

/** Fractions from 0 to 1, the same for the same seed. */
export function predictableFractions(seed: number): () => number {
  const bytes = predictableBytes(seed);
  return () => {
    const [high = 0, low = 0] = bytes(2);
    return (high * 256 + low) / 65_536;
  };
}

/** Different bytes each time, the same in each run: a small linear congruential generator. */
export function predictableBytes(seed = 1): RandomBytes {
  let state = seed;
  return (length) =>
    Uint8Array.from({ length }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state >>> 24;
    });
}
