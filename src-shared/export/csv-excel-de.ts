import type { EpochMs } from '../units.ts';
import { toSafeCell } from './formula-safety.ts';
import type { CellValue, LeadTable } from './lead-columns.ts';
import { toLocalTime } from './local-time.ts';

/*
 * CSV as German Excel opens it by a double click: byte order mark (else it reads UTF-8 as Windows-1252), semicolons (the
 * comma is the decimal sign), CRLF, dates as `23.11.2026 22:50`. Quotes after RFC 4180.
 */

const BYTE_ORDER_MARK = '\uFEFF';
const DELIMITER = ';';
const LINE_END = '\r\n';

/** Every cell of the file as text, the head first, before quoting. What a reader of the file must find again. */
export function toCsvCells(table: LeadTable): readonly (readonly string[])[] {
  return [table.headers.map(toSafeCell), ...table.rows.map((row) => row.map(toCellText))];
}

export function writeCsv(table: LeadTable): string {
  const lines = toCsvCells(table).map((cells) => cells.map(quote).join(DELIMITER));
  return BYTE_ORDER_MARK + lines.map((line) => line + LINE_END).join('');
}

function toCellText(cell: CellValue): string {
  switch (cell.type) {
    case 'text':
      return toSafeCell(cell.text);
    case 'number':
      return String(cell.value);
    case 'time':
      return formatTime(cell.atMs);
  }
}

/** `23.11.2026 22:50`, local time in Jena. */
export function formatTime(atMs: EpochMs): string {
  const { year, month, day, hour, minute } = toLocalTime(atMs);
  return `${day}.${month}.${year} ${hour}:${minute}`;
}

function quote(text: string): string {
  return /[";\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
