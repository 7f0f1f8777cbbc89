import { sha256Hex } from '../../src-main/catalogue/load-edition.ts';
import {
  listEditionFolder,
  readEditionFolder,
  withFolderProblems,
} from '../../src-main/catalogue/read-edition-folder.ts';
import type { Catalogue } from '../../src-shared/domain/edition.ts';
import { inFile, problem, type EditionProblem } from '../../src-shared/edition/problem.ts';
import { BUILT_FILES, readBuiltEdition } from '../../src-shared/edition/read-built.ts';
import { err, ok, type Result } from '../../src-shared/result.ts';
import { readSourceEdition, SOURCE_FILES, type SourceEdition } from './source/read-source.ts';

/** What a folder holds: tables that an organiser edits, or files that a kiosk loads. */
export type FolderKind = 'tables' | 'built';

export interface CheckedFolder {
  readonly kind: FolderKind;
  readonly catalogue: Catalogue;
  readonly fileBytes: ReadonlyMap<string, number>;
}

/** Tables are recognised by any CSV file; whatever else has a file of an edition is taken as a built one. */
export function recogniseFolder(names: readonly string[]): FolderKind | null {
  if (names.some((name) => /\.csv$/i.test(name))) return 'tables';
  return names.some((name) => BUILT_FILES.includes(name)) ? 'built' : null;
}

/** Checks a folder of either kind whole. */
export async function checkFolder(folder: string): Promise<Result<CheckedFolder, readonly EditionProblem[]>> {
  const names = await listEditionFolder(folder);
  if (!names.ok) return err([names.error]);
  const kind = recogniseFolder(names.value);
  if (kind === null) return err([problem('NOT_AN_EDITION', inFile(folder), {})]);
  return kind === 'built' ? checkBuilt(folder) : checkTables(folder);
}

async function checkBuilt(folder: string): Promise<Result<CheckedFolder, readonly EditionProblem[]>> {
  const { files, problems } = await readEditionFolder(folder, BUILT_FILES, { refuseOthers: true });
  const edition = readBuiltEdition(files, sha256Hex);
  if (!edition.ok) return err(withFolderProblems(problems, edition.error));
  if (problems.length > 0) return err(problems);
  return ok({ kind: 'built', catalogue: edition.value.catalogue, fileBytes: sizesOf(files) });
}

/** The tables of a folder, checked; what `build` begins with. */
export async function readTablesFolder(
  folder: string,
): Promise<
  Result<
    { readonly source: SourceEdition; readonly fileBytes: ReadonlyMap<string, number> },
    readonly EditionProblem[]
  >
> {
  const { files, problems } = await readEditionFolder(folder, SOURCE_FILES, { refuseOthers: false });
  if (problems.some(({ code }) => code === 'FOLDER_UNREADABLE')) return err(problems);
  const source = readSourceEdition(files);
  if (!source.ok) return err(withFolderProblems(problems, source.error));
  if (problems.length > 0) return err(problems);
  return ok({ source: source.value, fileBytes: sizesOf(files) });
}

async function checkTables(folder: string): Promise<Result<CheckedFolder, readonly EditionProblem[]>> {
  const read = await readTablesFolder(folder);
  if (!read.ok) return read;
  const { head, employers, jobs } = read.value.source;
  const catalogue = { edition: head, employers, jobs };
  return ok({ kind: 'tables', catalogue, fileBytes: read.value.fileBytes });
}

function sizesOf(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, number> {
  return new Map([...files].map(([name, bytes]) => [name, bytes.length]));
}
