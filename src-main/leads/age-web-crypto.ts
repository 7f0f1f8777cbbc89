import { webcrypto } from 'node:crypto';

/**
 * typage and the noble libraries below it look for `globalThis.crypto`, which the oldest runtime (Node 18 in Electron 25) has
 * only behind a flag. This is the one place that provides it; where it exists, nothing is touched.
 */
export function provideWebCrypto(): void {
  if (Reflect.get(globalThis, 'crypto') !== undefined) return;
  Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
}
