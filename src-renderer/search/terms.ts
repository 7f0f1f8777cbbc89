import { isEmptyWord, spellings, withSignedNames } from './fold.ts';

/*
 * What a text of the edition can be found by. Every word under all its spellings; a hyphenated name also as one word, because
 * visitors write "Goethegalerie" and "ecommerce".
 */

export interface TextTerm {
  readonly term: string;
  /** How many of the text's words it stands for. */
  readonly span: number;
}

export interface TextTerms {
  readonly terms: readonly TextTerm[];
  /** Words of the text that a visitor might type, little ones too, but not {@link UNTYPED_WORDS} and single letters. */
  readonly length: number;
}

const MAX_JOINED_PARTS = 4;

export function termsOf(text: string): TextTerms {
  const terms = new Map<string, number>();
  let length = 0;
  const plain = withSignedNames(text.normalize('NFC').toLowerCase());
  for (const chunk of plain.match(/[\p{L}\p{N}]+(?:[-./][\p{L}\p{N}]+)*/gu) ?? []) {
    const parts = chunk.match(/[\p{L}\p{N}]+/gu) ?? [];
    for (const part of parts) {
      const counts = part.length > 1 && !UNTYPED_WORDS.has(part);
      if (counts) length += 1;
      if (!isEmptyWord(part)) for (const term of spellings(part)) terms.set(term, counts ? 1 : 0);
    }
    if (parts.length < 2 || parts.length > MAX_JOINED_PARTS || /^\p{N}+$/u.test(parts.join(''))) continue;
    const span = Math.max(1, parts.filter((part) => part.length > 1 && !UNTYPED_WORDS.has(part)).length);
    for (const term of spellings(parts.join(''))) if (!terms.has(term)) terms.set(term, span);
  }
  return { terms: [...terms].map(([term, span]) => ({ term, span })), length: Math.max(1, length) };
}

/** Legal forms, and the city that all of them are in: nobody leaves a name unfinished by not typing these. */
const UNTYPED_WORDS: ReadonlySet<string> = new Set(
  'gmbh ggmbh ag kg mbh eg ev se ug ohg co haftungsbeschränkt jena'.split(' '),
);
