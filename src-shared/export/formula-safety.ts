/*
 * A spreadsheet runs a cell that begins like a formula, even from a CSV file, and a visitor can type one into the form
 * (https://owasp.org/www-community/attacks/CSV_Injection). Such a text gets an apostrophe in front, which spreadsheets take for
 * "this is text" and people can read over.
 */

/** What may stand before the first character that counts: white space and characters that are not seen. */
const INVISIBLE = '[\\s\\p{Cc}\\p{Cf}]*';
/** Starts of formulas, in their usual and in their full width. */
const LOOKS_LIKE_FORMULA = new RegExp(`^(?:${INVISIBLE}[=+\\-@＝＋－＠]|[\\t\\r\\n])`, 'u');

/** A phone number as {@link formatPhone} writes it: digits and spaces after the plus compute nothing. */
const PHONE = /^\+[1-9](?: ?\d){6,14}$/;

/** The text as it may stand in a cell of a CSV file. Never changes one that is harmless. */
export function toSafeCell(text: string): string {
  return LOOKS_LIKE_FORMULA.test(text) && !PHONE.test(text) ? `'${text}` : text;
}
