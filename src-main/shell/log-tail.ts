import { open, stat } from 'node:fs/promises';
import { codeOf } from '../storage/atomic-file.ts';

/** A file that is written to at its end and sometimes begun anew, and what came to it since it was last looked at. */
export interface LogTail {
  /** Everything that was appended since the last call, or since {@link followLog}. */
  readonly takeNew: () => Promise<string>;
}

/**
 * Follows `<name>.log` from its present end. When it grows too large the log is renamed to `<name>.old.log` and begun anew;
 * what was written before the renaming is then read from there.
 */
export async function followLog(file: string): Promise<LogTail> {
  let readBytes = await sizeOf(file);
  return {
    takeNew: async () => {
      const size = await sizeOf(file);
      const isAnew = size < readBytes;
      const before = isAnew ? await readFrom(file.replace(/\.log$/, '.old.log'), readBytes) : '';
      const text = before + (await readFrom(file, isAnew ? 0 : readBytes));
      readBytes = size;
      return text;
    },
  };
}

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch (fault) {
    if (codeOf(fault) === 'ENOENT') return 0; // nothing logged yet
    throw fault;
  }
}

async function readFrom(file: string, start: number): Promise<string> {
  const size = await sizeOf(file);
  if (size <= start) return '';
  const handle = await open(file, 'r');
  try {
    const buffer = Buffer.alloc(size - start);
    await handle.read(buffer, 0, buffer.length, start);
    return buffer.toString('utf8');
  } finally {
    await handle.close();
  }
}
