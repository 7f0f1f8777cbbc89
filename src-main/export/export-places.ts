import { lstat, mkdir, readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { ExportPlace } from '../../src-shared/contract/export-contract.ts';
import type { ExportDisk } from './export-disk.ts';

/** Made in the documents folder, for a kiosk without a stick. */
const OWN_FOLDER_NAME = 'Standpunkt-Export';

interface ExportPlacesOptions {
  readonly disk: ExportDisk;
  /** Folders in which the system mounts sticks: {@link stickRoots}. */
  readonly stickRoots: readonly string[];
  /** Whole drives that may be sticks: {@link windowsDrives}. */
  readonly drives: readonly string[];
  readonly documentsFolder: string;
  /** From the command line, `--export-place`. */
  readonly extraFolders: readonly string[];
  /** Whether another file system begins at this folder. */
  readonly isMountPoint?: (folder: string) => Promise<boolean>;
}

/** Where Linux and macOS mount what is plugged in. */
export function stickRoots(platform: NodeJS.Platform, userName: string): readonly string[] {
  if (platform === 'darwin') return ['/Volumes'];
  if (platform === 'linux') return [`/media/${userName}`, `/run/media/${userName}`, '/media', '/mnt'];
  return [];
}

/** Every drive letter but the system's own and the two for floppy disks. `systemDrive` is Windows' variable, `C:`. */
export function windowsDrives(platform: NodeJS.Platform, systemDrive = 'C:'): readonly string[] {
  if (platform !== 'win32') return [];
  return [...'CDEFGHIJKLMNOPQRSTUVWXYZ']
    .map((letter) => `${letter}:`)
    .filter((drive) => drive !== systemDrive.toUpperCase())
    .map((drive) => `${drive}\\`);
}

/** Makes the function that finds the places staff may export to, as they are at that moment: sticks first. */
export function createFindExportPlaces(options: ExportPlacesOptions): () => Promise<readonly ExportPlace[]> {
  const isMountPoint = options.isMountPoint ?? isOtherFileSystem;
  return async () => {
    const ownFolder = join(options.documentsFolder, OWN_FOLDER_NAME);
    await mkdir(ownFolder, { recursive: true }).catch(() => undefined); // without it there are still the others
    const mounted = await findMounted(options.stickRoots, isMountPoint);
    const candidates: readonly Pick<ExportPlace, 'path' | 'kind'>[] = [
      ...[...mounted, ...options.drives].map((path) => ({ path, kind: 'stick' as const })),
      ...[...options.extraFolders, ownFolder].map((path) => ({ path, kind: 'folder' as const })),
    ];
    const places: ExportPlace[] = [];
    for (const { path, kind } of candidates) {
      if (!(await isFolder(path))) continue;
      const freeBytes = await options.disk.freeBytes(path).catch(() => null);
      places.push({ path, kind, label: basename(path) || path, freeBytes });
    }
    return places;
  };
}

async function findMounted(
  roots: readonly string[],
  isMountPoint: (folder: string) => Promise<boolean>,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const root of roots)
    for (const name of await readdir(root).catch(() => [])) {
      const folder = join(root, name);
      if (!name.startsWith('.') && (await isMountPoint(folder).catch(() => false))) found.push(folder);
    }
  return found;
}

/** A link is never one: `/Volumes` has a link to the system's own disk. */
async function isOtherFileSystem(folder: string): Promise<boolean> {
  const own = await lstat(folder);
  return own.isDirectory() && own.dev !== (await stat(dirname(folder))).dev;
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false; // an empty drive letter, a folder that is not there
  }
}
