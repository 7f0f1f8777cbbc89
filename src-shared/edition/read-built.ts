import { EDITION_FILES, EditionManifest, type Catalogue, type EditionFile } from '../domain/edition.ts';
import { MapGeometry } from '../domain/map-geometry.ts';
import { err, ok, type Result } from '../result.ts';
import type { IsoDay } from '../units.ts';
import { checkEmployers, checkJobs, idsOf, type Entry, type EntryContext } from './check-entries.ts';
import { readFormatted } from './check-head.ts';
import { checkMap } from './check-map.ts';
import { inFile, problem, sortProblems, type EditionProblem } from './problem.ts';
import { readJson, readText } from './read-text.ts';
import { namePath } from './schema-problems.ts';

export const MANIFEST_FILE = 'edition.json';
export const BUILT_FILES: readonly string[] = [MANIFEST_FILE, ...EDITION_FILES];

/** A built edition that passed every check. */
export interface BuiltEdition {
  readonly manifest: EditionManifest;
  readonly catalogue: Catalogue;
  readonly map: MapGeometry;
}

/** Lower-case hex of the SHA-256 of some bytes; this folder has no cryptography of its own. */
export type Sha256Of = (bytes: Uint8Array) => string;

/**
 * Checks a built edition whole: every file present and unchanged since it was built, every entry well formed, jobs and
 * employers fitting together, places on the map. `files`: the folder's files by name. Returns all problems, not the first.
 */
export function readBuiltEdition(
  files: ReadonlyMap<string, Uint8Array>,
  sha256: Sha256Of,
): Result<BuiltEdition, readonly EditionProblem[]> {
  const problems: EditionProblem[] = BUILT_FILES.filter((file) => !files.has(file)).map((file) =>
    problem('FILE_MISSING', inFile(file), {}),
  );
  const collect = <T>(result: Result<T, readonly EditionProblem[]>): T | null => {
    if (result.ok) return result.value;
    problems.push(...result.error);
    return null;
  };
  const bytesOf = (file: EditionFile | typeof MANIFEST_FILE): Uint8Array | null => files.get(file) ?? null;

  const head = bytesOf(MANIFEST_FILE);
  const manifest =
    head === null ? null : collect(readFormatted(MANIFEST_FILE, head, EditionManifest, { texts: true }));
  // Files of a newer format may have any form: everything else would be a consequence.
  if (problems.some(({ code }) => code === 'FORMAT_NEWER')) return err(problems);
  if (manifest !== null) problems.push(...changedFiles(manifest, files, sha256));

  const mapBytes = bytesOf('map.json');
  const map = mapBytes === null ? null : collect(readMap(mapBytes));
  const context: EntryContext = {
    editionDate: manifest?.date ?? readDate(head),
    bounds: map,
    nameField: namePath,
  };

  const employerEntries = collect(readEntries('employers.json', bytesOf('employers.json')));
  const jobEntries = collect(readEntries('jobs.json', bytesOf('jobs.json')));
  const employers =
    employerEntries === null ? null : checkEmployers('employers.json', employerEntries, context);
  const jobs =
    jobEntries === null || employerEntries === null
      ? null
      : checkJobs('jobs.json', jobEntries, idsOf(employerEntries), context);
  problems.push(...(employers?.problems ?? []), ...(jobs?.problems ?? []));

  const notice = bytesOf('NOTICE.md');
  const noticeText = notice === null ? null : readText('NOTICE.md', notice);
  if (noticeText?.ok === false) problems.push(noticeText.error);

  if (manifest === null || map === null || employers === null || jobs === null || problems.length > 0)
    return err(sortProblems(problems));
  const { files: _files, ...edition } = manifest;
  return ok({ manifest, map, catalogue: { edition, employers: employers.entries, jobs: jobs.entries } });
}

/** The day of an edition whose head has other faults; `null` when it has none. */
function readDate(head: Uint8Array | null): IsoDay | null {
  if (head === null) return null;
  const json = readJson(MANIFEST_FILE, head);
  if (!json.ok) return null;
  const date = EditionManifest.unwrap().shape.date.safeParse(
    typeof json.value === 'object' && json.value !== null && 'date' in json.value ? json.value.date : null,
  );
  return date.success ? date.data : null;
}

function changedFiles(
  manifest: EditionManifest,
  files: ReadonlyMap<string, Uint8Array>,
  sha256: Sha256Of,
): readonly EditionProblem[] {
  return EDITION_FILES.flatMap((file) => {
    const bytes = files.get(file);
    if (bytes === undefined) return [];
    const expected = manifest.files[file];
    if (bytes.length === expected.bytes && sha256(bytes) === expected.sha256) return [];
    const params = { expectedBytes: expected.bytes, foundBytes: bytes.length };
    return [problem('FILE_CHANGED', inFile(file), params)];
  });
}

function readMap(bytes: Uint8Array): Result<MapGeometry, readonly EditionProblem[]> {
  const map = readFormatted('map.json', bytes, MapGeometry, { texts: false });
  if (!map.ok) return map;
  const problems = checkMap('map.json', map.value);
  return problems.length === 0 ? map : err(problems);
}

/** The entries of a JSON list, each with its number and what it calls itself. A missing file gives none. */
function readEntries(
  file: string,
  bytes: Uint8Array | null,
): Result<readonly Entry[] | null, readonly EditionProblem[]> {
  if (bytes === null) return ok(null);
  const json = readJson(file, bytes);
  if (!json.ok) return err([json.error]);
  if (!Array.isArray(json.value)) return err([problem('FIELD_INVALID', inFile(file), { expected: 'array' })]);
  const list: readonly unknown[] = json.value;
  return ok(
    list.map((value, index) => ({ value, place: { ...inFile(file), row: index + 1, id: idOf(value) } })),
  );
}

function idOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('id' in value)) return null;
  return typeof value.id === 'string' ? value.id : null;
}
