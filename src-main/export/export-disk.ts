import { mkdir, open, readdir, rename, rm, stat, statfs } from 'node:fs/promises';
import { codeOf, syncFolder } from '../storage/atomic-file.ts';
import { readPastCache, type ReadBack } from './read-past-cache.ts';
import { settleFolder } from './settle-folder.ts';

/** A file that is being written. */
export interface DiskFile {
  write(bytes: Uint8Array): Promise<void>;
  /** Returns when the bytes are on the medium, as far as the system knows. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/**
 * What an export asks of a disk or stick, so that tests can play one that lies or fails. Errors are thrown as Node throws
 * them, with the system's `code`.
 */
export interface ExportDisk {
  /** Throws unless the folder is there and its content can be read. */
  openFolder(folder: string): Promise<void>;
  /** Free bytes for this user; `null` when the system does not say. */
  freeBytes(folder: string): Promise<number | null>;
  exists(path: string): Promise<boolean>;
  /** Makes a new folder. Throws `EEXIST` when there is one. */
  makeFolder(path: string): Promise<void>;
  /** Makes a new file. Throws `EEXIST` when there is one. */
  create(path: string): Promise<DiskFile>;
  rename(from: string, to: string): Promise<void>;
  /** Flushes the names in a folder; does nothing where a system cannot. */
  syncFolder(folder: string): Promise<void>;
  /** Reads a file anew, past the system's memory of it where that can be done. */
  read(path: string): Promise<ReadBack>;
  /** The names in a folder. */
  list(folder: string): Promise<readonly string[]>;
  /** Flushes everything of the disk on which the folder lies. `true`: nothing is left to be written, so a stick may be pulled. */
  settle(folder: string): Promise<boolean>;
  /** Removes a file, or a folder with all that is in it; content when there is none. */
  remove(path: string): Promise<void>;
}

export const realDisk: ExportDisk = {
  async openFolder(folder) {
    await readdir(folder);
  },
  async freeBytes(folder) {
    const { bavail, bsize } = await statfs(folder);
    // Some network file systems answer nonsense or nothing.
    return Number.isSafeInteger(bavail * bsize) && bsize > 0 ? bavail * bsize : null;
  },
  async exists(path) {
    try {
      await stat(path);
      return true;
    } catch (fault) {
      if (codeOf(fault) === 'ENOENT') return false;
      throw fault;
    }
  },
  async makeFolder(path) {
    await mkdir(path, { mode: 0o700 });
  },
  async create(path) {
    const file = await open(path, 'wx', 0o600);
    return {
      write: (bytes) => file.appendFile(bytes),
      sync: () => file.sync(),
      close: () => file.close(),
    };
  },
  rename: (from, to) => rename(from, to),
  syncFolder,
  read: readPastCache,
  list: (folder) => readdir(folder),
  settle: settleFolder,
  remove: (path) => rm(path, { force: true, recursive: true }),
};
