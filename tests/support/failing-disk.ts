import { join } from 'node:path';
import { realDisk, type ExportDisk } from '../../src-main/export/export-disk.ts';

/** An error as the system gives it. */
export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: played by the test`), { code });
}

/** What can go wrong with a stick. Each works on the real file system except for its one fault. */
export const FAULTY_DISKS = {
  'is write-protected': { ...realDisk, makeFolder: () => Promise.reject(systemError('EROFS')) },
  'may not be written to': { ...realDisk, makeFolder: () => Promise.reject(systemError('EACCES')) },
  'says beforehand that it is full': { ...realDisk, freeBytes: () => Promise.resolve(1000) },
  'turns out to be full while writing': withFile(realDisk, {
    write: async (file, bytes) => {
      await file.write(bytes.subarray(0, 10));
      throw systemError('ENOSPC');
    },
  }),
  'is full only at the flush': withFile(realDisk, { sync: () => Promise.reject(systemError('ENOSPC')) }),
  'fails at the flush': withFile(realDisk, { sync: () => Promise.reject(systemError('EIO')) }),
  'is pulled before the renaming': { ...realDisk, rename: () => Promise.reject(systemError('EIO')) },
  'fails at the flush of the folder': { ...realDisk, syncFolder: () => Promise.reject(systemError('EIO')) },
  'keeps only half of the file': withFile(realDisk, {
    write: (file, bytes) => file.write(bytes.subarray(0, Math.floor(bytes.length / 2))),
  }),
  'turns over one bit': withFile(realDisk, {
    write: (file, bytes) => {
      const changed = Uint8Array.from(bytes);
      changed[changed.length >> 1] = (changed[changed.length >> 1] ?? 0) ^ 1;
      return file.write(changed);
    },
  }),
  'loses a file at the renaming': {
    ...realDisk,
    rename: async (from, to) => {
      await realDisk.rename(from, to);
      const [first = ''] = await realDisk.list(to);
      await realDisk.remove(join(to, first));
    },
  },
  'cannot be read any more': { ...realDisk, read: () => Promise.reject(systemError('EIO')) },
} as const satisfies Record<string, ExportDisk>;

type File = Awaited<ReturnType<ExportDisk['create']>>;

function withFile(
  disk: ExportDisk,
  faults: {
    readonly write?: (file: File, bytes: Uint8Array) => Promise<void>;
    readonly sync?: () => Promise<void>;
  },
): ExportDisk {
  return {
    ...disk,
    create: async (path) => {
      const file = await disk.create(path);
      const { write, sync } = faults;
      return {
        write: write ? (bytes) => write(file, bytes) : (bytes) => file.write(bytes),
        sync: sync ?? (() => file.sync()),
        close: () => file.close(),
      };
    },
  };
}
