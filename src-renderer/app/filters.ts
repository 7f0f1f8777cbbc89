import type { EmployerField, JobField, JobLevel, WorkMode } from '../../src-shared/domain/fields.ts';
import type { WordKey } from '../visitor/edition-words.ts';

/** What a visitor narrows the lists and the map to. An empty list means: any. */
export interface Filters {
  readonly employerFields: readonly EmployerField[];
  readonly jobFields: readonly JobField[];
  readonly jobLevels: readonly JobLevel[];
  readonly workModes: readonly WorkMode[];
  readonly skills: readonly WordKey[];
}

export const NO_FILTERS: Filters = {
  employerFields: [],
  jobFields: [],
  jobLevels: [],
  workModes: [],
  skills: [],
};

export function hasFilters({ employerFields, jobFields, jobLevels, workModes, skills }: Filters): boolean {
  return [employerFields, jobFields, jobLevels, workModes, skills].some(({ length }) => length > 0);
}

/** The list without `item` when it is in it, otherwise with it at the end. */
export function toggled<T>(list: readonly T[], item: T): readonly T[] {
  return list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
}
