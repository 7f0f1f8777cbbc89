import { z } from 'zod';
import { EpochMs } from '../units.ts';
import { HubId, KioskId, PublicKey, Signature, Token } from './pieces.ts';
import { OfferedProtocols, Protocol } from './version.ts';

/*
 * How a kiosk gets to know its hub, once: a person types a short code that the hub made a moment ago.
 */

/** Crockford's base 32 without hyphens: 12 characters, 60 random bits. It is good for minutes and for one kiosk. */
export const EnrolmentCode = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{12}$/)
  .brand<'EnrolmentCode'>();
export type EnrolmentCode = z.output<typeof EnrolmentCode>;

/** Reads a code as people type it: lower case, hyphens, spaces, O for 0, I or L for 1. `undefined`: it cannot be one. */
export function readEnrolmentCode(typed: string): EnrolmentCode | undefined {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return EnrolmentCode.safeParse(plain).data;
}

/** `7K2M-9QXT-4HPD` */
export function showEnrolmentCode(code: EnrolmentCode): string {
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

export const EnrolmentRequest = z
  .object({
    protocols: OfferedProtocols,
    code: EnrolmentCode,
    kioskId: KioskId,
    /** The key that signs now. */
    publicKey: PublicKey,
    /** Keys that signed earlier records of this kiosk and were replaced. */
    earlierKeys: z.array(PublicKey).max(50).readonly(),
    /** By `publicKey`, over {@link signedEnrolmentText}: whoever enrols a key has it. */
    signature: Signature,
  })
  .readonly();
export type EnrolmentRequest = z.output<typeof EnrolmentRequest>;

export const EnrolmentAnswer = z
  .object({
    protocol: Protocol,
    hubId: HubId,
    kioskId: KioskId,
    /** Shown this once. It lets records in and nothing out. A token of before is no longer good. */
    token: Token,
    hubTimeMs: EpochMs,
  })
  .readonly();
export type EnrolmentAnswer = z.output<typeof EnrolmentAnswer>;

export function signedEnrolmentText(request: Omit<EnrolmentRequest, 'signature' | 'protocols'>): string {
  return JSON.stringify([
    'standpunkt enrolment v1',
    request.code,
    request.kioskId,
    request.publicKey,
    request.earlierKeys,
  ]);
}
