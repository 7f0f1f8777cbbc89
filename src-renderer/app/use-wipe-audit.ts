import { useEffect, useRef } from 'react';
import type { Language } from '../../src-shared/units.ts';
import { useKiosk } from '../kiosk-context.ts';
import type { CatalogueView } from '../visitor/catalogue-view.ts';
import { collectOwnWords } from './own-words.ts';
import type { Ports } from './ports.ts';
import { freshSession, type Session } from './session.ts';
import { createTypedValues } from './typed-values.ts';
import { createWipeAuditor, type WipeAuditor } from './wipe-auditor.ts';
import { emptyStorage, lookAtPage } from './wipe-probes.ts';

/** After a session so long, when the keyboard is closed and every screen of it is gone, the window is looked through. */
const AUDIT_AFTER_MS = 700;

interface AuditParts {
  readonly session: Session;
  readonly defaultLanguage: Language;
  readonly view: CatalogueView;
  readonly ports: Ports;
  /** The session that ended has been looked after. */
  readonly onAudited: () => void;
}

/** Looks through the window after every session, a visitor's or the staff's. What was typed is kept for this look only. */
export function useWipeAudit(parts: AuditParts): void {
  const kiosk = useKiosk();
  const { session } = parts;
  const latest = useRef(parts);
  const typed = useRef(createTypedValues());
  const auditor = useRef<WipeAuditor | null>(null);

  useEffect(() => {
    auditor.current ??= createWipeAuditor({
      kiosk,
      look: () => lookAtPage(document),
      ownWords: (firstPage) => collectOwnWords(latest.current.view, firstPage),
      current: () => latest.current.session,
      freshAfter: ({ number }) => freshSession(number + 1, latest.current.defaultLanguage),
      wipeHard: async () => {
        await emptyStorage();
        latest.current.ports.reload();
      },
    });
    const { note } = typed.current;
    const onInput = ({ target }: Event): void => {
      if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) note(target);
    };
    window.addEventListener('input', onInput, { capture: true, passive: true });
    return () => {
      window.removeEventListener('input', onInput, { capture: true });
    };
  }, [kiosk]);

  useEffect(() => {
    const { session: ended, ports } = latest.current;
    latest.current = parts;
    if (ended.number === session.number) return;
    // Somebody held the logo of the attract screen: there was nobody before.
    if (!ended.tally.hasBegun && ended.screen.step === 'attract') return;
    const values = typed.current.take();
    // The next visitor's first touch does not call it off: each session is looked after.
    ports.schedule(
      () => void auditor.current?.audit(ended, values).then(() => latest.current.onAudited()),
      AUDIT_AFTER_MS,
    );
  });
}
