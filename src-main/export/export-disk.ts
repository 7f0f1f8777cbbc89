import { open, readdir, readFile, rename, rm, stat, statfs } from 'node:fs/promises';
import { codeOf, syncFolder } from '../storage/atomic-file.ts';

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
  /** Makes a new file. Throws `EEXIST` when there is one. */
  create(path: string): Promise<DiskFile>;
  rename(from: string, to: string): Promise<void>;
  /** Flushes the names in a folder; does nothing where a system cannot. */
  syncFolder(folder: string): Promise<void>;
  read(path: string): Promise<Uint8Array>;
  /** Removes a file; content when there is none. */
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
  async create(path) {
    const file = await open(path, 'wx', 0o600);
    return {
      write: (bytes) => file.writeFile(bytes),
      sync: () => file.sync(),
      close: () => file.close(),
    };
  },
  rename: (from, to) => rename(from, to),
  syncFolder,
  read: (path) => readFile(path),
  remove: (path) => rm(path, { force: true }),
};
