import { useCallback, useEffect, useRef, useState } from 'react';
import type { ErrorCode } from '../../../src-shared/contract/contract.ts';
import type { Result } from '../../../src-shared/result.ts';

export interface Asking {
  readonly isBusy: boolean;
  /** Why the last call was refused; gone with the next one. */
  readonly problem: ErrorCode | null;
  /** Makes a call that changes something, and does `then` with what it answers. Busy until `then` is through as well. */
  readonly ask: <T>(call: Promise<Result<T, ErrorCode>>, then: (value: T) => Promise<void> | void) => void;
  readonly forget: () => void;
}

/** One call at a time, its refusal in a code that has a sentence. */
export function useAsk(onLocked: () => void): Asking {
  const [isBusy, setBusy] = useState(false);
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
  const ask = useCallback<Asking['ask']>((call, then) => {
    setBusy(true);
    setProblem(null);
    void call.then(async (answer) => {
      if (!latest.current.isHere) return;
      if (answer.ok) await then(answer.value);
      else if (answer.error === 'STAFF_LOCKED') latest.current.onLocked();
      else setProblem(answer.error);
      setBusy(false);
    });
  }, []);
  const forget = useCallback(() => {
    setProblem(null);
  }, []);
  return { isBusy, problem, ask, forget };
}
