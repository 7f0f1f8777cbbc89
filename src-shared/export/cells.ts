import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { E164 } from '../domain/lead.ts';
import type { LeadToExport } from './lead-to-export.ts';
import type { EpochMs } from '../units.ts';

/** What stands in one cell. A target writes each type in its own way. */
export type CellValue =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'time'; readonly atMs: EpochMs }
  /** A phone number that passed E.164's schema, so its plus is a plus and never the start of a formula. `isGrouped`: with spaces, for people. */
  | { readonly type: 'phone'; readonly e164: string; readonly isGrouped: boolean };

/** One column of a table of leads. */
export interface LeadColumn {
  /** Stays the same when the header is worded anew. */
  readonly key: string;
  readonly header: string;
  /** In characters, for targets that have widths. */
  readonly widthCharacters: number;
  /** The target refuses a row in which this is empty. */
  readonly isRequired?: boolean;
  /** The target refuses a row in which this is longer, in UTF-16 units as it counts them. */
  readonly maxCharacters?: number;
  readonly value: (lead: LeadToExport) => CellValue;
}

/** A whole table: head, widths and rows, in the order of its columns. */
export interface LeadTable {
  readonly headers: readonly string[];
  readonly widths: readonly number[];
  readonly rows: readonly (readonly CellValue[])[];
}

export function makeTable(columns: readonly LeadColumn[], leads: readonly LeadToExport[]): LeadTable {
  return {
    headers: columns.map((column) => column.header),
    widths: columns.map((column) => column.widthCharacters),
    rows: leads.map((lead) => columns.map((column) => column.value(lead))),
  };
}

/** Stands for a character that a file cannot hold. Not U+FFFD: the library that writes workbooks leaves that out. */
const UNSTORABLE = '\u25A1'; // □
/**
 * Halves of surrogate pairs (UTF-8 has none), control characters and Unicode's non-characters (XML 1.0, 2.2), U+FFFD itself.
 * One odd lead must not keep all others on the kiosk. Line breaks stay.
 */
export function toStorable(value: string): string {
  return value.replace(/\p{Surrogate}|(?!\n)\p{Cc}|\p{Noncharacter_Code_Point}|\uFFFD/gu, UNSTORABLE);
}

export const textCell = (value: string): CellValue => ({ type: 'text', text: toStorable(value) });
export const timeCell = (atMs: EpochMs): CellValue => ({ type: 'time', atMs });

/** A phone number; what is none by the schema (a record of an older form) is an ordinary text and treated with its caution. */
export function phoneCell(phone: string | null, isGrouped = false): CellValue {
  return phone !== null && E164.safeParse(phone).success
    ? { type: 'phone', e164: phone, isGrouped }
    : textCell(phone ?? '');
}

export function phoneText({ e164, isGrouped }: Extract<CellValue, { readonly type: 'phone' }>): string {
  return isGrouped ? groupPhone(e164) : e164;
}

/** `+49 1512 3456789`, for people to read. */
export function groupPhone(e164: string): string {
  return parsePhoneNumberFromString(e164)?.formatInternational() ?? e164;
}
