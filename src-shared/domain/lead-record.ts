import type { EpochMs, Sha256Hex } from '../units.ts';
import type { LeadId } from './sealed-lead.ts';

/** Everything about a lead that stands outside its envelope. No name, no address, no hash of one. */
export interface LeadRecord {
  readonly id: LeadId;
  readonly sequenceNumber: number;
  readonly kioskId: string;
  readonly eventName: string;
  readonly capturedAtMs: EpochMs;
  readonly keepUntilMs: EpochMs;
  readonly consentVersion: string;
  /** The record that this one corrects and takes the place of. */
  readonly corrects: LeadId | null;
  readonly receiptHash: Sha256Hex;
  readonly envelopeSha256: Sha256Hex;
}

/** What is signed begins with its kind and version, so that no signature fits anything else the device may ever sign. */
const DOMAIN = 'standpunkt lead record v1';

/**
 * What the device signs: DOMAIN and the fields in this order, as one JSON array without spaces, in UTF-8. JSON quotes what
 * could run together, and `JSON.stringify` writes strings and whole numbers in one way only, so the text is canonical. The
 * envelope is in it by its SHA-256. A changed order or a new field is a new version.
 */
export function signedText(record: LeadRecord): string {
  return JSON.stringify([
    DOMAIN,
    record.id,
    record.sequenceNumber,
    record.kioskId,
    record.eventName,
    record.capturedAtMs,
    record.keepUntilMs,
    record.consentVersion,
    record.corrects,
    record.receiptHash,
    record.envelopeSha256,
  ]);
}

/** `valid`: as the device signed it. `missing`: kept by a program that did not sign yet. `broken`: changed afterwards. */
export const SIGNATURE_STATES = ['valid', 'missing', 'broken'] as const;
export type SignatureState = (typeof SIGNATURE_STATES)[number];
