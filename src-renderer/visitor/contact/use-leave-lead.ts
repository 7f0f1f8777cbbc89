import { useRef, useState } from 'react';
import type { ErrorCode, LeadReceipt } from '../../../src-shared/contract/contract.ts';
import type { LeadDraft } from '../../../src-shared/domain/lead.ts';
import { useKiosk } from '../../kiosk-context.ts';

interface LeaveLead {
  readonly isSaving: boolean;
  /** Why the last try failed; `null` before it and while another one runs. */
  readonly failure: ErrorCode | null;
  readonly leave: (draft: LeadDraft) => void;
}

/**
 * `lead:leave`. `onSaved` is called once a lead, after the kiosk has written it and read it back. While one is being saved
 * another call does nothing: two taps never make two leads.
 */
export function useLeaveLead(onSaved: (receipt: LeadReceipt, draft: LeadDraft) => void): LeaveLead {
  const kiosk = useKiosk();
  const [isSaving, setIsSaving] = useState(false);
  const [failure, setFailure] = useState<ErrorCode | null>(null);
  const isRunning = useRef(false); // the state arrives only with the next rendering, a second tap may come before

  const run = async (draft: LeadDraft): Promise<void> => {
    isRunning.current = true;
    setIsSaving(true);
    setFailure(null);
    const saved = await kiosk['lead:leave'](draft);
    isRunning.current = false;
    setIsSaving(false);
    if (saved.ok) onSaved(saved.value, draft);
    else setFailure(saved.error);
  };
  return {
    isSaving,
    failure,
    leave: (draft) => {
      if (!isRunning.current) void run(draft);
    },
  };
}
