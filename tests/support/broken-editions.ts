import type { ProblemCode } from '../../src-shared/edition/problem.ts';
import { BUILT_CASES } from './broken-editions/built.ts';
import type { Case } from './broken-editions/case.ts';
import { HEAD_AND_MAP_CASES } from './broken-editions/table-head-and-map.ts';
import { TABLE_FILE_CASES } from './broken-editions/table-files.ts';
import { TABLE_VALUE_CASES } from './broken-editions/table-values.ts';
import type { EditionFiles } from './edition-tables.ts';

/** One way to break the good edition, and what must be said of it. */
export interface BrokenEdition {
  /** Ends the sentence "tells of …". */
  readonly what: string;
  readonly kind: 'tables' | 'built';
  readonly breakIt: () => EditionFiles;
  readonly code: ProblemCode;
  readonly file: string;
  readonly row: number | null;
  readonly field: string | null;
  /** Words that both languages must quote, so that the reader recognises the thing. */
  readonly names: readonly string[];
}

const toBroken =
  (kind: BrokenEdition['kind']) =>
  ([what, code, [file, row, field], names, breakIt]: Case): BrokenEdition => ({
    what,
    kind,
    breakIt,
    code,
    file,
    row,
    field,
    names,
  });

export const BROKEN_EDITIONS: readonly BrokenEdition[] = [
  ...[...TABLE_FILE_CASES, ...TABLE_VALUE_CASES, ...HEAD_AND_MAP_CASES].map(toBroken('tables')),
  ...BUILT_CASES.map(toBroken('built')),
];
