import Papa from 'papaparse';
import type { LeadToExport } from '../../src-shared/export/lead-to-export.ts';
import { makeTable } from '../../src-shared/export/cells.ts';
import { toCsvCells, writeCsv, type CsvDialect } from '../../src-shared/export/csv.ts';
import { TABLE_TARGETS, type TableTarget, type TableTargetName } from '../../src-shared/export/tables.ts';
import { readXlsxCells, toXlsxCells, writeXlsx } from './xlsx.ts';

type Cells = readonly (readonly string[])[];

/** A table as a file, and how it is read again by code that had no part in the writing. */
export interface TableFile {
  readonly extension: 'csv' | 'xlsx';
  readonly bytes: Uint8Array;
  /** What {@link readTable} must find, the head first. */
  readonly cells: Cells;
}

export async function writeTable(
  target: TableTargetName,
  leads: readonly LeadToExport[],
): Promise<TableFile> {
  const { columns, form }: TableTarget = TABLE_TARGETS[target];
  const table = makeTable(columns, leads);
  if (form === 'xlsx') return { extension: 'xlsx', bytes: await writeXlsx(table), cells: toXlsxCells(table) };
  return {
    extension: 'csv',
    bytes: Buffer.from(writeCsv(table, form), 'utf8'),
    cells: toCsvCells(table, form),
  };
}

/** Throws, or answers something else, when the bytes are not what was written. */
export function readTable(target: TableTargetName, bytes: Uint8Array): Promise<Cells> {
  const { form }: TableTarget = TABLE_TARGETS[target];
  return form === 'xlsx' ? readXlsxCells(bytes) : Promise.resolve(readCsvCells(bytes, form));
}

function readCsvCells(bytes: Uint8Array, { delimiter }: CsvDialect): Cells {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes); // also drops the byte order mark
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: true });
  if (errors.length > 0) throw new Error(`${errors.length} lines of the file cannot be read`);
  return data;
}

/** Whether two tables have the same rows and in each the same cells. */
export function areCellsEqual(found: Cells, expected: Cells): boolean {
  return (
    found.length === expected.length &&
    expected.every((row, index) => {
      const other = found[index];
      return other?.length === row.length && row.every((cell, column) => other[column] === cell);
    })
  );
}
