import { useCallback, useEffect, useRef, useState } from 'react';
import type { ErrorCode, KioskClient } from '../../src-shared/contract/contract.ts';
import type { Result } from '../../src-shared/result.ts';
import { useKiosk } from '../kiosk-context.ts';

/** Makes a call: `then` gets what it answers, a refusal becomes the problem. */
export type Ask = <T>(
  call: (kiosk: KioskClient) => Promise<Result<T, ErrorCode>>,
  then: (value: T) => void,
) => void;

/**
 * Calls of a screen that keeps nothing beyond itself: what comes after it has gone is dropped. `onLocked`: the session has ended.
 */
export function useAsk(onLocked: () => void): {
  readonly isBusy: boolean;
  readonly problem: ErrorCode | null;
  readonly ask: Ask;
} {
  const kiosk = useKiosk();
  const [underway, setUnderway] = useState(0);
  const [problem, setProblem] = useState<ErrorCode | null>(null);
  const latest = useRef({ onLocked, isHere: true });
  useEffect(() => {
    latest.current = { onLocked, isHere: true };
  });
  useEffect(
    () => () => {
      latest.current.isHere = false;
    },
    [],
  );
  const ask = useCallback<Ask>(
    (call, then) => {
      setUnderway((before) => before + 1);
      setProblem(null);
      void call(kiosk).then((answer) => {
        if (!latest.current.isHere) return;
        setUnderway((before) => before - 1);
        if (answer.ok) then(answer.value);
        else if (answer.error === 'STAFF_LOCKED') latest.current.onLocked();
        else setProblem(answer.error);
      });
    },
    [kiosk],
  );
  return { isBusy: underway > 0, problem, ask };
}
