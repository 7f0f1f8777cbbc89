import Papa from 'papaparse';
import { toCsvCells, writeCsv } from '../../src-shared/export/csv-excel-de.ts';
import type { LeadTable } from '../../src-shared/export/lead-columns.ts';
import type { ExportTarget } from '../../src-shared/export/targets.ts';
import { readXlsxCells, toXlsxCells, writeXlsx } from './xlsx.ts';

type Cells = readonly (readonly string[])[];

/** How a target is written, and how it is read again by code that had no part in the writing. */
export interface ExportFormat {
  readonly extension: string;
  readonly write: (table: LeadTable) => Promise<Uint8Array>;
  /** What {@link read} must find, the head first. */
  readonly cells: (table: LeadTable) => Cells;
  /** Throws, or answers something else, when the bytes are not what was written. */
  readonly read: (bytes: Uint8Array) => Promise<Cells>;
}

export const EXPORT_FORMATS: Readonly<Record<ExportTarget, ExportFormat>> = {
  'csv-excel-de': {
    extension: 'csv',
    write: (table) => Promise.resolve(Buffer.from(writeCsv(table), 'utf8')),
    cells: toCsvCells,
    read: (bytes) => Promise.resolve(readCsvCells(bytes)),
  },
  xlsx: { extension: 'xlsx', write: writeXlsx, cells: toXlsxCells, read: readXlsxCells },
};

function readCsvCells(bytes: Uint8Array): Cells {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes); // also drops the byte order mark
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ';', skipEmptyLines: true });
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
