import { createContext, useContext, useEffect, useMemo, useRef } from 'react';

/** Asked instead of going: calls `go` once nothing is lost by it, or never. */
export type AskBeforeLeaving = (go: () => void) => void;

/** For what is soon over and must not be left half done: leaving does nothing until then. */
export const STAY: AskBeforeLeaving = () => undefined;

interface LeaveGuard {
  /** Goes at once, unless the screen that stands wants to ask first. */
  readonly pass: (go: () => void) => void;
  readonly hold: (ask: AskBeforeLeaving | null) => void;
}

const HoldContext = createContext<LeaveGuard['hold']>(() => undefined);
/** The staff area hands in its guard's `hold`; without one nothing is asked. */
export const LeaveGuardProvider = HoldContext.Provider;

/** For whoever leads away from a screen. The time that runs out and a lock do not ask: they end everything. */
export function useLeaveGuard(): LeaveGuard {
  const asks = useRef<AskBeforeLeaving | null>(null);
  return useMemo(
    () => ({
      pass: (go) => {
        if (asks.current === null) go();
        else asks.current(go);
      },
      hold: (ask) => {
        asks.current = ask;
      },
    }),
    [],
  );
}

/** For a screen with something that is not saved yet; `null`: nothing would be lost. */
export function useAskBeforeLeaving(ask: AskBeforeLeaving | null): void {
  const hold = useContext(HoldContext);
  useEffect(() => {
    hold(ask);
    return () => {
      hold(null);
    };
  }, [ask, hold]);
}
