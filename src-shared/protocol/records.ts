import { z } from 'zod';
import type { LeadRecord } from '../domain/lead-record.ts';
import { LeadId } from '../domain/sealed-lead.ts';
import { EpochMs, Sha256Hex } from '../units.ts';
import { MAX_ENVELOPE_BYTES } from './limits.ts';
import { KioskId, Signature, text } from './pieces.ts';

/*
 * What a kiosk hands over. A record never changes: a correction is a lead that names the one it corrects, an erasure a record of its
 * own. Each is signed by the device, so the hub believes neither the line nor whoever holds the token.
 */

/** A sealed lead, with all that stands outside of its envelope. */
export const LeadMessage = z
  .object({
    kind: z.literal('lead'),
    id: LeadId,
    sequenceNumber: z.int().positive(),
    kioskId: KioskId,
    eventName: text(200),
    capturedAtMs: EpochMs,
    keepUntilMs: EpochMs,
    consentVersion: text(200),
    /** The record that this one corrects and takes the place of. */
    corrects: LeadId.nullable(),
    receiptHash: Sha256Hex,
    envelopeSha256: Sha256Hex,
    /** The age file. Nobody between the kiosk and the holder of the organiser's key can read it. */
    envelope: z
      .base64()
      .min(1)
      .max(Math.ceil(MAX_ENVELOPE_BYTES / 3) * 4),
    /** Which of the kiosk's keys signed: SHA-256 of the public key. */
    keyId: Sha256Hex,
    /** Over `signedText` of `domain/lead-record.ts`. */
    signature: Signature,
  })
  .readonly();
export type LeadMessage = z.output<typeof LeadMessage>;

/** A lead was erased on the kiosk. It holds for ever, whether or not the lead itself comes, before or after. */
export const ErasureMessage = z
  .object({
    kind: z.literal('erasure'),
    /** Of the lead that was erased. */
    id: LeadId,
    kioskId: KioskId,
    erasedAtMs: EpochMs,
    erasedBy: z.enum(['visitor', 'staff', 'retention', 'read-back']),
    keyId: Sha256Hex,
    /** Over {@link signedErasureText}. */
    signature: Signature,
  })
  .readonly();
export type ErasureMessage = z.output<typeof ErasureMessage>;

export const RecordMessage = z.discriminatedUnion('kind', [LeadMessage, ErasureMessage]);
export type RecordMessage = z.output<typeof RecordMessage>;

/** The part of a lead's message that `signedText` asks for. */
export function leadRecordOf(message: LeadMessage): LeadRecord {
  const { kind: _kind, envelope: _envelope, keyId: _keyId, signature: _signature, ...record } = message;
  return record;
}

/** What the device signs of an erasure; canonical for the reasons that `signedText` has. */
export function signedErasureText(erasure: Omit<ErasureMessage, 'kind' | 'keyId' | 'signature'>): string {
  return JSON.stringify([
    'standpunkt erasure v1',
    erasure.id,
    erasure.kioskId,
    erasure.erasedAtMs,
    erasure.erasedBy,
  ]);
}
