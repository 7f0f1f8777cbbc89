import { z } from 'zod';
import { EpochMs } from '../units.ts';
import { staffCall } from './call.ts';
import { SyncState } from './sync-calls.ts';

/* What the opening check asks of main: facts only. Whether a fact is good, the screen's own rule says. */

export const OpeningFacts = z
  .object({
    nowMs: EpochMs,
    /** Nothing is deleted for its age because the clock is in doubt. */
    isClockInDoubt: z.boolean(),
    /** On the disk of the data folder; `null`: the system does not say. */
    freeBytes: z.int().nonnegative().nullable(),
    /** SQLite's own whole check of the database, just made. */
    isDatabaseSound: z.boolean(),
    unexportedCount: z.int().nonnegative(),
    /** `null`: the system does not say. */
    isOnBattery: z.boolean().nullable(),
    /** The display is kept from going to sleep. */
    isKeptAwake: z.boolean(),
    /** How far everything is on its way to the hub; nothing was sent for it. */
    sync: SyncState,
  })
  .readonly();
export type OpeningFacts = z.output<typeof OpeningFacts>;

export const openingCalls = {
  'opening:check': staffCall(z.undefined(), OpeningFacts, ['STORAGE_FAILED']),
} as const;
