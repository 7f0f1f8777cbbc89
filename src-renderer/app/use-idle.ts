import { useEffect, useRef } from 'react';
import type { KioskSettings } from '../../src-shared/domain/kiosk-settings.ts';
import { createIdleWatch, waitMs, type IdleWatch, type MonotonicMs, type Schedule } from './idle-watch.ts';
import { readingMs, wordsToRead } from './reading-time.ts';
import type { Session } from './session.ts';

/** What counts as touch: fingers, keys, wheels, and scrolling or a map that still glides after the finger left. */
const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'keydown', 'input', 'wheel', 'scroll'] as const;

/**
 * Tells `onIdle` when nobody touched anything for the time the session's state asks for. While the question "are you still
 * there?" stands, only its own buttons answer: a stray touch of somebody passing by must not keep another's fields open.
 */
export function useIdle(parts: {
  readonly session: Session;
  readonly settings: KioskSettings;
  readonly now: MonotonicMs;
  readonly schedule: Schedule;
  readonly onIdle: () => void;
}): { readonly touched: () => void } {
  const { session, settings, now, schedule } = parts;
  const onIdle = useRef(parts.onIdle);
  const watch = useRef<IdleWatch | null>(null);
  useEffect(() => {
    onIdle.current = parts.onIdle;
  });

  const limitMs = waitMs(session, settings);
  const { number, idle } = session;
  const { step } = session.screen;
  useEffect(() => {
    const created = createIdleWatch({
      now,
      schedule,
      onIdle: () => {
        onIdle.current();
      },
    });
    watch.current = created;
    const isReading = step !== 'staff' && idle === 'present';
    created.wait(limitMs, () => (isReading ? readingMs(wordsToRead(document)) : 0));
    if (idle === 'warned') return created.stop;
    const options = { capture: true, passive: true };
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, created.touched, options);
    return () => {
      created.stop();
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, created.touched, options);
    };
  }, [now, schedule, limitMs, number, step, idle]);

  return {
    touched: () => {
      if (idle === 'present') watch.current?.touched();
    },
  };
}
