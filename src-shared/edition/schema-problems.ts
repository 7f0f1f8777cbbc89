import type { z } from 'zod';
import { findNearest } from './nearest.ts';
import { problem, type EditionProblem, type ProblemPlace } from './problem.ts';
import { suggestDay, suggestId, suggestPostcode } from './suggestions.ts';

type Path = readonly PropertyKey[];
type Issue = z.core.$ZodIssue;

/** Path of a JSON value as people read it: `sources.2.url`, list positions from 1. */
export function namePath(path: Path): string {
  return path.map((key) => (typeof key === 'number' ? String(key + 1) : String(key))).join('.');
}

function valueAt(value: unknown, path: Path): unknown {
  let inner = value;
  for (const key of path) {
    if (typeof inner !== 'object' || inner === null) return undefined;
    const next: unknown = Reflect.get(inner, key);
    inner = next;
  }
  return inner;
}

const show = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};

/**
 * What a schema found wrong, in the words of {@link EditionProblem}. `value` is what the schema was given; `place` is the
 * entry's place and `nameField` turns a path inside of it into the name of a column or field.
 */
export function schemaProblems(
  error: z.ZodError,
  value: unknown,
  place: ProblemPlace,
  nameField: (path: Path) => string = namePath,
): readonly EditionProblem[] {
  return error.issues.map((issue) => {
    const field = nameField(issue.path);
    return toProblem(issue, valueAt(value, issue.path), {
      ...place,
      field: field === '' ? place.field : field,
    });
  });
}

function toProblem(issue: Issue, value: unknown, place: ProblemPlace): EditionProblem {
  const last = issue.path.at(-1);
  const isMissing = value === undefined || value === null || value === '';
  if (isMissing && issue.code !== 'custom') {
    const isText = issue.path.length > 1 && (last === 'de' || last === 'en');
    return isText
      ? problem('LANGUAGE_MISSING', place, { missing: last })
      : problem('FIELD_MISSING', place, {});
  }
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'number' || issue.expected === 'int'
        ? problem('NUMBER_INVALID', place, { value: show(value) })
        : problem('FIELD_INVALID', place, { expected: issue.expected });
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      const nearest = findNearest(show(value), allowed);
      return problem('VALUE_UNKNOWN', place, { value: show(value), nearest, allowed });
    }
    case 'invalid_format':
      return wrongForm(last, show(value), place);
    case 'too_small':
      return tooSmall(issue, value, place);
    case 'too_big':
      return issue.origin === 'string'
        ? problem('TEXT_TOO_LONG', place, { limit: Number(issue.maximum), found: String(value).length })
        : problem('NUMBER_OUT_OF_RANGE', place, {
            value: show(value),
            limit: Number(issue.maximum),
            isTooSmall: false,
          });
    default:
      return wrongForm(last, show(value), place);
  }
}

function tooSmall(
  issue: Extract<Issue, { code: 'too_small' }>,
  value: unknown,
  place: ProblemPlace,
): EditionProblem {
  if (issue.origin === 'array') {
    const found = Array.isArray(value) ? value.length : 0;
    // The map's schema: a ring has at least three points, a line two; any other list of at least one is simply missing.
    if (issue.minimum === 3) return problem('RING_TOO_SHORT', place, { found });
    if (issue.minimum === 2) return problem('LINE_TOO_SHORT', place, { found });
    return problem('FIELD_MISSING', place, {});
  }
  if (issue.origin === 'string') return problem('FIELD_MISSING', place, {});
  return problem('NUMBER_OUT_OF_RANGE', place, {
    value: show(value),
    limit: Number(issue.minimum),
    isTooSmall: true,
  });
}

function wrongForm(key: PropertyKey | undefined, value: string, place: ProblemPlace): EditionProblem {
  switch (key) {
    case 'id':
    case 'employerId':
      return problem('ID_INVALID', place, { value, suggestion: suggestId(value) });
    case 'postcode':
      return problem('POSTCODE_INVALID', place, { value, suggestion: suggestPostcode(value) });
    case 'date':
    case 'seen':
      return problem('DATE_INVALID', place, { value, suggestion: suggestDay(value) });
    default:
      return problem('FIELD_INVALID', place, { expected: place.field ?? '' });
  }
}
