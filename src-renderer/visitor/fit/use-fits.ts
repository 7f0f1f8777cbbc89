import { useMemo } from 'react';
import { isFitting, type Session } from '../../app/session.ts';
import type { CatalogueView } from '../catalogue-view.ts';
import { hasWishes, wishesOf } from './fit-answers.ts';
import { rankFits, type Fits } from './rank-fits.ts';

/** What fits the answers so far, for the map; `null` while nothing is asked or wished for. */
export function useFits(session: Session, view: CatalogueView): Fits | null {
  const isAsked = isFitting(session);
  const { answers } = session.fit;
  return useMemo(() => {
    const wishes = wishesOf(answers);
    return isAsked && hasWishes(wishes) ? rankFits(view, wishes) : null;
  }, [isAsked, answers, view]);
}
