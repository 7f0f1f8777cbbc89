import { extname, join } from 'node:path';
import { err, ok, type Result } from '../../src-shared/result.ts';
import type { Sha256Hex } from '../../src-shared/units.ts';
import { codeOf } from '../storage/atomic-file.ts';
import { sha256Of } from '../storage/sha256.ts';
import type { ExportDisk } from './export-disk.ts';

export type WriteProblem =
  'FOLDER_UNREADABLE' | 'FOLDER_READ_ONLY' | 'DISK_FULL' | 'WRITE_FAILED' | 'VERIFY_FAILED';

export interface WrittenFile {
  readonly path: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly sha256: Sha256Hex;
}

interface WriteOptions {
  readonly disk: ExportDisk;
  readonly folder: string;
  /** The wanted name; a number is added when it is taken. */
  readonly fileName: string;
  readonly content: Uint8Array;
  /** Reads the file's content as a program would, from the bytes that came back, and says whether it is what was meant. */
  readonly isIntact: (readBack: Uint8Array) => Promise<boolean>;
}

/** Room beside the file itself for folder entries and whole clusters; a stick's cluster has at most 64 KiB. */
const SPARE_BYTES = 1024 * 1024;

/**
 * Writes a file so that "done" can be said and the stick pulled: under a temporary name, flushed, renamed, the folder flushed,
 * then opened again, read back and compared. On any failure nothing of it stays behind, as far as the stick still obeys.
 *
 * What is read back may come from the system's memory rather than from the stick: Node cannot go round it. A stick that loses
 * bytes after it confirmed the flush is therefore not found out.
 */
export async function writeVerified(options: WriteOptions): Promise<Result<WrittenFile, WriteProblem>> {
  const { disk, folder, content } = options;
  try {
    await disk.openFolder(folder);
  } catch {
    return err('FOLDER_UNREADABLE');
  }
  const made: string[] = [];
  const removeAll = async (): Promise<void> => {
    for (const path of made) await disk.remove(path).catch(() => undefined); // the stick may be gone altogether
  };
  let file: WrittenFile;
  try {
    const free = await disk.freeBytes(folder);
    if (free !== null && free < content.length + SPARE_BYTES) return err('DISK_FULL');
    file = await writeAndRename(options, made);
  } catch (fault) {
    await removeAll();
    return err(problemOf(fault));
  }
  if (await isReadBackEqual(options, file)) return ok(file);
  await removeAll();
  return err('VERIFY_FAILED');
}

/** Notes each path in `made` before it may exist. Throws what the disk throws. */
async function writeAndRename(
  { disk, folder, fileName, content }: WriteOptions,
  made: string[],
): Promise<WrittenFile> {
  const freeName = await findFreeName(disk, folder, fileName);
  const path = join(folder, freeName);
  const temporary = `${path}.part`;
  await disk.remove(temporary); // left by an export whose stick was pulled
  made.push(temporary);
  const file = await disk.create(temporary);
  try {
    await file.write(content);
    await file.sync();
  } finally {
    await file.close();
  }
  made.push(path);
  await disk.rename(temporary, path);
  await disk.syncFolder(folder);
  return { path, fileName: freeName, bytes: content.length, sha256: sha256Of(content) };
}

/** `leads.csv`, then `leads-2.csv`: an earlier export is never written over. */
async function findFreeName(disk: ExportDisk, folder: string, wanted: string): Promise<string> {
  const extension = extname(wanted);
  const stem = wanted.slice(0, wanted.length - extension.length);
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${stem}-${number}${extension}`;
    if (!(await disk.exists(join(folder, name)))) return name;
  }
}

async function isReadBackEqual({ disk, isIntact }: WriteOptions, file: WrittenFile): Promise<boolean> {
  try {
    const readBack = await disk.read(file.path);
    return readBack.length === file.bytes && sha256Of(readBack) === file.sha256 && (await isIntact(readBack));
  } catch {
    return false; // whatever the reason, nobody may rely on this file
  }
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
