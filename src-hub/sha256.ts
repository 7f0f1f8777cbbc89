import { createHash } from 'node:crypto';
import { Sha256Hex } from '../src-shared/units.ts';

export function sha256Of(content: Uint8Array | string): Sha256Hex {
  return Sha256Hex.parse(createHash('sha256').update(content).digest('hex'));
}
