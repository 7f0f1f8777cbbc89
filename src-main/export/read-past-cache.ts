import { constants } from 'node:fs';
import { open, readFile, type FileHandle } from 'node:fs/promises';
import { codeOf } from '../storage/atomic-file.ts';

/*
 * Reading what is on the medium rather than what the system remembers of it. Linux goes past its page cache with O_DIRECT, which asks
 * for buffers at an address that is a multiple of the device's block. Node does not tell addresses, but the kernel refuses
 * a wrong one with EINVAL, so the right offset into a larger buffer is found by trying.
 */

const CHUNK_BYTES = 1024 * 1024;
/** No device asks for more than a page. */
const MAX_ALIGNMENT_BYTES = 4096;
/** Allocators align to this at least. */
const STEP_BYTES = 16;

export interface ReadBack {
  readonly bytes: Uint8Array;
  /** `false`: the system may have answered from its memory. */
  readonly isFromMedium: boolean;
}

/** Reads a whole file, past the system's cache where it can. Throws what the disk throws. */
export async function readPastCache(path: string): Promise<ReadBack> {
  const direct = await readDirect(path);
  return direct === undefined
    ? { bytes: await readFile(path), isFromMedium: false }
    : { bytes: direct, isFromMedium: true };
}

/** `undefined`: this system, or this file system, has no such reading. */
async function readDirect(path: string): Promise<Uint8Array | undefined> {
  if (process.platform !== 'linux') return undefined;
  let file: FileHandle;
  try {
    file = await open(path, constants.O_RDONLY | constants.O_DIRECT);
  } catch (fault) {
    if (codeOf(fault) === 'EINVAL') return undefined; // tmpfs before Linux 6.6, some network file systems
    throw fault;
  }
  try {
    const buffer = Buffer.alloc(CHUNK_BYTES + MAX_ALIGNMENT_BYTES);
    const offset = await findAlignedOffset(file, buffer);
    return offset === undefined ? undefined : await readChunks(file, buffer, offset);
  } finally {
    await file.close();
  }
}

async function findAlignedOffset(file: FileHandle, buffer: Buffer): Promise<number | undefined> {
  for (let offset = 0; offset < MAX_ALIGNMENT_BYTES; offset += STEP_BYTES) {
    try {
      await file.read(buffer, offset, CHUNK_BYTES, 0);
      return offset;
    } catch (fault) {
      if (codeOf(fault) !== 'EINVAL') throw fault;
    }
  }
  return undefined;
}

async function readChunks(file: FileHandle, buffer: Buffer, offset: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for (let position = 0; ; position += CHUNK_BYTES) {
    const { bytesRead } = await file.read(buffer, offset, CHUNK_BYTES, position);
    chunks.push(Buffer.from(buffer.subarray(offset, offset + bytesRead)));
    // Only a file's last chunk is short; asking on from there would be at a position that is no multiple of a block.
    if (bytesRead < CHUNK_BYTES) return Buffer.concat(chunks);
  }
}
