import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import type { ErrorCode } from '../../../src-shared/contract/contract.ts';
import type { LeadOutline } from '../../../src-shared/contract/lead-calls.ts';
import type { Result } from '../../../src-shared/result.ts';
import { useKiosk } from '../../kiosk-context.ts';
import { FIRST_LEAD_BOOK, nextLeadBook, type LeadBook, type LeadBookEvent } from './lead-book.ts';
import { entriesOf, type LeadEntry } from './lead-entry.ts';

export interface LeadBookHook {
  readonly book: LeadBook;
  readonly tell: (event: LeadBookEvent) => void;
  /** What is known without opening; `null` until it is there, and when it could not be read. */
  readonly outline: LeadOutline | null;
  /** Reads a contact anew after it was changed, wherever in the list it stands. Ends when it is there. */
  readonly renew: (entry: LeadEntry) => Promise<void>;
  /** Erased: the list and the numbers are read anew. */
  readonly dropErased: (entry: LeadEntry) => void;
}

/** The list of contacts, read page by page as the book asks. All of it is forgotten with the screen. */
export function useLeadBook(onLocked: () => void): LeadBookHook {
  const kiosk = useKiosk();
  const [book, tell] = useReducer(nextLeadBook, FIRST_LEAD_BOOK);
  const [outline, setOutline] = useState<LeadOutline | null>(null);
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

  /** Waits for an answer and hands it on, unless the screen is gone or the session has ended meanwhile. */
  const whenHere = useCallback(
    async <T>(
      answer: Promise<Result<T, ErrorCode>>,
      then: (answer: Result<T, ErrorCode>) => void,
    ): Promise<void> => {
      const result = await answer;
      if (!latest.current.isHere) return;
      if (!result.ok && result.error === 'STAFF_LOCKED') latest.current.onLocked();
      else then(result);
    },
    [],
  );
  const readOutline = useCallback(() => {
    void whenHere(kiosk['lead:outline'](), (answer) => {
      if (answer.ok) setOutline(answer.value);
    });
  }, [kiosk, whenHere]);
  useEffect(readOutline, [readOutline]);

  const { asked, scope } = book;
  const lastAsked = useRef<typeof asked>(null);
  useEffect(() => {
    if (asked === null || asked === lastAsked.current) return;
    lastAsked.current = asked;
    void whenHere(kiosk['lead:list']({ page: asked.page, scope }), (answer) => {
      tell({ type: 'pageArrived', ...asked, answer });
    });
  }, [asked, scope, kiosk, whenHere]);

  const renew = useCallback(
    async ({ facts: { capturedAtMs } }: LeadEntry) => {
      const itsMoment = { fromMs: capturedAtMs, toMs: capturedAtMs };
      const around = { capturedWithin: itsMoment, isUnexportedOnly: false };
      await whenHere(kiosk['lead:list']({ page: 0, scope: around }), (found) => {
        // What cannot be read anew is not shown as it was: the list begins again, and says what is wrong.
        if (found.ok) tell({ type: 'renewed', entries: entriesOf(found.value) });
        else tell({ type: 'scopeChosen', scope });
      });
      readOutline();
    },
    [kiosk, scope, readOutline, whenHere],
  );
  const dropErased = useCallback(
    ({ facts: { id } }: LeadEntry) => {
      tell({ type: 'erased', id });
      readOutline();
    },
    [readOutline],
  );
  return { book, tell, outline, renew, dropErased };
}
