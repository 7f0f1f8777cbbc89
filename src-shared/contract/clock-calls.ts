import { z } from 'zod';
import { CLOCK_PROBLEMS } from '../domain/clock-problem.ts';
import { EpochMs } from '../units.ts';
import { staffCall } from './call.ts';

/* The kiosk's clock, on which it hangs when contacts are deleted for their age. */

/** `problem`: why nothing is deleted by it now, `null` when it is believed. `due`: contacts that saying "it is right" would delete. */
export const ClockState = z
  .object({ nowMs: EpochMs, problem: z.enum(CLOCK_PROBLEMS).nullable(), due: z.int().nonnegative() })
  .readonly();
export type ClockState = z.output<typeof ClockState>;

export const clockCalls = {
  /** Deletes nothing. */
  'clock:read': staffCall(z.undefined(), ClockState, ['STORAGE_FAILED']),
  /** Staff have looked at the clock and say that it is right. What is due by it is deleted now; answers how many contacts. */
  'clock:confirm': staffCall(z.undefined(), z.object({ deleted: z.int().nonnegative() }).readonly(), [
    'CLOCK_WRONG',
    'STORAGE_FAILED',
  ]),
} as const;
