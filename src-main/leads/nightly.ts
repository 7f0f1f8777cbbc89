import type { Clock } from '../../src-shared/ports.ts';
import { MS_PER_MINUTE } from '../../src-shared/units.ts';
import type { RunLater } from '../ports.ts';

/** Half past three in the night, by the computer's own time zone: no fair is open, and no change to or from summer time skips it. */
const NIGHTLY_HOUR = 3;
const NIGHTLY_MINUTE = 30;

/** How long until the next half past three, 1 ms to a little over a day. */
export function msUntilNightly(nowMs: number): number {
  const today = new Date(nowMs).setHours(NIGHTLY_HOUR, NIGHTLY_MINUTE, 0, 0);
  if (today > nowMs) return today - nowMs;
  const tomorrow = new Date(nowMs);
  tomorrow.setDate(tomorrow.getDate() + 1);
  return tomorrow.setHours(NIGHTLY_HOUR, NIGHTLY_MINUTE, 0, 0) - nowMs;
}

/** A timer may be late by a sleep or early by a clock that was set; so it looks again at least so often. */
const LONGEST_WAIT_MS = 60 * MS_PER_MINUTE;

interface NightlyOptions {
  readonly clock: Clock;
  readonly runLater: RunLater;
  readonly work: () => void;
}

/** Does `work` every night. What it returns ends that. */
export function startNightly({ clock, runLater, work }: NightlyOptions): () => void {
  let dueMs = clock() + msUntilNightly(clock());
  let callOff = (): void => undefined;
  const wait = (): void => {
    callOff = runLater(Math.min(Math.max(dueMs - clock(), 1), LONGEST_WAIT_MS), () => {
      if (clock() >= dueMs) work();
      dueMs = clock() + msUntilNightly(clock());
      wait();
    });
  };
  wait();
  return () => {
    callOff();
  };
}
