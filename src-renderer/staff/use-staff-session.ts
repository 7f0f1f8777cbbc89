import { useEffect, useRef, useState } from 'react';
import { MS_PER_SECOND } from '../../src-shared/units.ts';
import type { MonotonicMs } from '../app/idle-watch.ts';
import { sessionBeat } from './session-beat.ts';

const SIGNS_OF_WORK = ['pointerdown', 'keydown', 'input', 'wheel', 'scroll'] as const;

/**
 * Watches over an open staff session: passes touches on to main, and says when the time is over. Returns the seconds that
 * are left once they are few, else `null`. `isBusy`: something runs that counts as work without a touch.
 */
export function useStaffSession(parts: {
  readonly isOpen: boolean;
  readonly isBusy: boolean;
  readonly lockMs: number;
  readonly now: MonotonicMs;
  readonly onStay: () => void;
  readonly onTimeOver: () => void;
}): number | null {
  const { isOpen, lockMs, now } = parts;
  const [secondsLeft, setSecondsLeft] = useState<number | null>(null);
  const latest = useRef(parts);
  useEffect(() => {
    latest.current = parts;
  });

  useEffect(() => {
    if (!isOpen) return;
    let touchedAtMs = now();
    let toldAtMs = touchedAtMs;
    const touched = (): void => {
      touchedAtMs = now();
      setSecondsLeft(null);
    };
    const beat = (): void => {
      if (latest.current.isBusy) touchedAtMs = now();
      const nowMs = now();
      const found = sessionBeat({ nowMs, touchedAtMs, toldAtMs, lockMs });
      if (found.step === 'over') {
        latest.current.onTimeOver();
        return;
      }
      setSecondsLeft(found.secondsLeft);
      if (!found.isToTell) return;
      toldAtMs = nowMs;
      latest.current.onStay();
    };
    const timer = setInterval(beat, MS_PER_SECOND);
    const options = { capture: true, passive: true };
    for (const sign of SIGNS_OF_WORK) window.addEventListener(sign, touched, options);
    return () => {
      clearInterval(timer);
      for (const sign of SIGNS_OF_WORK) window.removeEventListener(sign, touched, options);
      setSecondsLeft(null);
    };
  }, [isOpen, lockMs, now]);

  return secondsLeft;
}
