import type { Clock, Monotonic } from '../../../src-shared/ports.ts';
import { EpochMs, MS_PER_DAY, MS_PER_MINUTE } from '../../../src-shared/units.ts';
import { systemClock, type RunLater } from '../../../src-main/ports.ts';

/** A kiosk's time goes so many times faster than the world's: its sender's longest pause is then three seconds. */
const LAPSE = 200;

/** The clocks of one run of a kiosk's program: a wall clock that anybody can set, and one that nobody can. */
export interface JumpingClock {
  readonly now: Clock;
  readonly monotonic: Monotonic;
  readonly runLater: RunLater;
  readonly setWrongBy: (ms: number) => void;
}

export function aJumpingClock(wrongByMs: number): JumpingClock {
  const startedAtMs = systemClock();
  const startedAt = performance.now();
  let wrong = wrongByMs;
  const monotonic = (): number => Math.floor((performance.now() - startedAt) * LAPSE);
  return {
    now: () => EpochMs.parse(Math.max(0, startedAtMs + wrong + monotonic())),
    monotonic,
    runLater: (delayMs, work) => {
      const timer = setTimeout(work, delayMs / LAPSE);
      return () => clearTimeout(timer);
    },
    setWrongBy: (ms) => {
      wrong = ms;
    },
  };
}

const YEAR_MS = 365 * MS_PER_DAY;

/** How wrong a kiosk's clock is: right, some minutes out, years behind or ahead, or as an empty battery leaves it. */
export function drawWrongBy(random: () => number): number {
  const kind = random();
  if (kind < 0.3) return 0;
  if (kind < 0.5) return Math.floor((random() - 0.5) * 2 * 90 * MS_PER_MINUTE);
  if (kind < 0.9) return Math.floor((random() - 0.5) * 2 * 12 * YEAR_MS);
  return Date.UTC(2000, 0, 1) - systemClock();
}
