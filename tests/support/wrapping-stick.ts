import { realDisk, type ExportDisk } from '../../src-main/export/export-disk.ts';

/**
 * A counterfeit stick: it says that it has plenty of room and confirms every write, but what goes beyond its real memory is written
 * over what came first. Names and sizes are kept by the real file system; the bytes lie in the stick's ring.
 */
export function aWrappingStick(realBytes: number): ExportDisk {
  const memory = Buffer.alloc(realBytes);
  let written = 0;
  const files = new Map<string, { readonly start: number; length: number }>();
  const byteAt = (position: number): number => memory[position % realBytes] ?? 0;
  return {
    ...realDisk,
    freeBytes: () => Promise.resolve(64_000_000_000),
    create: async (path) => {
      const file = await realDisk.create(path);
      const entry = { start: written, length: 0 };
      files.set(path, entry);
      return {
        write: (bytes) => {
          for (const byte of bytes) memory[written++ % realBytes] = byte;
          entry.length += bytes.length;
          return Promise.resolve();
        },
        sync: () => file.sync(),
        close: () => file.close(),
      };
    },
    read: (path) => {
      const entry = files.get(path);
      if (entry === undefined) return realDisk.read(path);
      const { start, length } = entry;
      const bytes = Uint8Array.from({ length }, (_, index) => byteAt(start + index));
      return Promise.resolve({ bytes, isFromMedium: true });
    },
  };
}
