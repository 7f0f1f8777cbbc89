import type { Employer } from '../../../src-shared/domain/employer.ts';
import { spellings, withoutMarks } from '../../search/fold.ts';

export type NamedEmployer = Pick<Employer, 'id' | 'name' | 'shortName'>;

/**
 * The employers whose name holds a word that begins with each typed word, umlauts or not, in the given order; all of them
 * when nothing is typed.
 */
export function findEmployers<E extends NamedEmployer>(employers: readonly E[], typed: string): readonly E[] {
  const wanted = wordsIn(typed).map(withoutMarks);
  if (wanted.length === 0) return employers;
  return employers.filter(({ name, shortName }) => {
    const words = wordsIn(`${name} ${shortName}`).flatMap(spellings);
    return wanted.every((prefix) => words.some((word) => word.startsWith(prefix)));
  });
}

function wordsIn(text: string): readonly string[] {
  return text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
}
