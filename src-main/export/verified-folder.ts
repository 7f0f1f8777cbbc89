import { join } from 'node:path';
import { err, ok, type Result } from '../../src-shared/result.ts';
import type { Sha256Hex } from '../../src-shared/units.ts';
import { codeOf } from '../storage/atomic-file.ts';
import { sha256Of } from '../storage/sha256.ts';
import type { ExportDisk } from './export-disk.ts';

export type WriteProblem =
  | 'FOLDER_UNREADABLE'
  | 'FOLDER_READ_ONLY'
  | 'DISK_FULL'
  | 'WRITE_FAILED'
  | 'VERIFY_FAILED'
  | 'EXPORT_CANCELLED';

export interface FileToWrite {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Reads the file's content as a program would, from the bytes that came back, and says whether it is what was meant. */
  readonly isIntact: (readBack: Uint8Array) => Promise<boolean>;
}

interface WriteOptions {
  readonly disk: ExportDisk;
  readonly folder: string;
  /** The wanted name of the new folder; a number is added when it is taken. */
  readonly name: string;
  /** Is asked with the name that was free, because the files may be named after their folder. */
  readonly filesFor: (name: string) => readonly FileToWrite[];
  /** Until the files get their final name, staff may call it off; then nothing of it stays. */
  readonly signal?: AbortSignal;
  /** Hears of each megabyte that is written or read back. */
  readonly onProgress?: (doneBytes: number, totalBytes: number) => void;
}

export interface WrittenFolder {
  readonly path: string;
  readonly name: string;
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly sha256: Sha256Hex }[];
  /** Whether every file was read back past the system's memory. */
  readonly isFromMedium: boolean;
  /** Whether the disk said that nothing is left to be written. */
  readonly isSettled: boolean;
}

/** Room beside each file for its name and its last cluster; a stick's cluster has at most 64 KiB, exFAT's rarely more. */
const SPARE_BYTES_PER_FILE = 128 * 1024;
const SPARE_BYTES = 1024 * 1024;
/** What is written at once, so that progress can be told. */
const CHUNK_BYTES = 1024 * 1024;

/**
 * Writes files so that "done" can be said and the stick pulled: into a folder with a temporary name, each flushed; when all are
 * there, each is opened again, read back whole and compared; only then the folder gets its name, in one step, and everything
 * is flushed once more. A stick pulled at any moment has the whole new folder or none of it (`….part` at most), and no
 * older one is ever touched. A stick that has less room than it says writes over its own beginning: that is found, because nothing is read
 * back before all is written.
 *
 * Not guaranteed: where the system offers no reading past its memory (`isFromMedium`), a stick that loses bytes after it confirmed
 * the flush is not found out; and no program can know what a stick's own controller does with what it confirmed.
 */
export async function writeVerifiedFolder(
  options: WriteOptions,
): Promise<Result<WrittenFolder, WriteProblem>> {
  const { disk, folder } = options;
  try {
    await disk.openFolder(folder);
  } catch {
    return err('FOLDER_UNREADABLE');
  }
  const made: string[] = [];
  const fail = async (problem: WriteProblem): Promise<Result<WrittenFolder, WriteProblem>> => {
    for (const path of made) await disk.remove(path).catch(() => undefined); // the stick may be gone altogether
    return err(problem);
  };
  try {
    const name = await findFreeName(disk, folder, options.name);
    const files = options.filesFor(name);
    const needed = files.reduce((sum, file) => sum + file.bytes.length + SPARE_BYTES_PER_FILE, SPARE_BYTES);
    const free = await disk.freeBytes(folder);
    if (free !== null && free < needed) return err('DISK_FULL');

    const path = join(folder, name);
    const temporary = `${path}.part`;
    const tell = progressTeller(files, options);
    await disk.remove(temporary); // left by an export whose stick was pulled
    made.push(temporary);
    await disk.makeFolder(temporary);
    for (const file of files) await writeFile(disk, join(temporary, file.name), file.bytes, tell);
    await disk.syncFolder(temporary);
    const readBack = await readAllBack(disk, temporary, files, tell);
    options.signal?.throwIfAborted();
    if (!readBack.isEqual) return await fail('VERIFY_FAILED');

    made.push(path);
    await disk.rename(temporary, path);
    await disk.syncFolder(folder);
    if (!(await hasExactly(disk, path, files))) return await fail('VERIFY_FAILED');
    return ok({
      path,
      name,
      files: files.map(({ name: fileName, bytes }) => ({
        name: fileName,
        bytes: bytes.length,
        sha256: sha256Of(bytes),
      })),
      isFromMedium: readBack.isFromMedium,
      isSettled: await disk.settle(path),
    });
  } catch (fault) {
    return fail(options.signal?.aborted === true ? 'EXPORT_CANCELLED' : problemOf(fault));
  }
}

/** `leads`, then `leads-2`: an earlier export is never written over. */
async function findFreeName(disk: ExportDisk, folder: string, wanted: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted}-${number}`;
    if (!(await disk.exists(join(folder, name)))) return name;
  }
}

type Tell = (moreBytes: number) => void;

/** Every byte counts twice: once written, once read back. Between two megabytes an export can be called off. */
function progressTeller(
  files: readonly FileToWrite[],
  { onProgress, signal }: Pick<WriteOptions, 'onProgress' | 'signal'>,
): Tell {
  const total = 2 * files.reduce((sum, file) => sum + file.bytes.length, 0);
  let done = 0;
  return (moreBytes) => {
    done += moreBytes;
    onProgress?.(done, total);
    signal?.throwIfAborted();
  };
}

async function writeFile(disk: ExportDisk, path: string, bytes: Uint8Array, tell: Tell): Promise<void> {
  const file = await disk.create(path);
  try {
    for (let start = 0; start < bytes.length; start += CHUNK_BYTES) {
      const chunk = bytes.subarray(start, start + CHUNK_BYTES);
      await file.write(chunk);
      tell(chunk.length);
    }
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Whatever the reason, nobody may rely on a file that does not come back, so every fault here means "not equal". */
async function readAllBack(
  disk: ExportDisk,
  folder: string,
  files: readonly FileToWrite[],
  tell: Tell,
): Promise<{ readonly isEqual: boolean; readonly isFromMedium: boolean }> {
  let isFromMedium = true;
  try {
    for (const { name, bytes, isIntact } of files) {
      const readBack = await disk.read(join(folder, name));
      const isSame = readBack.bytes.length === bytes.length && sha256Of(readBack.bytes) === sha256Of(bytes);
      if (!isSame || !(await isIntact(readBack.bytes))) return { isEqual: false, isFromMedium };
      isFromMedium &&= readBack.isFromMedium;
      tell(bytes.length);
    }
    return { isEqual: true, isFromMedium };
  } catch {
    return { isEqual: false, isFromMedium: false };
  }
}

/** Whether the folder under its final name holds these files and no other. */
async function hasExactly(disk: ExportDisk, path: string, files: readonly FileToWrite[]): Promise<boolean> {
  const found = [...(await disk.list(path))].sort();
  const expected = files.map(({ name }) => name).sort();
  return found.length === expected.length && expected.every((name, index) => name === found[index]);
}

function problemOf(fault: unknown): WriteProblem {
  switch (codeOf(fault)) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return 'DISK_FULL';
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return 'FOLDER_READ_ONLY';
    case 'ENOENT':
    case 'ENOTDIR':
      return 'FOLDER_UNREADABLE';
    default:
      return 'WRITE_FAILED';
  }
}
