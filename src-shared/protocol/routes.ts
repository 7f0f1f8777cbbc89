import type { z } from 'zod';
import { BatchAnswer, RecordBatch } from './batch.ts';
import { EnrolmentAnswer, EnrolmentRequest } from './enrolment.ts';
import { Heartbeat, HeartbeatAnswer } from './heartbeat.ts';
import type { RefusalCode } from './refusal.ts';

/*
 * Every request of the protocol, one a line. Hub, kiosk and the OpenAPI document are made from it.
 */

interface Route {
  readonly path: `/v1/${string}`;
  readonly summary: string;
  readonly request: z.ZodType;
  readonly answer: z.ZodType;
  /** Whether a kiosk's token is asked for. */
  readonly needsToken: boolean;
  /** Beside those that every request may get. */
  readonly refusals: readonly RefusalCode[];
}

export const COMMON_REFUSALS = [
  'BAD_REQUEST',
  'PROTOCOL_UNKNOWN',
  'BODY_TOO_LARGE',
  'UNSUPPORTED_BODY',
  'TOO_MANY_REQUESTS',
  'UNAVAILABLE',
] as const satisfies readonly RefusalCode[];

export const ROUTES = {
  enrol: {
    path: '/v1/enrol',
    summary: 'Registers a kiosk and its keys by a code, and hands out its token.',
    request: EnrolmentRequest,
    answer: EnrolmentAnswer,
    needsToken: false,
    refusals: ['CODE_REFUSED', 'PROOF_INVALID'],
  },
  records: {
    path: '/v1/records',
    summary: 'Takes in sealed leads, corrections and erasures. Sending one twice is harmless.',
    request: RecordBatch,
    answer: BatchAnswer,
    needsToken: true,
    refusals: ['TOKEN_UNKNOWN', 'TOKEN_REVOKED'],
  },
  heartbeat: {
    path: '/v1/heartbeat',
    summary: 'A kiosk says that it is there, and how much it still has to hand over.',
    request: Heartbeat,
    answer: HeartbeatAnswer,
    needsToken: true,
    refusals: ['TOKEN_UNKNOWN', 'TOKEN_REVOKED'],
  },
} as const satisfies Record<string, Route>;
