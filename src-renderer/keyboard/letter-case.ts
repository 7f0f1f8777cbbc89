import type { KeyPage } from './layouts.ts';

/**
 * Which letters the keyboard shows. `sentence`: upper case by itself, at the start of a name or sentence; `once`: for one
 * letter; `locked`: until Shift is pressed again.
 */
export type LetterCase = 'lower' | 'sentence' | 'once' | 'locked';

export function afterShift(letterCase: LetterCase): LetterCase {
  switch (letterCase) {
    case 'lower':
      return 'once';
    case 'once':
      return 'locked';
    case 'sentence':
    case 'locked':
      return 'lower';
  }
}

/** What follows when the text has changed. */
export function afterTyping(letterCase: LetterCase, isSentenceStart: boolean): LetterCase {
  if (letterCase === 'locked') return 'locked';
  return isSentenceStart ? 'sentence' : 'lower';
}

export function pageOf(letterCase: LetterCase, isSymbols: boolean): KeyPage {
  if (isSymbols) return 'symbols';
  return letterCase === 'lower' ? 'lower' : 'upper';
}
