import type { z } from 'zod';
import { Employer } from '../domain/employer.ts';
import { toGrid, type GridOrigin, type GridPoint } from '../domain/geo.ts';
import { Job } from '../domain/job.ts';
import type { IsoDay } from '../units.ts';
import { checkTextsIn } from './check-texts.ts';
import { MAX_EMPLOYERS, MAX_JOBS, PLACE_MARGIN_METRES } from './limits.ts';
import { findNearest } from './nearest.ts';
import { inFile, problem, type EditionProblem, type ProblemPlace } from './problem.ts';
import { namePath, schemaProblems } from './schema-problems.ts';
import { isCalendarDay, isWebsite, suggestWebsite } from './suggestions.ts';

/** One entry as it was read, from a table's row or a JSON list, before anything about it is believed. */
export interface Entry {
  readonly value: unknown;
  readonly place: ProblemPlace;
}

/** Where the drawn map lies; places far outside of it are mistakes. */
export interface MapBounds {
  readonly origin: GridOrigin;
  /** West, south, east, north, metres. */
  readonly extent: readonly [number, number, number, number];
}

export interface EntryContext {
  /** Day of the edition, `null` when it could not be read: then nothing is compared with it. */
  readonly editionDate: IsoDay | null;
  /** `null` when the map could not be read. */
  readonly bounds: MapBounds | null;
  /** Turns a path inside an entry into a column's name. */
  readonly nameField: (path: readonly PropertyKey[]) => string;
}

export const NO_CONTEXT: EntryContext = { editionDate: null, bounds: null, nameField: namePath };

/** Entries that passed, and everything that is wrong with the others. */
export interface Checked<T> {
  readonly entries: readonly T[];
  readonly problems: readonly EditionProblem[];
}

/** A part of an entry that may have any form. */
function part(value: unknown, ...path: readonly string[]): unknown {
  let inner = value;
  for (const key of path) {
    if (typeof inner !== 'object' || inner === null) return undefined;
    const next: unknown = Reflect.get(inner, key);
    inner = next;
  }
  return inner;
}

/** The ids that entries claim, also those of entries that have other faults. */
export function idsOf(entries: readonly Entry[]): readonly string[] {
  return entries.map(({ value }) => part(value, 'id')).filter((id) => typeof id === 'string');
}

export function checkEmployers(
  file: string,
  entries: readonly Entry[],
  context: EntryContext,
): Checked<Employer> {
  return checkAll(file, entries, MAX_EMPLOYERS, Employer, context, (entry) =>
    employerProblems(entry, context),
  );
}

/** `employerIds`: the ids in the edition's employers; a job of anybody else is a fault. */
export function checkJobs(
  file: string,
  entries: readonly Entry[],
  employerIds: readonly string[],
  context: EntryContext,
): Checked<Job> {
  const known = new Set(employerIds);
  return checkAll(file, entries, MAX_JOBS, Job, context, ({ value, place }) => {
    const problems = [...futureProblems(value, ['seen'], place, context)];
    const employerId = part(value, 'employerId');
    if (typeof employerId === 'string' && employerId !== '' && !known.has(employerId)) {
      const nearest = findNearest(employerId, employerIds);
      const field = context.nameField(['employerId']);
      problems.push(problem('EMPLOYER_UNKNOWN', { ...place, field }, { value: employerId, nearest }));
    }
    return problems;
  });
}

function checkAll<S extends z.ZodType>(
  file: string,
  entries: readonly Entry[],
  limit: number,
  schema: S,
  context: EntryContext,
  ownRules: (entry: Entry) => readonly EditionProblem[],
): Checked<z.output<S>> {
  if (entries.length === 0) return { entries: [], problems: [problem('TABLE_EMPTY', inFile(file), {})] };
  if (entries.length > limit) {
    return {
      entries: [],
      problems: [problem('TOO_MANY_ROWS', inFile(file), { found: entries.length, limit })],
    };
  }
  const passed: z.output<S>[] = [];
  const problems: EditionProblem[] = [];
  for (const entry of entries) {
    const parsed = schema.safeParse(entry.value);
    const found = [
      ...(parsed.success ? [] : schemaProblems(parsed.error, entry.value, entry.place, context.nameField)),
      ...checkTextsIn(entry.value, entry.place, context.nameField),
      ...ownRules(entry),
    ];
    problems.push(...found);
    if (parsed.success && found.length === 0) passed.push(parsed.data);
  }
  return { entries: passed, problems: [...problems, ...doubleIds(entries, context)] };
}

function doubleIds(entries: readonly Entry[], context: EntryContext): readonly EditionProblem[] {
  const firstRows = new Map<string, number>();
  return entries.flatMap(({ value, place }) => {
    const id = part(value, 'id');
    if (typeof id !== 'string' || id === '') return [];
    const firstRow = firstRows.get(id);
    if (firstRow === undefined) {
      firstRows.set(id, place.row ?? 0);
      return [];
    }
    const params = { value: id, firstRow, isTable: place.file.endsWith('.csv') };
    return [problem('ID_DOUBLE', { ...place, field: context.nameField(['id']) }, params)];
  });
}

function employerProblems({ value, place }: Entry, context: EntryContext): readonly EditionProblem[] {
  const problems = [
    ...futureProblems(value, ['foundedYear'], place, context),
    ...futureProblems(value, ['employees', 'year'], place, context),
    ...positionProblems(part(value, 'position'), place, context),
  ];
  const website = part(value, 'website');
  if (typeof website === 'string' && website !== '' && !isWebsite(website)) {
    const field = context.nameField(['website']);
    const suggestion = suggestWebsite(website);
    problems.push(problem('WEBSITE_INVALID', { ...place, field }, { value: website, suggestion }));
  }
  return problems;
}

/** An edition of November cannot know anything of December: such a date is a typing error. */
function futureProblems(
  value: unknown,
  path: readonly string[],
  place: ProblemPlace,
  { editionDate, nameField }: EntryContext,
): readonly EditionProblem[] {
  const found = part(value, ...path);
  if (editionDate === null || (typeof found !== 'string' && typeof found !== 'number')) return [];
  const text = String(found);
  const isYear = /^\d{4}$/.test(text);
  if (!isYear && !isCalendarDay(text)) return [];
  if (text <= (isYear ? editionDate.slice(0, 4) : editionDate)) return [];
  return [problem('DATE_IN_FUTURE', { ...place, field: nameField(path) }, { value: text, editionDate })];
}

function isInside([east, north]: GridPoint, [west, south, right, top]: MapBounds['extent']): boolean {
  const margin = PLACE_MARGIN_METRES;
  return east >= west - margin && east <= right + margin && north >= south - margin && north <= top + margin;
}

function positionProblems(
  position: unknown,
  place: ProblemPlace,
  { bounds, nameField }: EntryContext,
): readonly EditionProblem[] {
  const lon = part(position, 'lon');
  const lat = part(position, 'lat');
  if (bounds === null || typeof lon !== 'number' || typeof lat !== 'number') return [];
  if (isInside(toGrid(bounds.origin, { lon, lat }), bounds.extent)) return [];
  const isSwapped = isInside(toGrid(bounds.origin, { lon: lat, lat: lon }), bounds.extent);
  const code = isSwapped ? 'COORDINATES_SWAPPED' : 'COORDINATES_OUTSIDE';
  return [problem(code, { ...place, field: nameField(['position', 'lon']) }, { lon, lat })];
}
