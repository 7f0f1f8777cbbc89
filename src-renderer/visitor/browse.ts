import type { Employer, EmployerId } from '../../src-shared/domain/employer.ts';
import {
  EMPLOYER_FIELDS,
  JOB_FIELDS,
  JOB_LEVELS,
  type EmployerField,
  type JobField,
  type JobLevel,
} from '../../src-shared/domain/fields.ts';
import type { Job } from '../../src-shared/domain/job.ts';
import type { Filters } from '../app/filters.ts';
import type { Shortlist, Tab } from '../app/session.ts';
import type { Findings } from '../search/search-index.ts';
import type { CatalogueView } from './catalogue-view.ts';

/*
 * What the lists and the map show for what a visitor asked. Pure, so that "the list shows what the map shows" can be tested.
 */

/** Employers that fit query and filters. `findings`: what the query found, best first; `null` without a query. */
export function matchingEmployers(
  view: CatalogueView,
  { employerFields }: Filters,
  findings: Findings | null,
): readonly Employer[] {
  const candidates =
    findings === null ? view.employers : findings.employers.flatMap((id) => view.employersById.get(id) ?? []);
  if (employerFields.length === 0) return candidates;
  return candidates.filter(({ fields }) => fields.some((field) => employerFields.includes(field)));
}

export function matchingJobs(
  view: CatalogueView,
  filters: Filters,
  findings: Findings | null,
): readonly Job[] {
  const candidates =
    findings === null ? view.jobs : findings.jobs.flatMap((id) => view.jobsById.get(id) ?? []);
  return candidates.filter((job) => fitsField(job, filters) && fitsLevel(job, filters));
}

const fitsField = (job: Job, { jobFields }: Filters): boolean =>
  jobFields.length === 0 || jobFields.includes(job.field);
const fitsLevel = (job: Job, { jobLevels }: Filters): boolean =>
  jobLevels.length === 0 || jobLevels.includes(job.level);

export interface Choice<T> {
  readonly value: T;
  /** How many it would show. */
  readonly count: number;
}

function counted<T>(values: readonly T[], count: (value: T) => number): readonly Choice<T>[] {
  return values.map((value) => ({ value, count: count(value) })).filter((choice) => choice.count > 0);
}

/** The fields that some employer has. */
export function employerFieldChoices(employers: readonly Employer[]): readonly Choice<EmployerField>[] {
  return counted(EMPLOYER_FIELDS, (field) => employers.filter(({ fields }) => fields.includes(field)).length);
}

/** The levels of the jobs that fit the other filter, and those that are chosen. */
export function jobLevelChoices(jobs: readonly Job[], filters: Filters): readonly Choice<JobLevel>[] {
  const fitting = jobs.filter((job) => fitsField(job, filters));
  return JOB_LEVELS.map((value) => ({
    value,
    count: fitting.filter(({ level }) => level === value).length,
  })).filter(({ value, count }) => count > 0 || filters.jobLevels.includes(value));
}

export function jobFieldChoices(jobs: readonly Job[], filters: Filters): readonly Choice<JobField>[] {
  const fitting = jobs.filter((job) => fitsLevel(job, filters));
  return JOB_FIELDS.map((value) => ({
    value,
    count: fitting.filter(({ field }) => field === value).length,
  })).filter(({ value, count }) => count > 0 || filters.jobFields.includes(value));
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
    readonly findings: Findings | null;
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
  return view.employers.filter(({ id, position }) => position !== null && ids.has(id));
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
