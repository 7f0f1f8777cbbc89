import type { Entry } from '../../../src-shared/edition/check-entries.ts';
import { inFile, problem, type EditionProblem } from '../../../src-shared/edition/problem.ts';
import { listOf, numberOrNull, textOrNull, yesNoOrNull, type Report } from './cells.ts';
import type { TableRow } from './read-table.ts';

const FILE = 'employers.csv';

/** The mark among `fields` that is no field of work. */
const STARTUP = 'startup';

/** What the table calls the parts of an employer. */
const COLUMN_OF: Readonly<Record<string, string>> = {
  'position.lon': 'lon',
  'position.lat': 'lat',
  'position.precision': 'precision',
  'employees.count': 'employees',
  'employees.year': 'employeesYear',
  foundedYear: 'founded',
  isNetworkMember: 'jenaDigital',
  isStartup: 'fields',
};

export function employerColumn(path: readonly PropertyKey[]): string {
  return COLUMN_OF[path.slice(0, 2).join('.')] ?? COLUMN_OF[String(path[0])] ?? String(path[0] ?? '');
}

/**
 * Turns rows into employers as the edition has them, still unchecked, and reports what only a table can have wrong:
 * decimal commas, half a pair of coordinates. An empty cell means "not known" and becomes `null`.
 */
export function employersFromRows(rows: readonly TableRow[], report: Report): readonly Entry[] {
  return rows.map((row) => {
    const { cell } = row;
    const place = { ...inFile(FILE), row: row.row, id: textOrNull(cell('id')) };
    const number = (column: string) => numberOrNull(cell(column), { ...place, field: column }, report);
    const fields = listOf(cell('fields'));
    const employees = number('employees');
    const employeesYear = number('employeesYear');
    if (employees === null && cell('employees') === '' && employeesYear !== null)
      report(problem('FIELD_MISSING', { ...place, field: 'employees' }, {}));
    const value = {
      id: cell('id'),
      name: cell('name'),
      shortName: cell('shortName'),
      street: textOrNull(cell('street')),
      postcode: textOrNull(cell('postcode')),
      position: readPosition(row, report),
      addressBasis: textOrNull(cell('addressBasis')),
      website: textOrNull(cell('website')),
      fields: fields.filter((field) => field !== STARTUP),
      isStartup: fields.includes(STARTUP),
      keywords: listOf(cell('keywords')),
      foundedYear: number('founded'),
      employees: employees === null ? null : { count: employees, year: employeesYear },
      existence: cell('existence'),
      isNetworkMember: yesNoOrNull(cell('jenaDigital'), { ...place, field: 'jenaDigital' }, report),
      sources: listOf(cell('sources')),
    };
    return { value, place };
  });
}

/** `null`: no place is known, said by an empty `precision` or `none` and no coordinates. */
function readPosition({ row, cell }: TableRow, report: Report): unknown {
  const inColumn = (field: string) => ({ ...inFile(FILE), row, id: textOrNull(cell('id')), field });
  const precision = cell('precision');
  const [hasLon, hasLat] = [cell('lon') !== '', cell('lat') !== ''];
  const found: EditionProblem[] = [];
  const lon = numberOrNull(cell('lon'), inColumn('lon'), (one) => found.push(one));
  const lat = numberOrNull(cell('lat'), inColumn('lat'), (one) => found.push(one));

  if (hasLon !== hasLat) {
    const missing = hasLon ? 'lat' : 'lon';
    found.push(problem('COORDINATE_ALONE', inColumn(missing), { missing }));
  } else if (hasLon && (precision === '' || precision === 'none')) {
    found.push(problem('PRECISION_MISSING', inColumn('precision'), {}));
  } else if (!hasLon && precision !== '' && precision !== 'none') {
    found.push(problem('COORDINATES_MISSING', inColumn('lon'), { precision }));
  }
  found.forEach(report);
  return found.length > 0 || !hasLon ? null : { lon, lat, precision };
}
