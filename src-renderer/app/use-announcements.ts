import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../components/live-region.tsx';
import type { Session } from './session.ts';
import { wordsOfChange } from './session-words.ts';

/** Says what happened to the session, for whoever does not see it. */
export function useAnnouncements(session: Session): void {
  const { t } = useTranslation();
  const before = useRef(session);
  useEffect(() => {
    const words = wordsOfChange(before.current, session);
    before.current = session;
    if (words !== undefined) announce(t(words));
  }, [session, t]);
}
