import { typingErrors } from './distance.ts';

/*
 * The words that texts are found by, and the four ways from a typed word to them: the word itself, its continuation, a compound
 * that ends with it, and what it may be with typing errors. Knows nothing of what the words stand in.
 */

export interface SimilarTerm {
  readonly term: string;
  readonly errors: number;
  /** The word is close to the whole term, not only to a beginning of it. */
  readonly isWhole: boolean;
}

export interface Vocabulary {
  readonly has: (word: string) => boolean;
  /** Terms that begin with `word` and go on. */
  readonly beginningWith: (word: string) => readonly string[];
  /** Terms that end with `word` and have something before it. */
  readonly endingWith: (word: string) => readonly string[];
  readonly similarTo: (word: string, maxErrors: number) => readonly SimilarTerm[];
}

/** Shorter terms and numbers are never meant by a mistake. */
const MIN_SIMILAR_CHARACTERS = 3;

export function createVocabulary(terms: Iterable<string>): Vocabulary {
  const known = new Set(terms);
  const sorted = [...known].sort(byCode);
  const reversed = sorted.map(backwards).sort(byCode);
  const words = sorted.filter((term) => term.length >= MIN_SIMILAR_CHARACTERS && !/\d/.test(term));
  return {
    has: (word) => known.has(word),
    beginningWith: (word) => continuations(sorted, word),
    endingWith: (word) => continuations(reversed, backwards(word)).map(backwards),
    similarTo: (word, maxErrors) => {
      const found: SimilarTerm[] = [];
      for (const term of words) {
        if (term.length < word.length - maxErrors) continue;
        const distance = typingErrors(word, term, maxErrors);
        if (distance === undefined) continue;
        const isWhole = distance.whole <= maxErrors;
        found.push({ term, errors: isWhole ? distance.whole : distance.beginning, isWhole });
      }
      return found;
    },
  };
}

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const backwards = (word: string): string => [...word].reverse().join('');

/** What in a sorted list begins with `start`, without `start` itself. */
function continuations(sorted: readonly string[], start: string): readonly string[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < start) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  for (let i = low; sorted[i]?.startsWith(start) === true; i += 1) {
    const term = sorted[i];
    if (term !== undefined && term !== start) found.push(term);
  }
  return found;
}
