import type { TraceProbe } from '../../src-shared/domain/visit.ts';
import type { KioskClient } from '../../src-shared/contract/contract.ts';
import type { Session } from './session.ts';
import { needlesIn, type OwnWords } from './typed-values.ts';
import { visitCounts } from './visit-tally.ts';
import { findTraces, type PageEvidence } from './wipe-audit.ts';

interface AuditorParts {
  readonly kiosk: Pick<KioskClient, 'visit:checkTraces' | 'visit:ended'>;
  readonly look: () => Promise<PageEvidence>;
  /** Asked once, at the first audit. */
  readonly ownWords: (firstPage: PageEvidence) => OwnWords;
  /** The session that shows now. */
  readonly current: () => Session;
  /** The session that should show after this one. */
  readonly freshAfter: (ended: Session) => Session;
  /** Empties the window for good: storage first, then the whole page anew. */
  readonly wipeHard: () => Promise<void>;
}

export interface WipeAuditor {
  /** Looks through the window after `ended`. `typed` is what was typed in it. Resolves to where traces were found. */
  readonly audit: (ended: Session, typed: readonly string[]) => Promise<readonly TraceProbe[]>;
}

/**
 * Checks after a session that nothing of it is left, has main look where only main can, and tells it the outcome with the
 * visit's counts. What is found in the window is wiped the hard way. Made before the first visitor: that page is the measure.
 */
export function createWipeAuditor(parts: AuditorParts): WipeAuditor {
  const { kiosk } = parts;
  const firstPage = parts.look();
  let ownWords: OwnWords | undefined;
  return {
    audit: async (ended, typed) => {
      const first = await firstPage;
      ownWords ??= parts.ownWords(first);
      const needles = needlesIn(typed, ownWords);
      const [page, inMain] = await Promise.all([parts.look(), kiosk['visit:checkTraces']({ needles })]);
      const inWindow = findTraces({
        page,
        session: parts.current(),
        fresh: parts.freshAfter(ended),
        firstRoot: first.root,
        needles,
      });
      const traces = [...inWindow, ...(inMain.ok ? inMain.value.found : [])];
      // Without a database nothing can be counted; main has logged that, and the next visitor need not know.
      void (await kiosk['visit:ended']({ traces, visit: visitCounts(ended) }));
      if (inWindow.length > 0) await parts.wipeHard();
      return traces;
    },
  };
}
