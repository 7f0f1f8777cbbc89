import type { Catalogue, EditionHead } from '../../src-shared/domain/edition.ts';
import type { Employer, EmployerId } from '../../src-shared/domain/employer.ts';
import type { Job, JobId } from '../../src-shared/domain/job.ts';

/** The loaded edition, arranged for looking things up. Made once an edition. */
export interface CatalogueView {
  readonly edition: EditionHead;
  /** In the order of the German alphabet, by short name. */
  readonly employers: readonly Employer[];
  /** Newest first; without a date last; by title within a day. */
  readonly jobs: readonly Job[];
  readonly employersById: ReadonlyMap<EmployerId, Employer>;
  readonly jobsById: ReadonlyMap<JobId, Job>;
  readonly jobsByEmployer: ReadonlyMap<EmployerId, readonly Job[]>;
}

export function arrangeCatalogue(catalogue: Catalogue): CatalogueView {
  const { compare } = new Intl.Collator('de', { numeric: true, sensitivity: 'base' });
  const employers = [...catalogue.employers].sort((a, b) => compare(a.shortName, b.shortName));
  const jobs = [...catalogue.jobs].sort((a, b) => {
    const bySeen = compareText(b.seen ?? '', a.seen ?? '');
    return bySeen === 0 ? compare(a.title, b.title) : bySeen;
  });
  const jobsByEmployer = new Map<EmployerId, Job[]>();
  for (const job of jobs) {
    const known = jobsByEmployer.get(job.employerId);
    if (known === undefined) jobsByEmployer.set(job.employerId, [job]);
    else known.push(job);
  }
  return {
    edition: catalogue.edition,
    employers,
    jobs,
    employersById: new Map(employers.map((employer) => [employer.id, employer])),
    jobsById: new Map(jobs.map((job) => [job.id, job])),
    jobsByEmployer,
  };
}

/** ISO dates and years sort as plain text; a bare year comes after the days of that year. */
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** An employer that the edition must have: every job's employer was checked when the edition was read. */
export function getEmployer(view: CatalogueView, id: EmployerId): Employer {
  const employer = view.employersById.get(id);
  if (employer === undefined) throw new Error(`the edition has no employer ${id}`);
  return employer;
}

export function jobsOf(view: CatalogueView, id: EmployerId): readonly Job[] {
  return view.jobsByEmployer.get(id) ?? [];
}
