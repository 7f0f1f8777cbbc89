import { useEffect, useRef, useState } from 'react';
import type { ErrorCode } from '../../../src-shared/contract/contract.ts';
import type { SyncState } from '../../../src-shared/contract/sync-calls.ts';
import type { EnrolmentWords } from '../../../src-shared/protocol/enrolment-text.ts';
import { useKiosk } from '../../kiosk-context.ts';
import { useAsk } from '../use-ask.ts';

/** Often enough that a contact is seen to arrive. */
const LOOK_EVERY_MS = 2000;

export interface SyncHook {
  /** `null`: not known yet. */
  readonly state: SyncState | null;
  readonly isBusy: boolean;
  readonly problem: ErrorCode | null;
  readonly enrol: (words: EnrolmentWords, then: () => void) => void;
  readonly sendNow: () => void;
}

/** How handing over to the hub stands, looked at again and again while the caller is on the screen. */
export function useSync(onLocked: () => void): SyncHook {
  const kiosk = useKiosk();
  const { isBusy, problem, ask } = useAsk(onLocked);
  const [state, setState] = useState<SyncState | null>(null);
  const latest = useRef(onLocked);
  useEffect(() => {
    latest.current = onLocked;
  });
  useEffect(() => {
    ask((to) => to['sync:state'](), setState);
  }, [ask]);
  useEffect(() => {
    let isGone = false;
    const timer = setInterval(() => {
      void kiosk['sync:state']().then((answer) => {
        if (isGone) return;
        if (answer.ok) setState(answer.value);
        else if (answer.error === 'STAFF_LOCKED') latest.current();
        // Anything else: older numbers are better than none, and it is asked again.
      });
    }, LOOK_EVERY_MS);
    return () => {
      isGone = true;
      clearInterval(timer);
    };
  }, [kiosk]);
  return {
    state,
    isBusy,
    problem,
    enrol: (words, then) =>
      ask(
        (to) => to['sync:enrol'](words),
        (enrolled) => {
          setState(enrolled);
          then();
        },
      ),
    sendNow: () => ask((to) => to['sync:send-now'](), setState),
  };
}
