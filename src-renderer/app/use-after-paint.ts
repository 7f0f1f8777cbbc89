import { useEffect, useState } from 'react';
import type { Schedule } from './idle-watch.ts';

/** One frame for the page to be drawn and one for it to reach the glass, also where no graphics card helps. */
const PAINT_MS = 50;

/**
 * The value, a moment after the screen has shown what else it changed. For the map: drawing it takes as long as everything
 * else together, and a sheet that was asked for comes first.
 */
export function useAfterPaint<T>(value: T, schedule: Schedule): T {
  const [shown, setShown] = useState(value);
  useEffect(() => {
    let cancel: (() => void) | undefined;
    const frame = requestAnimationFrame(() => {
      cancel = schedule(() => {
        setShown(value);
      }, PAINT_MS);
    });
    return () => {
      cancelAnimationFrame(frame);
      cancel?.();
    };
  }, [value, schedule]);
  return shown;
}
