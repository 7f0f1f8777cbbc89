import type { LeadFacts } from '../../src-shared/domain/lead-facts.ts';
import { signedText, type LeadRecord, type SignatureState } from '../../src-shared/domain/lead-record.ts';
import type { SealedLead } from '../../src-shared/domain/sealed-lead.ts';
import type { ReceiptCode } from '../../src-shared/domain/receipt.ts';
import { sha256Of } from '../storage/sha256.ts';
import { seal, type AgeRecipient } from './age-seal.ts';
import { isSignedBy, type DeviceKey } from './device-key.ts';
import type { KeptLead, StoredLead } from './lead-store.ts';

/*
 * From a lead in memory to the row that is kept, and what the row says without being opened. Here the envelope is closed and the
 * outside of it signed.
 */

interface SealOptions {
  /** For whom: `BoothIdentity.recipients`. */
  readonly recipients: readonly AgeRecipient[];
  readonly device: DeviceKey;
  readonly consentVersion: string;
  /** The code of its receipt; only its hash is kept. */
  readonly code: ReceiptCode;
}

export async function sealLead(lead: SealedLead, options: SealOptions): Promise<StoredLead> {
  const envelope = await seal(Buffer.from(JSON.stringify(lead), 'utf8'), options.recipients);
  const unsigned = {
    id: lead.id,
    sequence_number: lead.sequenceNumber,
    kiosk_id: lead.kiosk.id,
    event_name: lead.event,
    captured_at_ms: lead.capturedAtMs,
    keep_until_ms: lead.keepUntilMs,
    consent_version: options.consentVersion,
    envelope,
    envelope_sha256: sha256Of(envelope),
    receipt_hash: sha256Of(options.code),
    corrects: lead.correction?.of ?? null,
  };
  return {
    ...unsigned,
    signing_key_id: options.device.keyId,
    signature: options.device.sign(signedText(recordOf(unsigned))),
  };
}

type Unsigned = Omit<StoredLead, 'signing_key_id' | 'signature'>;

export function recordOf(row: Unsigned): LeadRecord {
  return {
    id: row.id,
    sequenceNumber: row.sequence_number,
    kioskId: row.kiosk_id,
    eventName: row.event_name,
    capturedAtMs: row.captured_at_ms,
    keepUntilMs: row.keep_until_ms,
    consentVersion: row.consent_version,
    corrects: row.corrects,
    receiptHash: row.receipt_hash,
    envelopeSha256: row.envelope_sha256,
  };
}

/** Whether the row is as a device signed it. The envelope's own hash is compared too: the signature only covers the hash. */
export function checkSignature(row: StoredLead, publicKey: Uint8Array | null): SignatureState {
  if (row.signature === null) return 'missing';
  return publicKey !== null &&
    sha256Of(row.envelope) === row.envelope_sha256 &&
    isSignedBy(publicKey, signedText(recordOf(row)), row.signature)
    ? 'valid'
    : 'broken';
}

export function factsOf(row: KeptLead): LeadFacts {
  return {
    id: row.id,
    sequenceNumber: row.sequence_number,
    capturedAtMs: row.captured_at_ms,
    keepUntilMs: row.keep_until_ms,
    event: row.event_name,
    corrects: row.corrects,
    isExported: row.is_exported === 1,
    signature: checkSignature(row, row.public_key),
    optIn: { state: row.opt_in_state ?? 'recorded', sinceMs: row.opt_in_at_ms ?? row.captured_at_ms },
  };
}
