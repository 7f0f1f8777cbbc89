import { createHash, X509Certificate } from 'node:crypto';
import { KeyPin } from '../src-shared/protocol/pieces.ts';

/** By which kiosks know the hub's key: of a certificate in PEM form. Throws when it is none. */
export function pinOf(certificate: string): KeyPin {
  const key = new X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'der' });
  return KeyPin.parse(`sha256/${createHash('sha256').update(key).digest('base64')}`);
}
