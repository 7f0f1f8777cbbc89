import { problem, type EditionProblem, type ProblemPlace } from './problem.ts';

/** The beginning of an HTML tag or comment, or an address that runs a program. */
const MARKUP = /<\s*[/!]?\s*[a-z][^<]{0,30}|\b(?:javascript|vbscript)\s*:|\bdata\s*:\s*text\/html/i;
/** Control characters, invisible separators, and marks that turn the reading direction around (U+202A ff., U+2066 ff.). */
const CONTROL = /[\p{Cc}\u2028\u2029\u200B\u202A-\u202E\u2066-\u2069\uFEFF]/u;
/** UTF-8 that was once read as Windows-1252 ("GÃ¶pel"), or a letter that was already lost. */
const DAMAGED =
  /Ã[\u0080-\u00BF\u0152-\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2013-\u203A\u20AC\u2122]|â€|\uFFFD/;

/** Checks one text for what must never reach a screen. */
export function checkText(text: string, place: ProblemPlace): readonly EditionProblem[] {
  const problems: EditionProblem[] = [];
  const markup = MARKUP.exec(text);
  if (markup !== null) problems.push(problem('MARKUP', place, { snippet: markup[0].trim() }));
  const control = CONTROL.exec(text)?.[0];
  if (control !== undefined) {
    const hex = (control.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    const isLineBreak = control === '\n' || control === '\r' || control === '\u2028';
    problems.push(problem('CONTROL_CHARACTER', place, { codePoint: `U+${hex}`, isLineBreak }));
  }
  const damaged = DAMAGED.exec(text);
  if (damaged !== null) {
    const snippet = text.slice(Math.max(0, damaged.index - 8), damaged.index + 8);
    problems.push(problem('LETTERS_DAMAGED', place, { snippet }));
  }
  return problems;
}

/** {@link checkText} for every text inside a value read from JSON or a table. `nameField` turns a path into a field's name. */
export function checkTextsIn(
  value: unknown,
  place: ProblemPlace,
  nameField: (path: readonly PropertyKey[]) => string,
  path: readonly PropertyKey[] = [],
): readonly EditionProblem[] {
  if (typeof value === 'string') return checkText(value, { ...place, field: nameField(path) });
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    checkTextsIn(inner, place, nameField, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}
