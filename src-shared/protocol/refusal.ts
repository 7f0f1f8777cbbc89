import { z } from 'zod';
import { OfferedProtocols } from './version.ts';

/** Why a whole request was refused, and with which status. Nothing of the request is kept then. */
export const REFUSALS = {
  /** Not JSON, or not what the schema says. */
  BAD_REQUEST: 400,
  /** No version of the protocol in common; `protocols` says what the hub speaks. */
  PROTOCOL_UNKNOWN: 400,
  /** The request was not signed by the key that it wants to enrol. */
  PROOF_INVALID: 400,
  TOKEN_UNKNOWN: 401,
  /** The organiser closed this kiosk out. */
  TOKEN_REVOKED: 403,
  /** Never made, used before, or too old. Which of them is not said. */
  CODE_REFUSED: 403,
  NOT_FOUND: 404,
  BODY_TOO_LARGE: 413,
  UNSUPPORTED_BODY: 415,
  TOO_MANY_REQUESTS: 429,
  /** The hub's own fault; the same request may succeed later. */
  UNAVAILABLE: 503,
} as const;
export type RefusalCode = keyof typeof REFUSALS;

// TypeScript forgets the keys of a constant object.
export const REFUSAL_CODES = Object.keys(REFUSALS) as readonly RefusalCode[];

export const Refusal = z
  .object({ error: z.enum(REFUSAL_CODES), protocols: OfferedProtocols.optional() })
  .readonly();
export type Refusal = z.output<typeof Refusal>;
