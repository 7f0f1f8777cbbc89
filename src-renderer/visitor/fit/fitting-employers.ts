import type { Employer } from '../../../src-shared/domain/employer.ts';
import type { CatalogueView } from '../catalogue-view.ts';
import type { Fits } from './rank-fits.ts';

/** Whose pins belong to what fits: the employers and those of the jobs, where a place is known. */
export function fittingEmployers(view: CatalogueView, { employers, jobs }: Fits): readonly Employer[] {
  const ids = new Set([...employers.map(({ item }) => item.id), ...jobs.map(({ item }) => item.employerId)]);
  return view.employers.filter(({ id, position }) => position !== null && ids.has(id));
}
