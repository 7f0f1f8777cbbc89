import type { SavedSheet } from '../../src-shared/contract/balance-calls.ts';
import type { ExportPlace } from '../../src-shared/contract/export-contract.ts';
import { err, type Result } from '../../src-shared/result.ts';
import type { ExportDisk } from './export-disk.ts';
import { findFolderInPlaces } from './list-folders.ts';
import { writeVerifiedFolder, type WriteProblem } from './verified-folder.ts';

/** Nobody can call a sheet off: it is written in a moment. */
export type SheetProblem = Exclude<WriteProblem, 'EXPORT_CANCELLED'>;

/** A page to print, in a folder of its own beside the exports; written, read back and compared like them. */
export function createWriteSheet(
  disk: ExportDisk,
  findPlaces: () => Promise<readonly ExportPlace[]>,
): (folder: string, name: string, bytes: Uint8Array) => Promise<Result<SavedSheet, SheetProblem>> {
  return async (wanted, name, bytes) => {
    const folder = await findFolderInPlaces(wanted, await findPlaces());
    if (folder === undefined) return err('FOLDER_UNREADABLE');
    const written = await writeVerifiedFolder({
      disk,
      folder: folder.path,
      name,
      // The comparison byte for byte is all there is to check: the page is text that nobody reads in again.
      filesFor: (free) => [{ name: `${free}.html`, bytes, isIntact: () => Promise.resolve(true) }],
    });
    if (!written.ok) return err(neverCalledOff(written.error));
    const { path, name: folderName, files, isSettled } = written.value;
    const [file] = files;
    if (file === undefined) throw new Error('a sheet without a file');
    return { ok: true, value: { path, name: folderName, sha256: file.sha256, isSettled } };
  };
}

export function neverCalledOff(problem: WriteProblem): SheetProblem {
  if (problem === 'EXPORT_CANCELLED') throw new Error('a sheet was called off');
  return problem;
}
