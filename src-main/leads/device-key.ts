import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import { mkdir, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Clock } from '../../src-shared/ports.ts';
import { Sha256Hex } from '../../src-shared/units.ts';
import type { AppendToJournal } from '../ports.ts';
import { codeOf, syncFolder, writeFileAtomically } from '../storage/atomic-file.ts';
import type { Database } from '../storage/database.ts';
import { CountRow } from '../storage/queries.ts';
import { sha256Of } from '../storage/sha256.ts';

/*
 * Who signs: this device. Ed25519 (RFC 8032) of Node's own OpenSSL. The private key is a PKCS#8 file that the kiosk's user alone can
 * read; the operating system's secret store is not used, because a booth computer often has none that opens without a person. So the
 * signature proves that a record was not changed by whoever got the database alone; against whoever has the whole disk it proves nothing.
 */

const KEY_FILE = 'device-key.pem';
/** What stands before the 32 bytes of an Ed25519 public key in its DER form (RFC 8410). */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

export interface DeviceKey {
  /** SHA-256 of the public key's 32 bytes. */
  readonly keyId: Sha256Hex;
  readonly publicKey: Uint8Array;
  /** 64 bytes over the text's UTF-8. */
  readonly sign: (text: string) => Uint8Array;
}

interface LoadOptions {
  /** The folder of the keys; made when missing. */
  readonly folder: string;
  readonly clock: Clock;
}

/**
 * Reads the device's key, or makes it at the first start. A file that holds no such key is set aside as `…broken-<ms>` and
 * another key takes its place: a kiosk without a key could take in no lead. {@link registerDeviceKey} tells of the change.
 */
export async function loadDeviceKey({ folder, clock }: LoadOptions): Promise<DeviceKey> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, KEY_FILE);
  const found = await readKey(path);
  if (found.type === 'key') return deviceKeyFrom(found.key);
  if (found.type === 'broken') {
    await rename(path, `${path}.broken-${clock()}`);
    await syncFolder(dirname(path));
  }
  const { privateKey } = generateKeyPairSync('ed25519');
  await writeFileAtomically(path, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  return deviceKeyFrom(privateKey);
}

type Found = { readonly type: 'key'; readonly key: KeyObject } | { readonly type: 'missing' | 'broken' };

async function readKey(path: string): Promise<Found> {
  let pem: Buffer;
  try {
    pem = await readFile(path);
  } catch (fault) {
    return { type: codeOf(fault) === 'ENOENT' ? 'missing' : 'broken' };
  }
  try {
    const key = createPrivateKey(pem);
    return key.asymmetricKeyType === 'ed25519' ? { type: 'key', key } : { type: 'broken' };
  } catch {
    return { type: 'broken' }; // not a key at all
  }
}

export function deviceKeyFrom(privateKey: KeyObject): DeviceKey {
  const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  const publicKey = new Uint8Array(spki.subarray(SPKI_PREFIX.length));
  return {
    keyId: sha256Of(publicKey),
    publicKey,
    sign: (text) => new Uint8Array(sign(null, Buffer.from(text, 'utf8'), privateKey)),
  };
}

/** Whether the owner of a public key signed just this text. */
export function isSignedBy(publicKey: Uint8Array, text: string, signature: Uint8Array): boolean {
  const key = createPublicKey({
    key: Buffer.concat([SPKI_PREFIX, publicKey]),
    type: 'spki',
    format: 'der',
  });
  return verify(null, Buffer.from(text, 'utf8'), key, signature);
}

interface RegisterOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly appendToJournal: AppendToJournal;
}

/**
 * Keeps the public key beside the records, so that they can be checked even after the key was replaced. `isReplacement`: this
 * one is new here and another came before it.
 */
export function registerDeviceKey(
  { database, clock, appendToJournal }: RegisterOptions,
  key: DeviceKey,
): Promise<{ readonly isReplacement: boolean }> {
  return database.transaction(async (queries) => {
    const known = await queries.find(
      z.object({ key_id: Sha256Hex }),
      'SELECT key_id FROM device_keys WHERE key_id = ?',
      [key.keyId],
    );
    if (known !== undefined) return { isReplacement: false };
    const { count } = await queries.get(CountRow, 'SELECT count(*) AS count FROM device_keys');
    await queries.run('INSERT INTO device_keys (key_id, public_key, first_used_at_ms) VALUES (?, ?, ?)', [
      key.keyId,
      key.publicKey,
      clock(),
    ]);
    await appendToJournal(queries, 'device.keyRegistered', { keyId: key.keyId, isReplacement: count > 0 });
    return { isReplacement: count > 0 };
  });
}
