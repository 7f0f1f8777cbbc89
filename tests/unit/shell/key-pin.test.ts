import { createHash, X509Certificate } from 'node:crypto';
import { expect, test } from 'vitest';
import { pinOf as pinOfHub } from '../../../src-hub/key-pin.ts';
import { pinOf } from '../../../src-main/shell/key-pin.ts';
import { aSelfSignedCertificate } from '../../support/hub/self-signed.ts';

test('kiosk and hub come to the same pin, and it is that of the key', () => {
  const { certificate } = aSelfSignedCertificate();
  const { publicKey } = new X509Certificate(certificate);
  const hash = createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('base64');
  expect(pinOf(certificate)).toBe(`sha256/${hash}`);
  expect(pinOfHub(certificate)).toBe(pinOf(certificate));
});

test('another key has another pin', () => {
  expect(pinOf(aSelfSignedCertificate().certificate)).not.toBe(pinOf(aSelfSignedCertificate().certificate));
});

test('what is no certificate has none', () => {
  expect(pinOf('')).toBeUndefined();
  expect(pinOf('-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----')).toBeUndefined();
});
