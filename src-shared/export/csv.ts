import { unreachable } from '../result.ts';
import type { EpochMs } from '../units.ts';
import { phoneText, type CellValue, type LeadTable } from './cells.ts';
import { toSafeCell, toSafeSpreadsheetCell } from './formula-safety.ts';
import { toLocalTime } from './local-time.ts';

/* CSV after RFC 4180: CRLF, quotes doubled. Every text is quoted, so that a reader that heeds quotes never takes it for a number. */

export interface CsvDialect {
  readonly delimiter: ';' | ',';
  readonly byteOrderMark: '' | '\uFEFF';
  readonly safeText: (text: string) => string;
  readonly formatTime: (atMs: EpochMs) => string;
}

/**
 * As German Excel opens it by a double click: byte order mark (else it reads UTF-8 as Windows-1252), semicolons (the
 * comma is the decimal sign), dates as `23.11.2026 22:50`.
 */
export const EXCEL_DE: CsvDialect = {
  delimiter: ';',
  byteOrderMark: '\uFEFF',
  safeText: toSafeSpreadsheetCell,
  formatTime: formatGermanTime,
};

/** As programs import it: commas, no byte order mark (it would become part of the first column's name), ISO times with their zone. */
export const FOR_PROGRAMS: CsvDialect = {
  delimiter: ',',
  byteOrderMark: '',
  safeText: toSafeCell,
  formatTime: formatIsoTime,
};

const LINE_END = '\r\n';

/** Every cell of the file as text, the head first, before quoting. What a reader of the file must find again. */
export function toCsvCells(table: LeadTable, dialect: CsvDialect): readonly (readonly string[])[] {
  return [
    table.headers.map(dialect.safeText),
    ...table.rows.map((row) => row.map((cell) => toText(cell, dialect))),
  ];
}

export function writeCsv(table: LeadTable, dialect: CsvDialect): string {
  const lines = toCsvCells(table, dialect).map((cells) => cells.map(quote).join(dialect.delimiter));
  return dialect.byteOrderMark + lines.map((line) => line + LINE_END).join('');
}

function toText(cell: CellValue, { safeText, formatTime }: CsvDialect): string {
  switch (cell.type) {
    case 'text':
      return safeText(cell.text);
    case 'number':
      return String(cell.value);
    case 'time':
      return formatTime(cell.atMs);
    case 'phone':
      return phoneText(cell);
    default:
      return unreachable(cell);
  }
}

/** `23.11.2026 22:50`, local time in Jena. */
export function formatGermanTime(atMs: EpochMs): string {
  const { year, month, day, hour, minute } = toLocalTime(atMs);
  return `${day}.${month}.${year} ${hour}:${minute}`;
}

/** `2026-11-23T21:50:00Z`. */
export function formatIsoTime(atMs: EpochMs): string {
  return new Date(atMs).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

/** Numbers, times and empty cells need no quotes; whatever else there is gets them. */
function quote(text: string): string {
  return /^\d*$/.test(text) ? text : `"${text.replaceAll('"', '""')}"`;
}
