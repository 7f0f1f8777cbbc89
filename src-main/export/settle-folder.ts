import { execFile } from 'node:child_process';

/** A slow stick with a full cache takes a while; one that takes longer does not answer any more. */
const MAX_WAIT_MS = 120_000;

/**
 * Flushes the whole file system on which a folder lies: data, names and the tables of a stick that no `fsync` of one file covers.
 * `true`: all of it is on the medium, as far as the system knows, and the stick may be pulled without asking the system first. Only
 * Linux has that (syncfs, through `sync --file-system` of the coreutils); elsewhere the stick is to be ejected.
 */
export function settleFolder(folder: string): Promise<boolean> {
  if (process.platform !== 'linux') return Promise.resolve(false);
  return new Promise((resolve) => {
    execFile('sync', ['--file-system', folder], { timeout: MAX_WAIT_MS }, (fault) => {
      resolve(fault === null);
    });
  });
}
