import Papa from 'papaparse';
import { findNearest } from '../../../src-shared/edition/nearest.ts';
import { inFile, problem, type EditionProblem } from '../../../src-shared/edition/problem.ts';
import { readText } from '../../../src-shared/edition/read-text.ts';
import type { TableColumns } from './columns.ts';

/** One row of a table. `row`: as the spreadsheet counts, the header is 1. Cells are trimmed; a missing column gives ''. */
export interface TableRow {
  readonly row: number;
  readonly cell: (column: string) => string;
}

export interface Table {
  readonly rows: readonly TableRow[];
  readonly problems: readonly EditionProblem[];
}

const UNREADABLE = (found: EditionProblem): Table => ({ rows: [], problems: [found] });
/** One composed letter for ä instead of a and two dots (macOS), and no spaces around, also no hard ones. */
const tidy = (cell: string | undefined): string => (cell ?? '').normalize('NFC').trim();
const isEmptyRow = (cells: readonly string[]): boolean => cells.every((cell) => tidy(cell) === '');

/** German Excel separates by semicolon and calls it CSV as well: the first line decides. */
function findSeparator(text: string): ',' | ';' {
  const header = text.slice(0, text.search(/[\r\n]|$/));
  return header.split(';').length > header.split(',').length ? ';' : ',';
}

/**
 * Reads a CSV file: UTF-8 with or without a mark, comma or semicolon, any line ends, empty rows passed over. Problems of
 * the header are told once and stop the reading; problems of a row leave the other rows readable.
 */
export function readTable(file: string, bytes: Uint8Array, columns: TableColumns): Table {
  const text = readText(file, bytes);
  if (!text.ok) return UNREADABLE(text.error);
  const parsed = Papa.parse<string[]>(text.value, { delimiter: findSeparator(text.value) });

  const brokenQuotes = parsed.errors.find(({ type }) => type === 'Quotes');
  if (brokenQuotes !== undefined) {
    return UNREADABLE(problem('QUOTES_BROKEN', { ...inFile(file), row: (brokenQuotes.row ?? 0) + 1 }, {}));
  }
  const [header = [], ...body] = parsed.data;
  const names = header.map(tidy);
  const headerProblems = checkHeader(file, names, columns);
  if (headerProblems.length > 0) return { rows: [], problems: headerProblems };

  const problems: EditionProblem[] = [];
  const rows: TableRow[] = [];
  body.forEach((cells, index) => {
    if (isEmptyRow(cells)) return;
    const row = index + 2;
    // Spreadsheets add empty cells at the end when a neighbouring column was once used.
    const surplus = cells.slice(names.length);
    if (cells.length < names.length || !isEmptyRow(surplus)) {
      const place = { ...inFile(file), row, id: tidy(cells[0]) };
      problems.push(problem('CELL_COUNT_WRONG', place, { expected: names.length, found: cells.length }));
      return;
    }
    rows.push({
      row,
      cell: (column) => (names.includes(column) ? tidy(cells[names.indexOf(column)]) : ''),
    });
  });
  return { rows, problems };
}

function checkHeader(
  file: string,
  names: readonly string[],
  { required, optional }: TableColumns,
): readonly EditionProblem[] {
  const known = [...required, ...optional];
  const place = { ...inFile(file), row: 1 };
  const missing = required
    .filter((column) => !names.includes(column))
    .map((column) => problem('COLUMN_MISSING', { ...place, field: column }, { column }));
  const unknown = names
    // Empty header cells come from empty columns at the end; a filled cell below them is told as a wrong count.
    .filter((name) => name !== '' && !known.includes(name))
    .map((column) => {
      const free = known.filter((candidate) => !names.includes(candidate));
      const nearest = findNearest(column, free);
      return problem('COLUMN_UNKNOWN', { ...place, field: column }, { column, nearest });
    });
  const double = names
    .filter((name, index) => name !== '' && names.indexOf(name) !== index)
    .map((column) => problem('COLUMN_DOUBLE', { ...place, field: column }, { column }));
  return [...missing, ...unknown, ...double];
}
