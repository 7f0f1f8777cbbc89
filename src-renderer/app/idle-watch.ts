import type { KioskSettings } from '../../src-shared/domain/kiosk-settings.ts';
import type { Session } from './session.ts';

/** Milliseconds since some fixed moment; never jumps when somebody sets the clock. */
export type MonotonicMs = () => number;

/** The browser's timers, or a test's. `run` returns what calls it off. */
export type Schedule = (run: () => void, afterMs: number) => () => void;

type Times = Pick<KioskSettings, 'idleWarningMs' | 'idleClearMs' | 'staffLockMs'>;

/**
 * How long nobody may touch anything before the session hears `idled`; `null`: never, the attract screen waits for ever.
 * The staff area locks itself after `staffLockMs`; its locked pad then stands for the clearing time and is put away.
 */
export function waitMs(session: Pick<Session, 'screen' | 'idle'>, times: Times): number | null {
  switch (session.screen.step) {
    case 'attract':
      return null;
    case 'staff':
      return times.staffLockMs + times.idleClearMs;
    default:
      return session.idle === 'warned' ? times.idleClearMs : times.idleWarningMs;
  }
}

export interface IdleWatch {
  /** Somebody touched, typed or moved something. Cheap: may be called on every pointer event. */
  touched: () => void;
  /** Starts to wait anew; `null` waits for nothing. `moreMs` is asked when the time is over: what there still is to read. */
  wait: (waitMs: number | null, moreMs?: () => number) => void;
  stop: () => void;
}

/** Calls `onIdle` once when nothing was touched for the time last given to `wait`. */
export function createIdleWatch(parts: {
  readonly now: MonotonicMs;
  readonly schedule: Schedule;
  readonly onIdle: () => void;
}): IdleWatch {
  let touchedAtMs = parts.now();
  let cancel: (() => void) | undefined;

  const check = (limitMs: number, moreMs: () => number): void => {
    const untouchedMs = parts.now() - touchedAtMs;
    // The page is only read when it matters, not at every touch.
    const restMs = untouchedMs < limitMs ? limitMs - untouchedMs : limitMs + moreMs() - untouchedMs;
    if (restMs > 0)
      cancel = parts.schedule(() => {
        check(limitMs, moreMs);
      }, restMs);
    else parts.onIdle();
  };
  const stop = (): void => {
    cancel?.();
    cancel = undefined;
  };
  return {
    touched: () => {
      touchedAtMs = parts.now();
    },
    wait: (limitMs, moreMs = () => 0) => {
      stop();
      touchedAtMs = parts.now();
      if (limitMs !== null) check(limitMs, moreMs);
    },
    stop,
  };
}
