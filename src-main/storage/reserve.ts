import { open, rm, stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { err, type Result } from '../../src-shared/result.ts';
import { codeOf } from './atomic-file.ts';
import type { Database } from './database.ts';
import { StorageError } from './storage-error.ts';

/*
 * Room that the kiosk keeps back on its own disk. When the disk is full no lead is taken in any more, but staff must still be able to
 * unlock, export and erase, and each of these writes a little. Then the reserve is given up, and made again when there is room.
 */

export interface Reserve {
  /** Whether the room was given up, or never could be had. */
  readonly isSpent: () => boolean;
  /** Gives the room up. `false`: there was none any more. */
  readonly spend: () => Promise<boolean>;
  /** Whether so little is free that a few small files may not fit. */
  readonly isShortOfRoom: () => Promise<boolean>;
  /** Makes the reserve again when the disk has room for it. */
  readonly refill: () => Promise<void>;
}

export const RESERVE_BYTES = 8 * 1024 * 1024;
/** It is made only where as much again stays free. */
const WANTED_FREE_BYTES = 2 * RESERVE_BYTES;
const SHORT_OF_ROOM_BYTES = 1024 * 1024;

/** Finds the reserve in a file, or makes it. A disk that refuses only leaves it spent. */
export async function openReserve(file: string): Promise<Reserve> {
  let isSpent = (await sizeOf(file)) < RESERVE_BYTES;
  const reserve: Reserve = {
    isSpent: () => isSpent,
    spend: async () => {
      const hadRoom = (await sizeOf(file)) > 0;
      isSpent = true;
      await rm(file, { force: true });
      return hadRoom;
    },
    isShortOfRoom: async () => (await freeBytes(file)) < SHORT_OF_ROOM_BYTES,
    refill: async () => {
      if (!isSpent) return;
      try {
        if ((await freeBytes(file)) < WANTED_FREE_BYTES) return;
        await fill(file);
        isSpent = false;
      } catch {
        await rm(file, { force: true }); // half a reserve only takes room away
      }
    },
  };
  await reserve.refill();
  return reserve;
}

/**
 * The database for what must go on when the disk is full: a job that finds no room is rolled back, the reserve is given up, and the
 * job is done again, once. Taking in leads does not go through this.
 */
export function withReserve(database: Database, reserve: Reserve): Database {
  const orSpend = async <T>(job: () => Promise<T>): Promise<T> => {
    try {
      return await job();
    } catch (fault) {
      const isFull = fault instanceof StorageError && fault.kind === 'full';
      if (!isFull || !(await reserve.spend())) throw fault;
      return job();
    }
  };
  return {
    ...readingOf(database),
    run: (sql, values) => orSpend(() => database.run(sql, values)),
    transaction: (work) => orSpend(() => database.transaction(work)),
    scrub: () => orSpend(() => database.scrub()),
  };
}

/** Opens what the database needs even where the disk has not even room for SQLite's own small files. */
export async function openDespiteFullDisk<T>(reserve: Reserve, open: () => Promise<T>): Promise<T> {
  try {
    return await open();
  } catch (fault) {
    // SQLite says of these files that they cannot be opened or written, not that the disk is full.
    const mayHelp = fault instanceof StorageError && (await reserve.isShortOfRoom());
    if (!mayHelp || !(await reserve.spend())) throw fault;
    return open();
  }
}

/** While the reserve is spent nothing more is taken in; each attempt looks whether there is room again. */
export function unlessSpent<Input, Value, E>(
  reserve: Reserve,
  takeIn: (input: Input) => Promise<Result<Value, E>>,
): (input: Input) => Promise<Result<Value, E | 'DISK_FULL'>> {
  return async (input) => {
    await reserve.refill();
    return reserve.isSpent() ? err('DISK_FULL') : takeIn(input);
  };
}

function readingOf(database: Database): Pick<Database, 'all' | 'find' | 'get' | 'readBack' | 'close'> {
  return {
    all: (row, sql, values) => database.all(row, sql, values),
    find: (row, sql, values) => database.find(row, sql, values),
    get: (row, sql, values) => database.get(row, sql, values),
    readBack: (row, sql, values) => database.readBack(row, sql, values),
    close: () => database.close(),
  };
}

async function freeBytes(file: string): Promise<number> {
  const { bavail, bsize } = await statfs(dirname(file));
  return bavail * bsize;
}

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch (fault) {
    if (codeOf(fault) === 'ENOENT') return 0;
    throw fault;
  }
}

/** Really written: a file with a hole takes no room, and some file systems pack zeros. */
async function fill(file: string): Promise<void> {
  const chunk = Buffer.alloc(1024 * 1024);
  for (let index = 0; index < chunk.length; index += 1) chunk[index] = (index * 131 + (index >> 8)) & 0xff;
  const handle = await open(file, 'w', 0o600);
  try {
    for (let done = 0; done < RESERVE_BYTES; done += chunk.length) await handle.write(chunk);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
