import { EditionHead } from '../../../src-shared/domain/edition.ts';
import type { Employer } from '../../../src-shared/domain/employer.ts';
import type { Job } from '../../../src-shared/domain/job.ts';
import { checkEmployers, checkJobs, idsOf, type Entry } from '../../../src-shared/edition/check-entries.ts';
import { readFormatted } from '../../../src-shared/edition/check-head.ts';
import { inFile, problem, sortProblems, type EditionProblem } from '../../../src-shared/edition/problem.ts';
import { readText } from '../../../src-shared/edition/read-text.ts';
import { err, ok, type Result } from '../../../src-shared/result.ts';
import type { MapSource } from '../map/map-source.ts';
import { readMapSource } from './check-map-source.ts';
import { EMPLOYER_COLUMNS, JOB_COLUMNS } from './columns.ts';
import { employerColumn, employersFromRows } from './employer-rows.ts';
import { jobColumn, jobsFromRows } from './job-rows.ts';
import { readTable } from './read-table.ts';

/** The files that an organiser edits. Others in the folder (a README, a spreadsheet's lock file) are passed over. */
export const SOURCE_FILES = ['edition.json', 'employers.csv', 'jobs.csv', 'map.json', 'NOTICE.md'] as const;
type SourceFile = (typeof SOURCE_FILES)[number];

/** An edition as it stands in its tables, free of problems. */
export interface SourceEdition {
  readonly head: EditionHead;
  readonly employers: readonly Employer[];
  readonly jobs: readonly Job[];
  readonly map: MapSource;
  readonly notice: string;
}

/** Reads and checks the tables of an edition whole. Returns all problems, sorted by file and row, not only the first. */
export function readSourceEdition(
  files: ReadonlyMap<string, Uint8Array>,
): Result<SourceEdition, readonly EditionProblem[]> {
  const problems: EditionProblem[] = SOURCE_FILES.filter((file) => !files.has(file)).map((file) =>
    problem('FILE_MISSING', inFile(file), {}),
  );
  const report = (found: EditionProblem): void => {
    problems.push(found);
  };
  /** What `read` makes of a file; `null` when it is missing or wrong, which is then reported. */
  const readFile = <T>(
    file: SourceFile,
    read: (bytes: Uint8Array) => Result<T, readonly EditionProblem[]>,
  ): T | null => {
    const bytes = files.get(file);
    if (bytes === undefined) return null;
    const result = read(bytes);
    if (result.ok) return result.value;
    problems.push(...result.error);
    return null;
  };

  const head = readFile('edition.json', (bytes) =>
    readFormatted('edition.json', bytes, EditionHead, { texts: true }),
  );
  if (problems.some(({ code }) => code === 'FORMAT_NEWER')) return err(problems);
  const map = readFile('map.json', readMapSource);
  const notice = readFile('NOTICE.md', (bytes) => {
    const text = readText('NOTICE.md', bytes);
    return text.ok ? text : err([text.error]);
  });

  const context = { editionDate: head?.date ?? null, bounds: map?.bounds ?? null };
  const employerEntries = readFile('employers.csv', (bytes) => {
    const table = readTable('employers.csv', bytes, EMPLOYER_COLUMNS);
    table.problems.forEach(report);
    // Without any readable row, an empty table is worth a word only when nothing else explains it.
    if (table.rows.length === 0 && table.problems.length > 0) return err([]);
    return ok(employersFromRows(table.rows, report));
  });
  const jobEntries = readFile('jobs.csv', (bytes): Result<readonly Entry[], readonly EditionProblem[]> => {
    const table = readTable('jobs.csv', bytes, JOB_COLUMNS);
    table.problems.forEach(report);
    if (table.rows.length === 0 && table.problems.length > 0) return err([]);
    return ok(jobsFromRows(table.rows));
  });
  const employers =
    employerEntries === null
      ? null
      : checkEmployers('employers.csv', employerEntries, { ...context, nameField: employerColumn });
  const jobs =
    employerEntries === null || jobEntries === null
      ? null
      : checkJobs('jobs.csv', jobEntries, idsOf(employerEntries), { ...context, nameField: jobColumn });
  problems.push(...(employers?.problems ?? []), ...(jobs?.problems ?? []));

  if (head === null || map === null || notice === null || employers === null || jobs === null)
    return err(sortProblems(problems));
  if (problems.length > 0) return err(sortProblems(problems));
  return ok({ head, employers: employers.entries, jobs: jobs.entries, map: map.source, notice });
}
