import { MS_PER_MINUTE } from '../../src-shared/units.ts';

/*
 * Whoever reads does not touch. Texts that take a while carry `data-reading`; while one of them is on the screen, the kiosk
 * waits longer before it asks whether anybody is there.
 */

/** A slow adult reader, standing, in a language that may not be the first: silent reading is 240 words a minute on average. */
const WORDS_PER_MINUTE = 180;

/** However much there is to read: fields must not stand open for long behind somebody who has left. */
export const MAX_READING_MS = 3 * MS_PER_MINUTE;

/** How long so many words take to read, at most {@link MAX_READING_MS}. */
export function readingMs(words: number): number {
  return Math.min(Math.round((words / WORDS_PER_MINUTE) * MS_PER_MINUTE), MAX_READING_MS);
}

/** How many words a page asks to be read: those of its `data-reading` parts that nothing covers. */
export function wordsToRead(page: ParentNode): number {
  let words = 0;
  for (const part of page.querySelectorAll('[data-reading]')) {
    const isNested = part.parentElement?.closest('[data-reading]') != null;
    if (!isNested && part.closest('[inert]') === null) words += wordsIn(part);
  }
  return words;
}

/** Text node by text node: two neighbours without a space between them are still two words to the eye. */
function wordsIn(part: Element): number {
  const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  let words = 0;
  while (texts.nextNode() !== null) words += countWords(texts.currentNode.nodeValue ?? '');
  return words;
}

/** Runs of letters and digits; punctuation between them ends none that a reader would see as one (`E-Mail`, `Art.13`). */
function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
