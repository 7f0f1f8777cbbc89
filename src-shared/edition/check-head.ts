import type { z } from 'zod';
import { err, ok, type Result } from '../result.ts';
import { checkTextsIn } from './check-texts.ts';
import { inFile, problem, type EditionProblem } from './problem.ts';
import { readJson } from './read-text.ts';
import { namePath, schemaProblems } from './schema-problems.ts';

/** The format of editions that this program knows. A greater number comes from a newer program. */
export const KNOWN_FORMAT = 1;

/** The problem of a file made by a newer program: then nothing else in it needs to be told. */
export function newerFormat(file: string, value: unknown): EditionProblem | null {
  if (typeof value !== 'object' || value === null || !('format' in value)) return null;
  const { format } = value;
  if (typeof format !== 'number' || format <= KNOWN_FORMAT) return null;
  return problem(
    'FORMAT_NEWER',
    { ...inFile(file), field: 'format' },
    { found: format, known: KNOWN_FORMAT },
  );
}

/** Reads one JSON file against a schema that has a `format`. `texts: false` leaves the check of its texts to the caller. */
export function readFormatted<S extends z.ZodType>(
  file: string,
  bytes: Uint8Array,
  schema: S,
  { texts }: { readonly texts: boolean },
): Result<z.output<S>, readonly EditionProblem[]> {
  const json = readJson(file, bytes);
  if (!json.ok) return err([json.error]);
  const newer = newerFormat(file, json.value);
  if (newer !== null) return err([newer]);
  const parsed = schema.safeParse(json.value);
  const problems = [
    ...(parsed.success ? [] : schemaProblems(parsed.error, json.value, inFile(file))),
    ...(texts ? checkTextsIn(json.value, inFile(file), namePath) : []),
  ];
  return parsed.success && problems.length === 0 ? ok(parsed.data) : err(problems);
}
