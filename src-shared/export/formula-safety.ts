/*
 * A spreadsheet runs a cell that begins like a formula, even from a CSV file, and a visitor can type one into the form
 * (https://owasp.org/www-community/attacks/CSV_Injection). Such a text gets an apostrophe in front, which spreadsheets take for
 * "this is text" and people can read over. There is no exception for texts that look harmless: a phone number is a cell of its
 * own type (cells.ts), checked by its schema.
 */

/** What may stand before the first character that counts: white space and characters that are not seen. */
const INVISIBLE = '[\\s\\p{Cc}\\p{Cf}]*';
/** Starts of formulas, in their usual and in their full width. */
const LOOKS_LIKE_FORMULA = new RegExp(`^(?:${INVISIBLE}[=+\\-@＝＋－＠]|[\\t\\r\\n])`, 'u');
/** A text that a spreadsheet would take for a number and show as another one: leading zeros, too many digits, an exponent. */
const LOSES_AS_NUMBER = /^\s*(?:0\d[\d.,]*|\d{12,}|\d+(?:[.,]\d+)?[eE]\d+)\s*$/;

/** The text as it may stand in a cell of a CSV file. Never changes one that is harmless. */
export function toSafeCell(text: string): string {
  return LOOKS_LIKE_FORMULA.test(text) ? `'${text}` : text;
}

/** Like {@link toSafeCell}, for a file that people open by a double click: `007` stays as it was typed. */
export function toSafeSpreadsheetCell(text: string): string {
  return LOSES_AS_NUMBER.test(text) ? `'${text}` : toSafeCell(text);
}
