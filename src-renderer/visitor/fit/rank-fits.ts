import type { Employer } from '../../../src-shared/domain/employer.ts';
import type { EmployerField, JobField, JobLevel } from '../../../src-shared/domain/fields.ts';
import type { Job } from '../../../src-shared/domain/job.ts';
import { getEmployer, jobsOf, type CatalogueView } from '../catalogue-view.ts';
import { wordKeysOf, type WordKey } from '../edition-words.ts';
import type { Wishes } from './fit-answers.ts';

/*
 * Ranks jobs and employers by wishes. The rules, all of them:
 *
 * 1. Four points can be asked: kind of work, field, level, words. A point that was left open counts for nobody.
 * 2. Each wish that is met is a reason: a job's kind of work, level and skills, its employer's fields; an employer's fields and
 *    keywords, and the kinds of work and levels of its jobs. There are no other reasons and no hidden weights.
 * 3. More points met stand before fewer; with as many points, more reasons before fewer. So whoever meets all that another
 *    meets, and more, never stands behind it.
 * 4. A level is a condition for a job, not a preference: a pupil is not sent to a senior's post. The jobs that only a level keeps
 *    away are counted, so that the screen can offer them.
 * 5. Equals are equals: jobs stand newest first, employers whose main field is wished for before others, then by the alphabet.
 */

export type Reason =
  | { readonly about: 'work'; readonly value: JobField }
  | { readonly about: 'fields'; readonly value: EmployerField }
  | { readonly about: 'levels'; readonly value: JobLevel }
  | { readonly about: 'words'; readonly value: WordKey };

export interface Fit<T> {
  readonly item: T;
  /** At least one; in the order of the wishes. */
  readonly reasons: readonly Reason[];
  /** Of the asked points so many are met. */
  readonly points: number;
}

export interface Fits {
  readonly jobs: readonly Fit<Job>[];
  readonly employers: readonly Fit<Employer>[];
  /** How many points were asked. */
  readonly asked: number;
  /** Jobs that would fit but for their level. */
  readonly otherLevels: number;
}

export function rankFits(view: CatalogueView, wishes: Wishes): Fits {
  const jobFits = view.jobs.map((job) =>
    fitOf(job, jobReasons(job, getEmployer(view, job.employerId), wishes)),
  );
  const jobs = jobFits.filter(({ reasons }) => reasons.length > 0);
  const fitting = jobs.filter(({ item }) => hasLevel(item, wishes));
  const employers = view.employers
    .map((employer) => fitOf(employer, employerReasons(employer, jobsOf(view, employer.id), wishes)))
    .filter(({ reasons }) => reasons.length > 0);
  return {
    jobs: ranked(fitting),
    employers: ranked(mainFieldFirst(employers, wishes)),
    asked: [wishes.work, wishes.fields, wishes.levels, wishes.words].filter(({ length }) => length > 0)
      .length,
    otherLevels: jobs.length - fitting.length,
  };
}

function fitOf<T>(item: T, reasons: readonly Reason[]): Fit<T> {
  return { item, reasons, points: new Set(reasons.map(({ about }) => about)).size };
}

function hasLevel({ level }: Pick<Job, 'level'>, { levels }: Wishes): boolean {
  return levels.length === 0 || levels.includes(level);
}

export function jobReasons(job: Job, employer: Employer, wishes: Wishes): readonly Reason[] {
  const skills = wordKeysOf(job);
  return [
    ...wishes.work.filter((field) => field === job.field).map((value) => ({ about: 'work', value }) as const),
    ...wishes.fields
      .filter((field) => employer.fields.includes(field))
      .map((value) => ({ about: 'fields', value }) as const),
    ...wishes.levels
      .filter((level) => level === job.level)
      .map((value) => ({ about: 'levels', value }) as const),
    ...wishes.words.filter((key) => skills.has(key)).map((value) => ({ about: 'words', value }) as const),
  ];
}

export function employerReasons(employer: Employer, jobs: readonly Job[], wishes: Wishes): readonly Reason[] {
  const words = new Set([...wordKeysOf(employer), ...jobs.flatMap((job) => [...wordKeysOf(job)])]);
  return [
    ...wishes.work
      .filter((field) => jobs.some((job) => job.field === field))
      .map((value) => ({ about: 'work', value }) as const),
    ...wishes.fields
      .filter((field) => employer.fields.includes(field))
      .map((value) => ({ about: 'fields', value }) as const),
    ...wishes.levels
      .filter((level) => jobs.some((job) => job.level === level))
      .map((value) => ({ about: 'levels', value }) as const),
    ...wishes.words.filter((key) => words.has(key)).map((value) => ({ about: 'words', value }) as const),
  ];
}

/** The sort is stable: equals keep the order they came in. */
function ranked<T>(fits: readonly Fit<T>[]): readonly Fit<T>[] {
  return [...fits].sort((a, b) => b.points - a.points || b.reasons.length - a.reasons.length);
}

function mainFieldFirst(fits: readonly Fit<Employer>[], { fields }: Wishes): readonly Fit<Employer>[] {
  const isMain = ({ item }: Fit<Employer>): boolean => fields.some((field) => field === item.fields[0]);
  return [...fits.filter(isMain), ...fits.filter((fit) => !isMain(fit))];
}

/** A wish about which the edition knows few jobs, so that nobody takes its silence for the city's. */
export interface ThinWish {
  readonly wish: Reason;
  readonly jobs: number;
}

/** So few jobs are worth a word. */
const FEW_JOBS = 3;

/** Levels and words that at most {@link FEW_JOBS} jobs of the edition have; an edition without any job says so only once. */
export function thinWishes({ jobs }: Pick<CatalogueView, 'jobs'>, wishes: Wishes): readonly ThinWish[] {
  if (jobs.length === 0) return [];
  return [
    ...wishes.levels.map((value) => ({
      wish: { about: 'levels', value } as const,
      jobs: jobs.filter(({ level }) => level === value).length,
    })),
    ...wishes.words.map((value) => ({
      wish: { about: 'words', value } as const,
      jobs: jobs.filter((job) => wordKeysOf(job).has(value)).length,
    })),
  ].filter((thin) => thin.jobs <= FEW_JOBS);
}
