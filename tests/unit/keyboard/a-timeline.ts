import type { Schedule } from '../../../src-renderer/app/idle-watch.ts';

interface Timeline {
  readonly schedule: Schedule;
  readonly pass: (ms: number) => void;
  /** How many timers still wait. */
  readonly waiting: () => number;
}

/** Timers that run when a test lets time pass. */
export function aTimeline(): Timeline {
  let nowMs = 0;
  let timers: readonly { readonly atMs: number; readonly run: () => void }[] = [];
  return {
    schedule: (run, afterMs) => {
      const timer = { atMs: nowMs + afterMs, run };
      timers = [...timers, timer];
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    pass: (ms) => {
      const untilMs = nowMs + ms;
      for (;;) {
        const [next] = timers.filter(({ atMs }) => atMs <= untilMs).sort((a, b) => a.atMs - b.atMs);
        if (next === undefined) break;
        nowMs = next.atMs;
        timers = timers.filter((other) => other !== next);
        next.run();
      }
      nowMs = untilMs;
    },
    waiting: () => timers.length,
  };
}
