import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ErrorCode, KioskClient } from '../../../src-shared/contract/contract.ts';
import type { SetUpState } from '../../../src-shared/contract/set-up-calls.ts';
import type { KioskSettings } from '../../../src-shared/domain/kiosk-settings.ts';
import type { Result } from '../../../src-shared/result.ts';
import { useKiosk } from '../../kiosk-context.ts';
import { fetched, WAITING, type Fetched } from '../export-stage.ts';

export interface SetUpActions {
  readonly saveSettings: (change: Partial<KioskSettings>, then: () => void) => void;
  /** Makes one of the calls that answer with the new state. */
  readonly send: (
    call: (kiosk: KioskClient) => Promise<Result<SetUpState, ErrorCode>>,
    then: () => void,
  ) => void;
  /** Makes any other call: `then` gets what it answers, a refusal becomes the problem. */
  readonly ask: <T>(
    call: (kiosk: KioskClient) => Promise<Result<T, ErrorCode>>,
    then: (value: T) => void,
  ) => void;
  readonly forgetProblem: () => void;
}

export interface SetUpHook {
  readonly state: Fetched<SetUpState>;
  readonly isBusy: boolean;
  readonly problem: ErrorCode | null;
  readonly actions: SetUpActions;
}

/** How the kiosk is set up, read once and changed call by call. `onChanged`: something in force is different now. */
export function useSetUp(listener: {
  readonly onChanged: () => void;
  readonly onLocked: () => void;
}): SetUpHook {
  const kiosk = useKiosk();
  const [state, setState] = useState<Fetched<SetUpState>>(WAITING);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ErrorCode | null>(null);
  const latest = useRef({ ...listener, state, isHere: true });
  useEffect(() => {
    latest.current = { ...listener, state, isHere: true };
  });
  useEffect(
    () => () => {
      latest.current.isHere = false;
    },
    [],
  );

  const ask = useCallback<SetUpActions['ask']>(
    (call, then) => {
      setBusy(true);
      setProblem(null);
      void call(kiosk).then((answer) => {
        if (!latest.current.isHere) return;
        setBusy(false);
        if (answer.ok) then(answer.value);
        else if (answer.error === 'STAFF_LOCKED') latest.current.onLocked();
        else setProblem(answer.error);
      });
    },
    [kiosk],
  );
  const actions = useMemo<SetUpActions>(() => {
    const send: SetUpActions['send'] = (call, then) => {
      ask(call, (value) => {
        setState({ step: 'there', value });
        latest.current.onChanged();
        then();
      });
    };
    return {
      ask,
      send,
      saveSettings: (change, then) => {
        const { state: before } = latest.current;
        if (before.step !== 'there') return;
        send((to) => to['setup:settings']({ ...before.value.settings, ...change }), then);
      },
      forgetProblem: () => {
        setProblem(null);
      },
    };
  }, [ask]);

  useEffect(() => {
    let isWanted = true;
    void kiosk['setup:read']().then((answer) => {
      if (!isWanted) return;
      setState(fetched(answer));
      if (!answer.ok && answer.error === 'STAFF_LOCKED') latest.current.onLocked();
    });
    return () => {
      isWanted = false;
    };
  }, [kiosk]);

  return { state, isBusy, problem, actions };
}
