import { problem, type EditionProblem, type ProblemPlace } from '../../../src-shared/edition/problem.ts';

/** Collects what is wrong with the cells of one row. */
export type Report = (found: EditionProblem) => void;

export function textOrNull(cell: string): string | null {
  return cell === '' ? null : cell;
}

/** `C#|Java | |Scrum` gives three entries. */
export function listOf(cell: string): readonly string[] {
  return cell
    .split('|')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** A number with a decimal point; `null` for an empty cell, and for a wrong one, which is reported. */
export function numberOrNull(cell: string, place: ProblemPlace, report: Report): number | null {
  if (cell === '') return null;
  if (/^-?\d+(\.\d+)?$/.test(cell)) return Number(cell);
  if (/^-?\d+,\d+$/.test(cell)) {
    report(problem('DECIMAL_COMMA', place, { value: cell, suggestion: cell.replace(',', '.') }));
    return null;
  }
  report(problem('NUMBER_INVALID', place, { value: cell }));
  return null;
}

const YES = ['yes', 'ja', 'x', 'true', 'wahr'];
const NO = ['no', 'nein', 'false', 'falsch'];

/** `null` for an empty cell: nothing is known. Spreadsheets turn ja and nein into WAHR and FALSCH; both are understood. */
export function yesNoOrNull(cell: string, place: ProblemPlace, report: Report): boolean | null {
  const word = cell.toLowerCase();
  if (word === '') return null;
  if (YES.includes(word)) return true;
  if (NO.includes(word)) return false;
  report(problem('VALUE_UNKNOWN', place, { value: cell, nearest: null, allowed: ['yes', 'no'] }));
  return null;
}
