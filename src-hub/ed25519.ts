import { createPublicKey, verify } from 'node:crypto';

/** What stands before the 32 bytes of an Ed25519 public key in its DER form (RFC 8410). */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/** Whether the owner of a public key signed just this text. Bytes that are no key have no owner. */
export function isSignedBy(publicKey: Uint8Array, text: string, signature: Uint8Array): boolean {
  try {
    const spki = Buffer.concat([SPKI_PREFIX, publicKey]);
    const key = createPublicKey({ key: spki, type: 'spki', format: 'der' });
    return verify(null, Buffer.from(text, 'utf8'), key, signature);
  } catch {
    return false; // OpenSSL refuses some 32 bytes as a point
  }
}
