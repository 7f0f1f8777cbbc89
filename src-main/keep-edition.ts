import { mkdir } from 'node:fs/promises';
import type { KeepProblem } from './catalogue/content-desk.ts';
import type { ExportDisk } from './export/export-disk.ts';
import { writeVerifiedFolder } from './export/verified-folder.ts';
import { codeOf } from './storage/atomic-file.ts';
import { err, ok, type Result } from '../src-shared/result.ts';

/** Puts an edition's files onto the kiosk as carefully as an export onto a stick. Answers the folder's name. */
export function createKeepEdition(
  disk: ExportDisk,
): (
  parent: string,
  name: string,
  files: ReadonlyMap<string, Uint8Array>,
) => Promise<Result<string, KeepProblem>> {
  return async (parent, name, files) => {
    try {
      await mkdir(parent, { recursive: true, mode: 0o700 });
    } catch (fault) {
      return err(codeOf(fault) === 'ENOSPC' ? 'EDITION_NO_ROOM' : 'EDITION_NOT_KEPT');
    }
    const written = await writeVerifiedFolder({
      disk,
      folder: parent,
      name,
      // Compared byte for byte here; whoever asked reads the folder once more with every rule for editions.
      filesFor: () =>
        [...files].map(([file, bytes]) => ({ name: file, bytes, isIntact: () => Promise.resolve(true) })),
    });
    if (written.ok) return ok(written.value.name);
    return err(written.error === 'DISK_FULL' ? 'EDITION_NO_ROOM' : 'EDITION_NOT_KEPT');
  };
}
