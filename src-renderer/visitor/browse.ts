import type { Employer, EmployerId } from '../../src-shared/domain/employer.ts';
import {
  EMPLOYER_FIELDS,
  JOB_FIELDS,
  JOB_LEVELS,
  WORK_MODES,
  type EmployerField,
  type JobField,
  type JobLevel,
  type WorkMode,
} from '../../src-shared/domain/fields.ts';
import type { Job } from '../../src-shared/domain/job.ts';
import type { Filters } from '../app/filters.ts';
import type { Shortlist, Tab } from '../app/session.ts';
import type { Findings } from '../search/search-index.ts';
import type { CatalogueView } from './catalogue-view.ts';
import { wordKeysOf, type EditionWords, type WordKey } from './edition-words.ts';

/*
 * What the lists and the map show for what a visitor asked. Pure, so that "the list shows what the map shows" can be tested.
 */

/** Of what a query found, the part that lists and pins show. */
type Found = Pick<Findings, 'employers' | 'jobs'>;

/** Employers that fit query and filters. `findings`: what the query found, best first; `null` without a query. */
export function matchingEmployers(
  view: CatalogueView,
  { employerFields }: Filters,
  findings: Found | null,
): readonly Employer[] {
  const candidates =
    findings === null ? view.employers : findings.employers.flatMap((id) => view.employersById.get(id) ?? []);
  if (employerFields.length === 0) return candidates;
  return candidates.filter(({ fields }) => fields.some((field) => employerFields.includes(field)));
}

export function matchingJobs(view: CatalogueView, filters: Filters, findings: Found | null): readonly Job[] {
  const candidates =
    findings === null ? view.jobs : findings.jobs.flatMap((id) => view.jobsById.get(id) ?? []);
  return candidates.filter((job) => fitsJobFilters(job, filters));
}

/** What jobs can be narrowed by, and whether one fits it. A filter without a choice fits everything. */
const JOB_FILTERS = {
  jobFields: (job, { jobFields }) => jobFields.length === 0 || jobFields.includes(job.field),
  jobLevels: (job, { jobLevels }) => jobLevels.length === 0 || jobLevels.includes(job.level),
  workModes: (job, { workModes }) =>
    workModes.length === 0 || (job.workMode !== null && workModes.includes(job.workMode)),
  skills: (job, { skills }) => skills.length === 0 || skills.some((skill) => wordKeysOf(job).has(skill)),
} as const satisfies Partial<Record<keyof Filters, (job: Job, filters: Filters) => boolean>>;

/** `except`: the filter whose choices are being counted; it does not narrow itself. */
function fitsJobFilters(job: Job, filters: Filters, except?: keyof typeof JOB_FILTERS): boolean {
  const { jobFields, jobLevels, workModes, skills } = JOB_FILTERS;
  return (
    (except === 'jobFields' || jobFields(job, filters)) &&
    (except === 'jobLevels' || jobLevels(job, filters)) &&
    (except === 'workModes' || workModes(job, filters)) &&
    (except === 'skills' || skills(job, filters))
  );
}

export interface Choice<T> {
  readonly value: T;
  /** How many it would show. */
  readonly count: number;
}

/** The fields that some employer has. */
export function employerFieldChoices(employers: readonly Employer[]): readonly Choice<EmployerField>[] {
  return offered(EMPLOYER_FIELDS, [], (field) => count(employers, ({ fields }) => fields.includes(field)));
}

/** The levels of the jobs that fit the other filters, and those that are chosen. */
export function jobLevelChoices(jobs: readonly Job[], filters: Filters): readonly Choice<JobLevel>[] {
  const fitting = jobs.filter((job) => fitsJobFilters(job, filters, 'jobLevels'));
  return offered(JOB_LEVELS, filters.jobLevels, (value) => count(fitting, ({ level }) => level === value));
}

export function jobFieldChoices(jobs: readonly Job[], filters: Filters): readonly Choice<JobField>[] {
  const fitting = jobs.filter((job) => fitsJobFilters(job, filters, 'jobFields'));
  return offered(JOB_FIELDS, filters.jobFields, (value) => count(fitting, ({ field }) => field === value));
}

