import { useRef, useState } from 'react';
import type { ErrorCode } from '../../../src-shared/contract/contract.ts';
import type { ReceiptCode } from '../../../src-shared/domain/receipt.ts';
import { useKiosk } from '../../kiosk-context.ts';

interface EraseLead {
  readonly isErasing: boolean;
  /** How the last try ended; `null` before it and while another one runs. */
  readonly outcome: 'erased' | ErrorCode | null;
  readonly erase: (code: ReceiptCode) => void;
  /** Forgets the last outcome, when the visitor corrects the code. */
  readonly reset: () => void;
}

/** `lead:erase`. While one try runs another call does nothing, so that a double tap costs no second try. */
export function useEraseLead(): EraseLead {
  const kiosk = useKiosk();
  const [isErasing, setIsErasing] = useState(false);
  const [outcome, setOutcome] = useState<EraseLead['outcome']>(null);
  const isRunning = useRef(false);

  const run = async (code: ReceiptCode): Promise<void> => {
    isRunning.current = true;
    setIsErasing(true);
    setOutcome(null);
    const erased = await kiosk['lead:erase']({ code });
    isRunning.current = false;
    setIsErasing(false);
    setOutcome(erased.ok ? 'erased' : erased.error);
  };
  return {
    isErasing,
    outcome,
    erase: (code) => {
      if (!isRunning.current) void run(code);
    },
    reset: () => {
      setOutcome(null);
    },
  };
}
