import { randomBytes, randomUUID } from 'node:crypto';
import type { Clock, RandomBytes } from '../src-shared/ports.ts';
import { EpochMs } from '../src-shared/units.ts';

/** The real world, in the smallest pieces a function may ask for. No other file of the hub reads the clock or draws numbers. */
export const systemClock: Clock = () => EpochMs.parse(Date.now());

export const systemRandomBytes: RandomBytes = (length) => new Uint8Array(randomBytes(length));

/** Of a hub, once: random through and through, for it says nothing of when it was set up. */
export const newHubId = (): string => randomUUID();
