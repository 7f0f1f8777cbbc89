import type { ProblemCode } from '../../../src-shared/edition/problem.ts';
import type { EditionFiles } from '../edition-tables.ts';

/** One way to break the good edition, and what must be said of it. */
export type Case = readonly [
  /** Ends the sentence "tells of …". */
  what: string,
  code: ProblemCode,
  place: readonly [file: string, row: number | null, field: string | null],
  /** Words that both languages must quote, so that the reader recognises the thing. */
  names: readonly string[],
  breakIt: () => EditionFiles,
];
