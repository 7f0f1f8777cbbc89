import type { SeenDate } from '../../src-shared/domain/job.ts';

/** Month and year of a day, `2024-08-01` gives `08/2024`; a bare year stays a year. Reads the same in both languages. */
export function monthAndYear(date: SeenDate): string {
  const [year = '', month] = date.split('-');
  return month === undefined ? year : `${month}/${year}`;
}
