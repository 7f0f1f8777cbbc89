import { unzipSync, zipSync, type Zippable } from 'fflate';
import { toLocalTime } from '../../src-shared/export/local-time.ts';
import type { EpochMs } from '../../src-shared/units.ts';

export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One zip archive with the entries in their order. `atMs` is the time that every entry shows, as the clock in Jena had it. */
export function zip(entries: readonly ZipEntry[], atMs: EpochMs): Uint8Array {
  const files: Zippable = {};
  for (const { name, bytes } of entries) files[name] = bytes;
  return zipSync(files, { mtime: wallClock(atMs), level: 6 });
}

/** How many entries an archive has. Throws when it is none, or when an entry is damaged. */
export function countZipEntries(bytes: Uint8Array): number {
  return Object.keys(unzipSync(bytes)).length;
}

/** A zip's times have no zone; the library writes a date's local parts. */
function wallClock(atMs: EpochMs): string {
  const { year, month, day, hour, minute, second } = toLocalTime(atMs);
  return `${year}-${month}-${day}T${hour}:${minute}:${second}`;
}
