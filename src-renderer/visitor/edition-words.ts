import type { Employer, EmployerId } from '../../src-shared/domain/employer.ts';
import type { Job, JobId } from '../../src-shared/domain/job.ts';
import { withoutMarks } from '../search/fold.ts';
import type { CatalogueView } from './catalogue-view.ts';

/*
 * The keywords of employers and the skills of jobs as one set of words: languages, tools, topics. Only what the edition says;
 * nothing is guessed from titles.
 */

/** `E-Commerce`, `e-commerce` and `e commerce` are one word. */
export type WordKey = string;

export interface EditionWord {
  readonly key: WordKey;
  /** As it is written most often. */
  readonly text: string;
  readonly employers: ReadonlySet<EmployerId>;
  readonly jobs: ReadonlySet<JobId>;
}

export type EditionWords = ReadonlyMap<WordKey, EditionWord>;

export function wordKey(text: string): WordKey {
  return withoutMarks(text)
    .replace(/[\s\-–_/]+/g, ' ')
    .trim();
}

/** All words of the edition, those that most employers and jobs have first; ties in the order of the alphabet. */
export function editionWords({ employers, jobs }: Pick<CatalogueView, 'employers' | 'jobs'>): EditionWords {
  const found = new Map<WordKey, Growing>();
  const at = (text: string): Growing => {
    const key = wordKey(text);
    const word: Growing = found.get(key) ?? { spellings: new Map(), employers: new Set(), jobs: new Set() };
    word.spellings.set(text, (word.spellings.get(text) ?? 0) + 1);
    found.set(key, word);
    return word;
  };
  for (const { id, keywords } of employers) for (const text of keywords) at(text).employers.add(id);
  for (const { id, skills } of jobs) for (const text of skills) at(text).jobs.add(id);
  const words = [...found].map(([key, { spellings, ...rest }]) => ({
    key,
    text: mostFrequent(spellings),
    ...rest,
  }));
  words.sort((a, b) => sizeOf(b) - sizeOf(a) || (a.key < b.key ? -1 : 1));
  return new Map(words.map((word) => [word.key, word]));
}

const keysOf = new WeakMap<object, ReadonlySet<WordKey>>();

/** An employer's keywords or a job's skills. Worked out once an item: an edition never changes. */
export function wordKeysOf(item: Pick<Employer, 'keywords'> | Pick<Job, 'skills'>): ReadonlySet<WordKey> {
  const known = keysOf.get(item);
  if (known !== undefined) return known;
  const keys = new Set(('keywords' in item ? item.keywords : item.skills).map(wordKey));
  keysOf.set(item, keys);
  return keys;
}

interface Growing {
  readonly spellings: Map<string, number>;
  readonly employers: Set<EmployerId>;
  readonly jobs: Set<JobId>;
}

function sizeOf({ employers, jobs }: Pick<EditionWord, 'employers' | 'jobs'>): number {
  return employers.size + jobs.size;
}

function mostFrequent(spellings: ReadonlyMap<string, number>): string {
  let best = '';
  let most = 0;
  for (const [text, count] of spellings) {
    if (count > most || (count === most && text < best)) [best, most] = [text, count];
  }
  return best;
}
