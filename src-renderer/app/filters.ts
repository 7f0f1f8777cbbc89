import type { EmployerField, JobField, JobLevel } from '../../src-shared/domain/fields.ts';

/** What a visitor narrows the lists and the map to. An empty list means: any. */
export interface Filters {
  readonly employerFields: readonly EmployerField[];
  readonly jobFields: readonly JobField[];
  readonly jobLevels: readonly JobLevel[];
}

export const NO_FILTERS: Filters = { employerFields: [], jobFields: [], jobLevels: [] };

export function hasFilters(filters: Filters): boolean {
  return filters.employerFields.length > 0 || filters.jobFields.length > 0 || filters.jobLevels.length > 0;
}

/** The list without `item` when it is in it, otherwise with it at the end. */
export function toggled<T>(list: readonly T[], item: T): readonly T[] {
  return list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
}
