import {
  EMPLOYER_FIELDS,
  JOB_LEVELS,
  type EmployerField,
  type JobLevel,
} from '../../../src-shared/domain/fields.ts';
import type { CatalogueView } from '../catalogue-view.ts';

/** Something true about the edition that makes somebody stop; nothing here is written by hand. */
export type EditionFact =
  | { readonly type: 'field'; readonly field: EmployerField; readonly count: number }
  | { readonly type: 'level'; readonly level: JobLevel; readonly count: number }
  | { readonly type: 'keywords'; readonly words: readonly string[] };

const MOST_FIELDS = 4;
const MOST_LEVELS = 4;
const KEYWORDS_A_LINE = 3;
const MOST_KEYWORDS = 9;
/** A keyword of one employer alone is not what a city works on. */
const FEWEST_EMPLOYERS = 2;

/** The largest fields and levels and the commonest keywords, one kind after the other in turn. */
export function editionFacts(view: Pick<CatalogueView, 'employers' | 'jobs'>): readonly EditionFact[] {
  const fields = EMPLOYER_FIELDS.map((field) => ({
    type: 'field' as const,
    field,
    count: view.employers.filter((employer) => employer.fields.includes(field)).length,
  }));
  const levels = JOB_LEVELS.map((level) => ({
    type: 'level' as const,
    level,
    count: view.jobs.filter((job) => job.level === level).length,
  }));
  const words = commonKeywords(view.employers.map(({ keywords }) => keywords));
  const lines: EditionFact[] = [];
  for (let first = 0; first < words.length; first += KEYWORDS_A_LINE)
    lines.push({ type: 'keywords', words: words.slice(first, first + KEYWORDS_A_LINE) });
  return inTurn([largest(fields, MOST_FIELDS), largest(levels, MOST_LEVELS), lines]);
}

function largest<T extends { readonly count: number }>(facts: readonly T[], most: number): readonly T[] {
  return facts
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, most);
}

/** As most employers write them; big and small letters count as one. */
function commonKeywords(lists: readonly (readonly string[])[]): readonly string[] {
  const found = new Map<string, { readonly word: string; count: number }>();
  for (const keywords of lists) {
    for (const word of new Set(keywords)) {
      const key = word.toLocaleLowerCase('de');
      const known = found.get(key);
      if (known === undefined) found.set(key, { word, count: 1 });
      else known.count += 1;
    }
  }
  return [...found.values()]
    .filter(({ count }) => count >= FEWEST_EMPLOYERS)
    .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_KEYWORDS)
    .map(({ word }) => word);
}

function inTurn<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, place) =>
    lists.flatMap((list) => list.slice(place, place + 1)),
  ).flat();
}
