import { realDisk, type DiskFile, type ExportDisk } from '../../src-main/export/export-disk.ts';
import { systemError } from './failing-disk.ts';

/** A stick on the real file system that is pulled after so many steps: from then on it answers nothing and keeps what it has. */
export function aStickPulledAfter(steps: number): {
  readonly disk: ExportDisk;
  readonly isPulled: () => boolean;
} {
  let left = steps;
  let isPulled = false;
  const step = <T>(work: () => Promise<T>): Promise<T> => {
    isPulled ||= left === 0;
    left -= 1;
    return isPulled ? Promise.reject(systemError('EIO')) : work();
  };
  const onStick = (file: DiskFile): DiskFile => ({
    write: (bytes) => step(() => file.write(bytes)),
    sync: () => step(() => file.sync()),
    close: () => file.close(), // the program's end of it closes in any case
  });
  return {
    isPulled: () => isPulled,
    disk: {
      openFolder: (folder) => step(() => realDisk.openFolder(folder)),
      freeBytes: (folder) => step(() => realDisk.freeBytes(folder)),
      exists: (path) => step(() => realDisk.exists(path)),
      makeFolder: (path) => step(() => realDisk.makeFolder(path)),
      create: (path) => step(async () => onStick(await realDisk.create(path))),
      rename: (from, to) => step(() => realDisk.rename(from, to)),
      syncFolder: (folder) => step(() => realDisk.syncFolder(folder)),
      read: (path) => step(() => realDisk.read(path)),
      list: (folder) => step(() => realDisk.list(folder)),
      settle: (folder) => step(() => realDisk.settle(folder)),
      remove: (path) => step(() => realDisk.remove(path)),
    },
  };
}
