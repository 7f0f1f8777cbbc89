import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Replaces a file as a whole: after a power cut there is the old content or the new one, never a mixture, never nothing.
 * Readable by the kiosk's user alone. Throws when the disk refuses; the old file then stands as it was.
 */
export async function writeFileAtomically(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = `${path}.new`;
  try {
    const file = await open(temporary, 'w', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (fault) {
    await rm(temporary, { force: true });
    throw fault;
  }
  await syncFolder(dirname(path));
}

/** Errors of systems on which a folder cannot be opened or flushed, Windows and some file systems of sticks. */
const FOLDER_CANNOT_BE_SYNCED = new Set(['EISDIR', 'EINVAL', 'EPERM', 'EACCES', 'ENOTSUP', 'ENOSYS']);

/** Flushes a folder, so that a new or renamed name in it survives a power cut. Where a system cannot, it does nothing. */
export async function syncFolder(folder: string): Promise<void> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(folder, 'r');
    await handle.sync();
  } catch (fault) {
    if (!FOLDER_CANNOT_BE_SYNCED.has(codeOf(fault))) throw fault;
  } finally {
    await handle?.close();
  }
}

/** The system's code of a file error, `ENOENT`; empty when it has none. */
export function codeOf(fault: unknown): string {
  return fault instanceof Error && 'code' in fault && typeof fault.code === 'string' ? fault.code : '';
}
