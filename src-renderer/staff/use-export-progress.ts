import { useEffect, useState } from 'react';
import type { ExportProgress } from '../../src-shared/contract/export-contract.ts';
import { useKiosk } from '../kiosk-context.ts';

/** Often enough to look alive, rarely enough not to be in the way of the work itself. */
const ASK_EVERY_MS = 700;

/** How far the running export or pre-flight is, asked for again and again while the caller is on the screen. */
export function useExportProgress(): ExportProgress {
  const kiosk = useKiosk();
  const [progress, setProgress] = useState<ExportProgress>({ step: 'idle' });
  useEffect(() => {
    let isGone = false;
    const timer = setInterval(() => {
      void kiosk['export:progress']().then((answer) => {
        // A refused question is asked again; what really went wrong comes as the answer to the export itself.
        if (!isGone && answer.ok) setProgress(answer.value);
      });
    }, ASK_EVERY_MS);
    return () => {
      isGone = true;
      clearInterval(timer);
    };
  }, [kiosk]);
  return progress;
}
