import type { CatalogueView } from '../visitor/catalogue-view.ts';
import { de, en } from '../i18n/texts.ts';
import { wordsOf, type OwnWords } from './typed-values.ts';
import type { PageEvidence } from './wipe-audit.ts';

/**
 * Every word that the kiosk shows by itself: its texts in both languages, its edition, and what stood on the page before the
 * first visitor. Some ten thousand; made once, at the first check.
 */
export function collectOwnWords(view: CatalogueView, firstPage: PageEvidence): OwnWords {
  const { edition, employers, jobs } = view;
  const words = new Set([...wordsOf(firstPage.text), ...wordsOf(firstPage.attributes)]);
  addWords(words, [de, en, edition, employers, jobs]);
  return words;
}

function addWords(words: Set<string>, value: unknown): void {
  if (typeof value === 'string' || typeof value === 'number')
    for (const word of wordsOf(String(value))) words.add(word);
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) addWords(words, inner);
}
