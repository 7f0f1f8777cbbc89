import type { Employer } from '../../src-shared/domain/employer.ts';
import type { EmployerField, JobField, JobLevel } from '../../src-shared/domain/fields.ts';
import type { Job } from '../../src-shared/domain/job.ts';
import type { CatalogueView } from './catalogue-view.ts';
import { wordKey, wordKeysOf, type EditionWords } from './edition-words.ts';

/*
 * Who is like whom. Pure, and always with what the two share, so that the screen can say why: nothing is called similar for a
 * reason nobody can read.
 */

export interface SimilarEmployer {
  readonly employer: Employer;
  /** As the other one writes them; the rarest first. */
  readonly words: readonly string[];
  readonly fields: readonly EmployerField[];
}

export interface SimilarJob {
  readonly job: Job;
  readonly words: readonly string[];
  /** `null`: another kind of work. */
  readonly field: JobField | null;
  readonly level: JobLevel | null;
}

/** What one in `count` of `total` shares says more than what everybody shares: 0 for all, 1 for half, 7 for one in 128. */
function rarity(count: number, total: number): number {
  return Math.log2(total / Math.max(1, count));
}

/**
 * Those that share words and fields with `employer`, the rarest in common first; ties in the list's order. One field alone is not
 * enough: it would make a quarter of the city similar.
 */
export function similarEmployers(
  view: CatalogueView,
  words: EditionWords,
  employer: Employer,
  limit = 4,
): readonly SimilarEmployer[] {
  const own = wordKeysOf(employer);
  const total = view.employers.length;
  const weigh = (key: string): number => rarity(words.get(key)?.employers.size ?? 1, total);
  const fieldWeight = (field: EmployerField): number =>
    rarity(view.employers.filter(({ fields }) => fields.includes(field)).length, total);
  const weights = new Map(employer.fields.map((field) => [field, fieldWeight(field)]));

  const found = view.employers
    .filter(({ id }) => id !== employer.id)
    .map((other) => {
      const shared = sharedWords(other.keywords, own, weigh);
      const fields = other.fields.filter((field) => employer.fields.includes(field));
      const score =
        shared.reduce((sum, text) => sum + weigh(wordKey(text)), 0) +
        fields.reduce((sum, field) => sum + (weights.get(field) ?? 0), 0);
      return { employer: other, words: shared, fields, score };
    })
    .filter((other) => other.words.length > 0 || other.fields.length > 1);
  return best(found, limit);
}

/** Jobs that share at least two of kind of work, level and skills with `job`; ties in the list's order, newest first. */
export function similarJobs(
  view: CatalogueView,
  words: EditionWords,
  job: Job,
  limit = 4,
): readonly SimilarJob[] {
  const own = wordKeysOf(job);
  const total = view.jobs.length;
  const weigh = (key: string): number => rarity(words.get(key)?.jobs.size ?? 1, total);
  const fieldWeight = rarity(view.jobs.filter(({ field }) => field === job.field).length, total);
  const levelWeight = rarity(view.jobs.filter(({ level }) => level === job.level).length, total);

  const found = view.jobs
    .filter(({ id }) => id !== job.id)
    .map((other) => {
      const shared = sharedWords(other.skills, own, weigh);
      const field = other.field === job.field ? job.field : null;
      const level = other.level === job.level ? job.level : null;
      const score =
        shared.reduce((sum, text) => sum + weigh(wordKey(text)), 0) +
        (field === null ? 0 : fieldWeight) +
        (level === null ? 0 : levelWeight);
      return { job: other, words: shared, field, level, score };
    })
    .filter(
      (other) =>
        Number(other.words.length > 0) + Number(other.field !== null) + Number(other.level !== null) > 1,
    );
  return best(found, limit);
}

/** Each word once, the rarest first. */
function sharedWords(
  texts: readonly string[],
  own: ReadonlySet<string>,
  weigh: (key: string) => number,
): readonly string[] {
  const shared = new Map(
    texts.filter((text) => own.has(wordKey(text))).map((text) => [wordKey(text), text] as const),
  );
  return [...shared].sort(([a], [b]) => weigh(b) - weigh(a)).map(([, text]) => text);
}

/** The sort is stable: equals keep the order they came in. */
function best<T extends { readonly score: number }>(items: readonly T[], limit: number): readonly T[] {
  return [...items].sort((a, b) => b.score - a.score).slice(0, limit);
}
