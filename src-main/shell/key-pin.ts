import { createHash, X509Certificate } from 'node:crypto';
import { KeyPin } from '../../src-shared/protocol/pieces.ts';

/** The pin of a certificate in PEM form; `undefined`: it is none. */
export function pinOf(certificate: string): KeyPin | undefined {
  try {
    const key = new X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'der' });
    return KeyPin.parse(`sha256/${createHash('sha256').update(key).digest('base64')}`);
  } catch {
    return undefined;
  }
}
