import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { z } from 'zod';
import { MAX_INFLATED_BYTES } from '../src-shared/protocol/limits.ts';
import { Protocol } from '../src-shared/protocol/version.ts';
import { Refused } from './refused.ts';

const inflate = promisify(gunzip);

/**
 * A body as JSON. Inflating stops at the limit, so a zip bomb costs no more than any body. The JSON's depth needs no limit of its
 * own: V8 parses what fits into these bytes.
 */
export async function readBody(bytes: Buffer, encoding: string | undefined): Promise<unknown> {
  const plain = encoding === undefined || encoding === 'identity' ? bytes : await unpack(bytes, encoding);
  try {
    return JSON.parse(plain.toString('utf8')) as unknown;
  } catch {
    throw new Refused('BAD_REQUEST');
  }
}

async function unpack(bytes: Buffer, encoding: string): Promise<Buffer> {
  if (encoding !== 'gzip') throw new Refused('UNSUPPORTED_BODY');
  try {
    return await inflate(bytes, { maxOutputLength: MAX_INFLATED_BYTES });
  } catch (fault) {
    const isTooLarge = fault instanceof RangeError; // Node's ERR_BUFFER_TOO_LARGE
    throw new Refused(isTooLarge ? 'BODY_TOO_LARGE' : 'BAD_REQUEST');
  }
}

/** A body by its schema; a version that nobody here speaks is told apart from nonsense. */
export function parseBody<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const claimsProtocol =
    typeof body === 'object' &&
    body !== null &&
    'protocol' in body &&
    Number.isSafeInteger(body.protocol) &&
    !Protocol.safeParse(body.protocol).success;
  throw new Refused(claimsProtocol ? 'PROTOCOL_UNKNOWN' : 'BAD_REQUEST');
}
