import { useEffect, useRef, useState } from 'react';
import type { Clock } from '../../src-shared/ports.ts';
import type { EpochMs } from '../../src-shared/units.ts';

const TICK_MS = 250;

/** Milliseconds until `atMs`, never below 0, counted down on the screen. Calls `onEnd` once when it is reached. */
export function useRest(atMs: EpochMs, clock: Clock, onEnd: () => void): number {
  const [restMs, setRestMs] = useState(() => Math.max(0, atMs - clock()));
  const latestEnd = useRef(onEnd);
  useEffect(() => {
    latestEnd.current = onEnd;
  });
  useEffect(() => {
    const timer = setInterval(() => {
      const rest = Math.max(0, atMs - clock());
      setRestMs(rest);
      if (rest > 0) return;
      clearInterval(timer);
      latestEnd.current();
    }, TICK_MS);
    return () => clearInterval(timer);
  }, [atMs, clock]);
  return restMs;
}
