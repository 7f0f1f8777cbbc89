import type { Findable } from './findable.ts';
import { typingErrors } from './distance.ts';
import { withoutMarks } from './fold.ts';

/*
 * "Did you mean …?": names of the edition that look most like a query that found nothing.
 */

const MAX_OFFERED = 5;
/** So large a part of a word may differ before the offer is only a guess. */
const MAX_DIFFERENT_SHARE = 0.35;

/** Only what a visitor would recognise: employers, topics and places, no job titles. */
export function createNearestWords(
  findables: readonly Findable[],
): (words: readonly string[]) => readonly string[] {
  const names = new Map<string, string>();
  for (const { target, titles } of findables) {
    if (target.type === 'job') continue;
    const shortest = [...titles].sort((a, b) => a.length - b.length)[0];
    if (shortest === undefined) continue;
    const plain = withoutMarks(shortest).replace(/[^\p{L}\p{N}]+/gu, '');
    if (plain.length >= 3 && !names.has(plain)) names.set(plain, shortest);
  }

  return (words) => {
    const typed = words.join('');
    const limit = Math.max(1, Math.floor(typed.length * MAX_DIFFERENT_SHARE));
    const close = [...names].flatMap(([plain, name]) => {
      if (plain.length < typed.length - limit) return [];
      const distance = typingErrors(typed, plain, limit);
      if (distance === undefined) return [];
      // A beginning that fits is worth less than a whole name that does.
      const far = Math.min(distance.whole, distance.beginning + 1);
      return [{ name, far, length: Math.abs(plain.length - typed.length) }];
    });
    close.sort((a, b) => a.far - b.far || a.length - b.length);
    return close.slice(0, MAX_OFFERED).map(({ name }) => name);
  };
}
