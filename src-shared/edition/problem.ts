/**
 * What can be wrong with an edition, as data. The words for people stand in `problem-texts.ts`, so that the command line and
 * the staff screen say the same in both languages. Each member names what its sentence needs.
 */
export interface ProblemParams {
  // The folder and its files
  readonly FOLDER_UNREADABLE: Record<never, never>;
  readonly NOT_AN_EDITION: Record<never, never>;
  readonly FILE_MISSING: Record<never, never>;
  readonly FILE_EMPTY: Record<never, never>;
  readonly FILE_TOO_LARGE: { readonly megabytes: number; readonly limitMegabytes: number };
  readonly FILE_UNEXPECTED: Record<never, never>;
  readonly FILE_NOT_PLAIN: Record<never, never>;
  readonly FILE_UNREADABLE: Record<never, never>;
  readonly FILE_CHANGED: { readonly expectedBytes: number; readonly foundBytes: number };
  // Bytes and letters
  readonly ENCODING_UTF16: Record<never, never>;
  readonly ENCODING_NOT_UTF8: Record<never, never>;
  readonly LETTERS_DAMAGED: { readonly snippet: string };
  readonly JSON_BROKEN: { readonly line: number | null };
  readonly FORMAT_NEWER: { readonly found: number; readonly known: number };
  // Tables
  readonly COLUMN_MISSING: { readonly column: string };
  readonly COLUMN_UNKNOWN: { readonly column: string; readonly nearest: string | null };
  readonly COLUMN_DOUBLE: { readonly column: string };
  readonly CELL_COUNT_WRONG: { readonly expected: number; readonly found: number };
  readonly QUOTES_BROKEN: Record<never, never>;
  readonly TABLE_EMPTY: Record<never, never>;
  readonly TOO_MANY_ROWS: { readonly found: number; readonly limit: number };
  // Single values
  readonly FIELD_MISSING: Record<never, never>;
  readonly FIELD_INVALID: { readonly expected: string };
  readonly LANGUAGE_MISSING: { readonly missing: 'de' | 'en' };
  readonly TEXT_TOO_LONG: { readonly limit: number; readonly found: number };
  readonly MARKUP: { readonly snippet: string };
  readonly CONTROL_CHARACTER: { readonly codePoint: string; readonly isLineBreak: boolean };
  readonly ID_INVALID: { readonly value: string; readonly suggestion: string | null };
  readonly ID_DOUBLE: { readonly value: string; readonly firstRow: number; readonly isTable: boolean };
  readonly VALUE_UNKNOWN: {
    readonly value: string;
    readonly nearest: string | null;
    readonly allowed: readonly string[];
  };
  readonly NUMBER_INVALID: { readonly value: string };
  readonly NUMBER_OUT_OF_RANGE: {
    readonly value: string;
    readonly limit: number;
    readonly isTooSmall: boolean;
  };
  readonly DECIMAL_COMMA: { readonly value: string; readonly suggestion: string };
  readonly DATE_INVALID: { readonly value: string; readonly suggestion: string | null };
  readonly DATE_IN_FUTURE: { readonly value: string; readonly editionDate: string };
  readonly POSTCODE_INVALID: { readonly value: string; readonly suggestion: string | null };
  readonly WEBSITE_INVALID: { readonly value: string; readonly suggestion: string | null };
  // Places
  readonly COORDINATE_ALONE: { readonly missing: 'lon' | 'lat' };
  readonly COORDINATES_MISSING: { readonly precision: string };
  readonly PRECISION_MISSING: Record<never, never>;
  readonly COORDINATES_OUTSIDE: { readonly lon: number; readonly lat: number };
  readonly COORDINATES_SWAPPED: { readonly lon: number; readonly lat: number };
  // Jobs
  readonly EMPLOYER_UNKNOWN: { readonly value: string; readonly nearest: string | null };
  // The map
  readonly RING_TOO_SHORT: { readonly found: number };
  readonly LINE_TOO_SHORT: { readonly found: number };
  readonly MAP_EXTENT_WRONG: Record<never, never>;
  readonly MAP_POINT_OUTSIDE: { readonly east: number; readonly north: number };
}

export type ProblemCode = keyof ProblemParams;

/**
 * Where a problem lies. `row`: as a spreadsheet counts, the header is row 1; in a JSON file the number of the entry, from 1.
 * `id`: the entry's id or name, as far as it can be read. `field`: column of a table, or path in a JSON file.
 */
export interface ProblemPlace {
  readonly file: string;
  readonly row: number | null;
  readonly id: string | null;
  readonly field: string | null;
}

export type ProblemOf<C extends ProblemCode> = ProblemPlace & {
  readonly code: C;
  readonly params: ProblemParams[C];
};
export type EditionProblem = { readonly [C in ProblemCode]: ProblemOf<C> }[ProblemCode];

/** A place for a problem that concerns a whole file. */
export function inFile(file: string): ProblemPlace {
  return { file, row: null, id: null, field: null };
}

/** One problem. The parameters are checked against the code. */
export function problem<C extends ProblemCode>(
  code: C,
  place: ProblemPlace,
  params: ProblemParams[C],
): EditionProblem {
  const { file, row, id, field } = place;
  // A union of one member a code: TypeScript cannot see that C and its own params are one of them.
  return { code, file, row, id, field, params } as unknown as EditionProblem;
}

/** The order of reading: files as they first appear, then rows. The same problem at the same place is told once. */
export function sortProblems(problems: readonly EditionProblem[]): readonly EditionProblem[] {
  const files = [...new Set(problems.map(({ file }) => file))];
  const seen = new Set<string>();
  return problems
    .filter((one) => {
      const key = JSON.stringify([one.code, one.file, one.row, one.field, one.params]);
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .sort((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || (a.row ?? 0) - (b.row ?? 0));
}
