import type { Entry } from '../../../src-shared/edition/check-entries.ts';
import { inFile } from '../../../src-shared/edition/problem.ts';
import { listOf, textOrNull } from './cells.ts';
import type { TableRow } from './read-table.ts';

const COLUMN_OF: Readonly<Record<string, string>> = { employerId: 'employer', seen: 'posted' };

export function jobColumn(path: readonly PropertyKey[]): string {
  const name = String(path[0] ?? '');
  return COLUMN_OF[name] ?? name;
}

/** Turns rows into jobs as the edition has them, still unchecked. An empty cell means "not known" and becomes `null`. */
export function jobsFromRows(rows: readonly TableRow[]): readonly Entry[] {
  return rows.map(({ row, cell }) => ({
    place: { ...inFile('jobs.csv'), row, id: textOrNull(cell('id')) },
    value: {
      id: cell('id'),
      employerId: cell('employer'),
      title: cell('title'),
      kind: cell('kind'),
      field: cell('field'),
      level: cell('level'),
      employment: listOf(cell('employment')),
      workMode: textOrNull(cell('workMode')),
      skills: listOf(cell('skills')),
      seen: textOrNull(cell('posted')),
      sources: listOf(cell('sources')),
    },
  }));
}
