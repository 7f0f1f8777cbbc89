import { closeSync, fsyncSync, openSync } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/*
 * PGlite writes through Emscripten's file system, which has no fsync for real files: what was committed would survive the end of the
 * program but not a power cut. This teaches it.
 */

/** WASI's number of EIO. PostgreSQL stops at once when a flush fails, and recovers at its next start. */
const WASI_EIO = 29;

/** The part of Emscripten's NODEFS that is used here. */
interface NodeFsModule {
  readonly NODEFS: {
    readonly stream_ops: { fsync?: (stream: OpenFile) => number };
    readonly realPath: (node: unknown) => string;
  };
}
/** `nfd`: the system's number of an open file; folders have none. */
interface OpenFile {
  readonly nfd?: number;
  readonly node: unknown;
}

/** A PGlite data folder whose flushes reach the disk. Wants `wal_sync_method=fsync`: fdatasync cannot be taught. */
export class SyncedFolder extends NodeFS {
  override async init(...[database, options]: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(database, options);
    const teach = (module: unknown): void => {
      const { NODEFS } = module as NodeFsModule; // PGlite gives its module no type for this; a test counts the flushes
      NODEFS.stream_ops.fsync = (stream) => flush(stream, NODEFS.realPath);
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), teach] } };
  }
}

function flush({ nfd, node }: OpenFile, realPath: (node: unknown) => string): number {
  try {
    if (nfd !== undefined) fsyncSync(nfd);
    else flushFolder(realPath(node));
    return 0;
  } catch {
    return WASI_EIO;
  }
}

function flushFolder(path: string): void {
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/** Flushes every file of a folder: for a database that was just made, which is written without a flush. */
export async function flushAll(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const file = await open(join(entry.parentPath, entry.name), 'r+');
    try {
      await file.sync();
    } finally {
      await file.close();
    }
  }
}
