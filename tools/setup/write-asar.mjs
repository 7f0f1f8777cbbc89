import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';

/** Electron checks a file in blocks of this size (bytes); our files are smaller than one. */
const BLOCK_SIZE_BYTES = 4_194_304;

/**
 * Writes an asar archive of a few small files. The format: a Chromium pickle with the JSON index, then the
 * bodies one after the other. See https://github.com/electron/asar#format.
 * @param {string} archive the file to write
 * @param {Readonly<Record<string, Buffer>>} contents by file name, each below 4 MiB
 */
export function writeAsar(archive, contents) {
  /** @type {Record<string, object>} */
  const files = {};
  let offset = 0;
  for (const [name, body] of Object.entries(contents)) {
    const hash = createHash('sha256').update(body).digest('hex');
    const integrity = { algorithm: 'SHA256', hash, blockSize: BLOCK_SIZE_BYTES, blocks: [hash] };
    files[name] = { size: body.length, offset: String(offset), integrity };
    offset += body.length;
  }
  const index = Buffer.from(JSON.stringify({ files }));
  const padding = Buffer.alloc((4 - (index.length % 4)) % 4);
  const sizes = Buffer.alloc(16);
  sizes.writeUInt32LE(4, 0);
  sizes.writeUInt32LE(8 + index.length + padding.length, 4);
  sizes.writeUInt32LE(4 + index.length + padding.length, 8);
  sizes.writeUInt32LE(index.length, 12);
  writeFileSync(archive, Buffer.concat([sizes, index, padding, ...Object.values(contents)]));
}
