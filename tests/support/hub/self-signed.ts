import { generateKeyPairSync, sign } from 'node:crypto';

/*
 * A certificate that nobody vouches for, as a hub on a laptop may have: X.509 written by hand, for Node makes none.
 */

const ECDSA_WITH_SHA256 = [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02];
const COMMON_NAME = [0x55, 0x04, 0x03];
const SUBJECT_ALT_NAME = [0x55, 0x1d, 0x11];

type Part = Uint8Array | readonly number[];

/** One element of DER: its tag, its length, its content. */
function der(tag: number, ...parts: readonly Part[]): Buffer {
  const content = Buffer.concat(parts.map((part) => Uint8Array.from(part)));
  const { length } = content;
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}
const sequence = (...parts: readonly Part[]): Buffer => der(0x30, ...parts);
const objectId = (bytes: readonly number[]): Buffer => der(0x06, bytes);
const time = (words: string): Buffer => der(0x17, Buffer.from(words, 'ascii'));

export interface SelfSigned {
  /** Both in PEM form. */
  readonly certificate: string;
  readonly key: string;
}

/** For 127.0.0.1. `until`: the last moment that it is valid, `491231235959Z`. */
export function aSelfSignedCertificate(until = '491231235959Z'): SelfSigned {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = sequence(objectId(ECDSA_WITH_SHA256));
  const name = sequence(
    der(0x31, sequence(objectId(COMMON_NAME), der(0x0c, Buffer.from('hub.example.org', 'utf8')))),
  );
  const address = sequence(der(0x87, [127, 0, 0, 1]));
  const toBeSigned = sequence(
    der(0xa0, der(0x02, [2])), // version 3
    der(0x02, [1]),
    algorithm,
    name,
    sequence(time('200101000000Z'), time(until)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(sequence(objectId(SUBJECT_ALT_NAME), der(0x04, address)))),
  );
  const signature = der(0x03, [0], sign('sha256', toBeSigned, privateKey));
  const base64 = sequence(toBeSigned, algorithm, signature).toString('base64');
  const lines = base64.match(/.{1,64}/g) ?? [];
  return {
    certificate: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n'),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}
