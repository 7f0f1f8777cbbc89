import { readdir, realpath } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import type { ExportPlace, FolderListing } from '../../src-shared/contract/export-contract.ts';
import { err, ok, type Result } from '../../src-shared/result.ts';

/** Folders that belong to an operating system, not to staff. */
const SYSTEM_FOLDERS = new Set(['System Volume Information', '$RECYCLE.BIN', 'lost+found']);

/** A folder inside a place, with every link resolved. */
interface FolderInPlace {
  readonly path: string;
  /** `null` at the top of the place. */
  readonly parent: string | null;
}

/**
 * Finds a folder in one of the places, after resolving links: what leads out of every place is not found, however it
 * is spelled. `undefined` also when it is not there.
 */
export async function findFolderInPlaces(
  path: string,
  places: readonly ExportPlace[],
): Promise<FolderInPlace | undefined> {
  const target = await realpathOrUndefined(path);
  if (target === undefined) return undefined;
  for (const place of places) {
    const top = await realpathOrUndefined(place.path);
    if (top === undefined) continue;
    if (target === top) return { path: target, parent: null };
    if (target.startsWith(top.endsWith(sep) ? top : top + sep))
      return { path: target, parent: dirname(target) };
  }
  return undefined;
}

/**
 * The subfolders of a folder inside the places, in the order a person would sort them. Hidden ones, links and those of the
 * operating system are left out.
 */
export async function listFolders(
  path: string,
  places: readonly ExportPlace[],
): Promise<Result<FolderListing, 'FOLDER_UNREADABLE'>> {
  const folder = await findFolderInPlaces(path, places);
  if (folder === undefined) return err('FOLDER_UNREADABLE');
  try {
    const entries = await readdir(folder.path, { withFileTypes: true });
    const folders = entries
      .filter((entry) => entry.isDirectory()) // a link is not a directory here, wherever it leads
      .filter(({ name }) => !name.startsWith('.') && !SYSTEM_FOLDERS.has(name))
      .map(({ name }) => ({ name, path: join(folder.path, name) }))
      .sort((a, b) => a.name.localeCompare(b.name, 'de', { numeric: true }));
    return ok({ path: folder.path, parent: folder.parent, folders });
  } catch {
    return err('FOLDER_UNREADABLE'); // pulled out, or not for this user
  }
}

async function realpathOrUndefined(path: string): Promise<string | undefined> {
  try {
    return await realpath(path);
  } catch {
    return undefined;
  }
}