/** None in an edition whose jobs say nothing of it. */
export function workModeChoices(jobs: readonly Job[], filters: Filters): readonly Choice<WorkMode>[] {
  const fitting = jobs.filter((job) => fitsJobFilters(job, filters, 'workModes'));
  return offered(WORK_MODES, filters.workModes, (value) =>
    count(fitting, ({ workMode }) => workMode === value),
  );
}

/** A skill that only one job names filters nothing that a look at the list would not. */
const MIN_JOBS_OF_SKILL = 2;

/** The skills that several jobs of the edition name, the most frequent first, counted among those that fit the other filters. */
export function skillChoices(
  jobs: readonly Job[],
  words: EditionWords,
  filters: Filters,
): readonly Choice<WordKey>[] {
  const fitting = jobs.filter((job) => fitsJobFilters(job, filters, 'skills'));
  const frequent = [...words.values()]
    .filter((word) => word.jobs.size >= MIN_JOBS_OF_SKILL || filters.skills.includes(word.key))
    .sort((a, b) => b.jobs.size - a.jobs.size)
    .map(({ key }) => key);
  return offered(frequent, filters.skills, (value) => count(fitting, (job) => wordKeysOf(job).has(value)));
}

function count<T>(items: readonly T[], isCounted: (item: T) => boolean): number {
  return items.filter(isCounted).length;
}

/** What somebody has, and what is chosen even when nobody has it any more: it must be possible to take it back. */
function offered<T>(
  values: readonly T[],
  chosen: readonly T[],
  countOf: (value: T) => number,
): readonly Choice<T>[] {
  return values
    .map((value) => ({ value, count: countOf(value) }))
    .filter((choice) => choice.count > 0 || chosen.includes(choice.value));
}

/** Items of a list by whether the visible part of the map shows their employer; one without a known place is never on it. */
export interface ByPlace<T> {
  readonly onMap: readonly T[];
  readonly elsewhere: readonly T[];
  readonly withoutPlace: readonly T[];
}

/** `visible`: whose pins the map shows now; `null` when there is no map, then nobody is elsewhere. */
export function byPlace<T>(
  items: readonly T[],
  employerOf: (item: T) => Employer | undefined,
  visible: ReadonlySet<EmployerId> | null,
): ByPlace<T> {
  const onMap: T[] = [];
  const elsewhere: T[] = [];
  const withoutPlace: T[] = [];
  for (const item of items) {
    const employer = employerOf(item);
    if (employer?.position == null) withoutPlace.push(item);
    else if (visible === null || visible.has(employer.id)) onMap.push(item);
    else elsewhere.push(item);
  }
  return { onMap, elsewhere, withoutPlace };
}

/** The employers that get a pin: those of the list that is shown, or of what a query found. */
export function pinnedEmployers(
  view: CatalogueView,
  shown: {
    readonly tab: Tab;
    readonly filters: Filters;
    readonly findings: Found | null;
    readonly shortlist: Shortlist;
  },
): readonly Employer[] {
  const employers = matchingEmployers(view, shown.filters, shown.findings);
  const jobs = matchingJobs(view, shown.filters, shown.findings);
  const withJobs = new Set(jobs.map(({ employerId }) => employerId));
  const ids = new Set(
    shown.findings === null
      ? {
          employers: employers.map(({ id }) => id),
          jobs: [...withJobs],
          shortlist: shortlisted(view, shown.shortlist),
        }[shown.tab]
      : [...employers.map(({ id }) => id), ...withJobs],
  );
  return placedEmployers(view, [...ids]);
}

/** Of these, the employers that have a place. */
export function placedEmployers(view: CatalogueView, ids: readonly EmployerId[]): readonly Employer[] {
  const wanted = new Set(ids);
  return view.employers.filter(({ id, position }) => position !== null && wanted.has(id));
}

/** The remembered employers and those of the remembered jobs, each once. */
export function shortlisted(view: CatalogueView, shortlist: Shortlist): readonly EmployerId[] {
  return [
    ...new Set([
      ...shortlist.employers,
      ...shortlist.jobs.flatMap((id) => view.jobsById.get(id)?.employerId ?? []),
    ]),
  ];
}
