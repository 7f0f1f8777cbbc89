import { createHash } from 'node:crypto';
import type { Catalogue, EditionManifest } from '../../src-shared/domain/edition.ts';
import type { EditionProblem } from '../../src-shared/edition/problem.ts';
import { BUILT_FILES, readBuiltEdition } from '../../src-shared/edition/read-built.ts';
import { err, ok, type Result } from '../../src-shared/result.ts';
import { readEditionFolder, withFolderProblems } from './read-edition-folder.ts';

/** An edition that was checked whole; its map stays a file, which the screen fetches by itself. */
export interface LoadedEdition {
  readonly folder: string;
  readonly manifest: EditionManifest;
  readonly catalogue: Catalogue;
}

/** Lower-case hex. */
export function sha256Hex(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Reads a built edition from its folder and checks everything about it: sizes and hashes, every entry, places on the map.
 * Returns all problems when there are any; nothing half-good ever comes out.
 */
export async function loadEdition(folder: string): Promise<Result<LoadedEdition, readonly EditionProblem[]>> {
  const { files, problems } = await readEditionFolder(folder, BUILT_FILES, { refuseOthers: true });
  if (problems.some(({ code }) => code === 'FOLDER_UNREADABLE')) return err(problems);
  const edition = readBuiltEdition(files, sha256Hex);
  if (!edition.ok) return err(withFolderProblems(problems, edition.error));
  if (problems.length > 0) return err(problems);
  return ok({ folder, manifest: edition.value.manifest, catalogue: edition.value.catalogue });
}
