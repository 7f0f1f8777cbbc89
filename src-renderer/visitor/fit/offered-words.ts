import type { EmployerField } from '../../../src-shared/domain/fields.ts';
import { getEmployer, type CatalogueView } from '../catalogue-view.ts';
import type { EditionWord, EditionWords, WordKey } from '../edition-words.ts';

/** As many tiles as stand on the screen without scrolling. */
const MAX_WORDS = 16;

export interface OfferedWord {
  readonly key: WordKey;
  readonly text: string;
  /** Employers and jobs of the chosen fields that have it. */
  readonly count: number;
}

/**
 * Languages, tools and topics to choose from: those of the chosen fields first, the most frequent before others, then the most
 * frequent of the whole edition. What is chosen already is always among them.
 */
export function offeredWords(
  view: CatalogueView,
  words: EditionWords,
  fields: readonly EmployerField[],
  chosen: readonly WordKey[],
): readonly OfferedWord[] {
  const inFields = new Set(
    view.employers
      .filter((employer) => fields.length === 0 || employer.fields.some((field) => fields.includes(field)))
      .map(({ id }) => id),
  );
  const count = ({ employers, jobs }: EditionWord): number =>
    [...employers].filter((id) => inFields.has(id)).length +
    [...jobs].filter((id) => {
      const job = view.jobsById.get(id);
      return job !== undefined && inFields.has(getEmployer(view, job.employerId).id);
    }).length;
  const offered = [...words.values()]
    .map((word) => ({ key: word.key, text: word.text, count: count(word) }))
    .sort((a, b) => b.count - a.count);
  const first = offered.slice(0, MAX_WORDS);
  return [...first, ...offered.slice(MAX_WORDS).filter(({ key }) => chosen.includes(key))];
}
