import { createHash } from 'node:crypto';
import type { Catalogue, EditionManifest } from '../../src-shared/domain/edition.ts';
import type { EditionProblem } from '../../src-shared/edition/problem.ts';
import { BUILT_FILES, MANIFEST_FILE, readBuiltEdition } from '../../src-shared/edition/read-built.ts';
import { err, ok, type Result } from '../../src-shared/result.ts';
import { Sha256Hex } from '../../src-shared/units.ts';
import { readEditionFolder, withFolderProblems } from './read-edition-folder.ts';

/** An edition that was checked whole; its map stays a file, which the screen fetches by itself. */
export interface LoadedEdition {
  readonly folder: string;
  readonly manifest: EditionManifest;
  readonly catalogue: Catalogue;
  /** SHA-256 of `edition.json`, which has the hash of every other file: two editions with the same one are the same. */
  readonly fingerprint: Sha256Hex;
}

/** With the bytes that were checked, so that just these can be kept elsewhere. */
export interface ReadEdition extends LoadedEdition {
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Lower-case hex. */
export function sha256Hex(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Reads a built edition from its folder and checks everything about it: sizes and hashes, every entry, places on the map.
 * Returns all problems when there are any; nothing half-good ever comes out.
 */
export async function readEdition(folder: string): Promise<Result<ReadEdition, readonly EditionProblem[]>> {
  const { files, problems } = await readEditionFolder(folder, BUILT_FILES, { refuseOthers: true });
  if (problems.some(({ code }) => code === 'FOLDER_UNREADABLE')) return err(problems);
  const edition = readBuiltEdition(files, sha256Hex);
  if (!edition.ok) return err(withFolderProblems(problems, edition.error));
  if (problems.length > 0) return err(problems);
  const { manifest, catalogue } = edition.value;
  const fingerprint = Sha256Hex.parse(sha256Hex(files.get(MANIFEST_FILE) ?? new Uint8Array()));
  return ok({ folder, manifest, catalogue, fingerprint, files });
}

/** Like {@link readEdition}, without its bytes: what a kiosk holds on to while it shows an edition. */
export async function loadEdition(folder: string): Promise<Result<LoadedEdition, readonly EditionProblem[]>> {
  const read = await readEdition(folder);
  if (!read.ok) return read;
  const { files: _files, ...edition } = read.value;
  return ok(edition);
}
