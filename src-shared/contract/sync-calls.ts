import { z } from 'zod';
import { LeadId } from '../domain/sealed-lead.ts';
import { REJECTIONS } from '../protocol/batch.ts';
import { HUB_PROBLEMS } from '../protocol/hub-problem.ts';
import { KeyPin } from '../protocol/pieces.ts';
import { EpochMs } from '../units.ts';
import { staffCall } from './call.ts';

/* How far the sealed records are on their way to the organiser's hub, and how this kiosk gets to know one. */

const Count = z.int().nonnegative();

/**
 * Why the last try to send failed. `STORAGE_FAILED`: the kiosk's own database. `KEY_REPLACED`: the kiosk signs with another key than the
 * hub knows. `KIOSK_IS_DEMO`: a demonstration sends nothing. `INTERNAL`: a mistake of ours.
 */
export const SYNC_PROBLEMS = [
  ...HUB_PROBLEMS,
  'STORAGE_FAILED',
  'KEY_REPLACED',
  'KIOSK_IS_DEMO',
  'INTERNAL',
] as const;
export type SyncProblem = (typeof SYNC_PROBLEMS)[number];

/**
 * Why a record is not sent: the hub's reasons, and the kiosk's own. `UNSIGNED`: nothing proves that it is this kiosk's. `TOO_LARGE`:
 * larger than any. `UNREADABLE`: its row makes no sense.
 */
export const QUARANTINE_REASONS = [...REJECTIONS, 'UNSIGNED', 'TOO_LARGE', 'UNREADABLE'] as const;
export type QuarantineReason = (typeof QUARANTINE_REASONS)[number];

const RejectedRecord = z
  .object({
    kind: z.enum(['lead', 'erasure']),
    id: LeadId,
    /** One of {@link QUARANTINE_REASONS}, or what another version of this program knows. */
    reason: z.string(),
  })
  .readonly();
export type RejectedRecord = z.output<typeof RejectedRecord>;

export const SyncState = z
  .object({
    /** `null`: no hub was set up, and nothing is sent. */
    hub: z.object({ url: z.string(), enrolledAtMs: EpochMs, isPinned: z.boolean() }).readonly().nullable(),
    /** Records: leads, their corrections, erasures. Those that wait or were sent without an answer yet. */
    pending: Count,
    confirmed: Count,
    /** Those that the hub or this kiosk will not send, for a reason. They hold up nobody, and can be exported like any. */
    rejected: Count,
    /** The oldest of them; `rejected` says how many there are. */
    rejectedRecords: z.array(RejectedRecord).readonly(),
    lastConfirmedAtMs: EpochMs.nullable(),
    /** Something is on its way just now. */
    isSending: z.boolean(),
    /** `null`: the last try did not fail, or there was none. */
    problem: z.enum(SYNC_PROBLEMS).nullable(),
  })
  .readonly();
export type SyncState = z.output<typeof SyncState>;

/** `ADDRESS_INVALID`: no address, or one without TLS. `CODE_INVALID`: no code looks like that; the hub was not asked. */
export const ENROL_PROBLEMS = [...HUB_PROBLEMS, 'ADDRESS_INVALID', 'CODE_INVALID'] as const;
export type EnrolProblem = (typeof ENROL_PROBLEMS)[number];

/** The problem as an error of the contract; a hub's codes are not the gate's, though some have the same name. */
export function enrolError<P extends EnrolProblem>(problem: P): `HUB_${P}` {
  return `HUB_${problem}`;
}

export const syncCalls = {
  'sync:state': staffCall(z.undefined(), SyncState, ['STORAGE_FAILED']),
  /** Makes this kiosk known to a hub by address and code, as somebody typed or scanned them, and begins to send. */
  'sync:enrol': staffCall(
    z.object({ url: z.string().max(500), code: z.string().max(60), pin: KeyPin.optional() }).readonly(),
    SyncState,
    [...ENROL_PROBLEMS.map(enrolError), 'KIOSK_IS_DEMO', 'STORAGE_FAILED'],
  ),
  /** Tries now instead of at the next time. The answer does not wait for what becomes of it. */
  'sync:send-now': staffCall(z.undefined(), SyncState, ['STORAGE_FAILED']),
} as const;
