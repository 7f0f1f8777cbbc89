import { z } from 'zod';
import { LeadId } from '../domain/sealed-lead.ts';
import { EpochMs } from '../units.ts';
import { staffCall } from './call.ts';

/* How far the sealed records are on their way to the organiser's hub. */

const Count = z.int().nonnegative();

export const SyncState = z
  .object({
    /** `null`: no hub was set up, and nothing is sent. */
    hub: z.object({ url: z.string(), enrolledAtMs: EpochMs }).readonly().nullable(),
    /** Records: leads, their corrections, erasures. Those that wait or were sent without an answer yet. */
    pending: Count,
    confirmed: Count,
    /** Those that the hub or this kiosk will not send, for a reason. They hold up nobody, and can be exported like any. */
    rejected: Count,
    rejectedRecords: z
      .array(z.object({ kind: z.enum(['lead', 'erasure']), id: LeadId, reason: z.string() }).readonly())
      .readonly(),
    lastConfirmedAtMs: EpochMs.nullable(),
    /** Why the last try failed, as a code; `null`: it did not, or there was none. */
    problem: z.string().nullable(),
  })
  .readonly();
export type SyncState = z.output<typeof SyncState>;

export const syncCalls = {
  'sync:state': staffCall(z.undefined(), SyncState, ['STORAGE_FAILED']),
} as const;
