import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import writeXlsxFile, { type CellObject } from 'write-excel-file/node';
import { phoneText, type CellValue, type LeadTable } from '../../src-shared/export/cells.ts';
import { formatGermanTime } from '../../src-shared/export/csv.ts';
import { toLocalTime } from '../../src-shared/export/local-time.ts';
import { unreachable } from '../../src-shared/result.ts';
import { type EpochMs, MS_PER_MINUTE } from '../../src-shared/units.ts';

/*
 * A workbook with typed cells: texts are texts, so nothing in them is ever run as a formula, and leading zeros and the plus of a
 * phone number stay. Written by one library and, to compare, read by another.
 */

const SHEET_NAME = 'Kontakte';

export async function writeXlsx(table: LeadTable): Promise<Uint8Array> {
  const head = table.headers.map((header): CellObject => ({
    type: String,
    value: header,
    fontWeight: 'bold',
    wrap: true,
  }));
  const rows = table.rows.map((row) => row.map(toCell));
  const workbook = writeXlsxFile([head, ...rows], {
    sheet: SHEET_NAME,
    columns: table.widths.map((width) => ({ width })),
    stickyRowsCount: 1,
  });
  return withAutoFilter(await workbook.toBuffer(), table);
}

function toCell(cell: CellValue): CellObject | null {
  switch (cell.type) {
    case 'text':
      return cell.text === '' ? null : { type: String, value: escapeForWorkbook(cell.text) };
    case 'number':
      return { type: Number, value: cell.value, format: '0' };
    case 'time':
      return { type: Date, value: wallClockDate(cell.atMs), format: 'dd.mm.yyyy hh:mm' };
    case 'phone':
      return { type: String, value: phoneText(cell) };
    default:
      return unreachable(cell);
  }
}

/**
 * In a workbook `_x0041_` means the letter A (ECMA-376-1, 22.9.2.19). A text that happens to look like that has its first
 * underscore written so, `_x005F_x0041_`. And a text such as `constructor` has its first letter written so: the library looks texts up
 * in a plain object, believes to know what every object has, and one visitor of that name would spoil the whole file.
 */
function escapeForWorkbook(text: string): string {
  const escaped = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return escaped in Object.prototype ? escapeCharacter(escaped.charCodeAt(0)) + escaped.slice(1) : escaped;
}

function escapeCharacter(code: number): string {
  return `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`;
}

/** A workbook's dates have no zone. The library writes a date's UTC parts, so those are set to the wall clock in Jena. */
function wallClockDate(atMs: EpochMs): Date {
  const { year, month, day, hour, minute } = toLocalTime(atMs);
  return new Date(`${year}-${month}-${day}T${hour}:${minute}:00Z`);
}

const SHEET_FILE = 'xl/worksheets/sheet1.xml';
const BOOK_FILE = 'xl/workbook.xml';

/**
 * Gives every column of the head its filter button, which the library cannot. The element stands right behind the sheet's data
 * (ECMA-376-1, 18.3.1.99, the order of a worksheet's parts); LibreOffice also wants the hidden name that Excel gives to a filter's range.
 */
function withAutoFilter(workbook: Uint8Array, { headers, rows }: LeadTable): Uint8Array {
  const files = unzipSync(workbook);
  const [column, row] = [columnName(headers.length), String(rows.length + 1)];
  const name = `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${SHEET_NAME}!$A$1:$${column}$${row}</definedName>`;
  const end = '</sheetData>';
  return zipSync(
    {
      ...files,
      [SHEET_FILE]: replaceOnce(files[SHEET_FILE], end, `${end}<autoFilter ref="A1:${column}${row}"/>`),
      [BOOK_FILE]: replaceOnce(files[BOOK_FILE], '<definedNames/>', `<definedNames>${name}</definedNames>`),
    },
    { mtime: ZIP_EPOCH },
  );
}

/** Throws unless the text is there exactly once: the library has changed what it writes. */
function replaceOnce(file: Uint8Array | undefined, text: string, by: string): Uint8Array {
  const parts = strFromU8(file ?? new Uint8Array()).split(text);
  if (parts.length !== 2) throw new Error(`the library wrote a workbook of an unknown form, without ${text}`);
  return strToU8(parts.join(by));
}

/** The earliest time a zip can hold. Office programs ignore it, and a file does not tell when its parts were made. */
const ZIP_EPOCH = '1980-01-01T00:00:00';

/** 1 is A, 26 is Z, 27 is AA. */
function columnName(number: number): string {
  const rest = (number - 1) % 26;
  const higher = (number - 1 - rest) / 26;
  return (higher > 0 ? columnName(higher) : '') + String.fromCharCode(65 + rest);
}

/** Every cell as the text that {@link readXlsxCells} finds, the head first. */
export function toXlsxCells(table: LeadTable): readonly (readonly string[])[] {
  return [table.headers, ...table.rows.map((row) => row.map(toText))];
}

function toText(cell: CellValue): string {
  switch (cell.type) {
    case 'text':
      return cell.text;
    case 'number':
      return String(cell.value);
    case 'time':
      return formatGermanTime(cell.atMs);
    case 'phone':
      return phoneText(cell);
    default:
      return unreachable(cell);
  }
}

/** Reads a workbook's first sheet, as a program that knows nothing of this one would. Throws when it is none. */
export async function readXlsxCells(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const rows: readonly (readonly unknown[])[] = await readSheet(Buffer.from(bytes), { trim: false });
  return rows.map((row) => row.map(asText));
}

function asText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return formatWallClock(value);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return String(value);
  throw new Error(`a cell of an unknown type: ${typeof value}`);
}

/** The inverse of {@link wallClockDate}. A date is a fraction of a day in the file, so the minute is found by rounding. */
function formatWallClock(date: Date): string {
  const iso = new Date(Math.round(date.getTime() / MS_PER_MINUTE) * MS_PER_MINUTE).toISOString();
  return `${iso.slice(8, 10)}.${iso.slice(5, 7)}.${iso.slice(0, 4)} ${iso.slice(11, 16)}`;
}
