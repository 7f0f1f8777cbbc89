import { generateKeyPairSync } from 'node:crypto';
import { signedText } from '../../../src-shared/domain/lead-record.ts';
import { LeadId } from '../../../src-shared/domain/sealed-lead.ts';
import type { RecordBatch } from '../../../src-shared/protocol/batch.ts';
import {
  EnrolmentCode,
  signedEnrolmentText,
  type EnrolmentRequest,
} from '../../../src-shared/protocol/enrolment.ts';
import { KioskId } from '../../../src-shared/protocol/pieces.ts';
import {
  leadRecordOf,
  signedErasureText,
  type ErasureMessage,
  type LeadMessage,
  type RecordMessage,
} from '../../../src-shared/protocol/records.ts';
import { EpochMs, MS_PER_DAY } from '../../../src-shared/units.ts';
import { deviceKeyFrom, type DeviceKey } from '../../../src-main/leads/device-key.ts';
import { newUuidV7 } from '../../../src-main/ports.ts';
import { sha256Of } from '../../../src-main/storage/sha256.ts';
import { A_MONDAY } from '../calm-world.ts';

/** A kiosk as the hub sees it: an id, a key, and records that it signs with the program's own code. */
export interface HubKiosk {
  readonly id: KioskId;
  readonly device: DeviceKey;
  readonly lead: (changes?: Partial<LeadMessage>) => LeadMessage;
  readonly erasure: (id: LeadId, changes?: Partial<ErasureMessage>) => ErasureMessage;
  readonly enrolment: (code: string, changes?: Partial<EnrolmentRequest>) => EnrolmentRequest;
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

export function aKiosk(device = deviceKeyFrom(generateKeyPairSync('ed25519').privateKey)): HubKiosk {
  const id = KioskId.parse(newUuidV7());
  let number = 0;
  return {
    id,
    device,
    lead: (changes = {}) => {
      number += 1;
      const envelope = changes.envelope ?? base64(Buffer.from(`sealed ${number}`));
      const unsigned = {
        kind: 'lead',
        id: LeadId.parse(newUuidV7()),
        sequenceNumber: number,
        kioskId: id,
        eventName: 'Berufsmesse Jena',
        capturedAtMs: A_MONDAY,
        keepUntilMs: EpochMs.parse(A_MONDAY + 180 * MS_PER_DAY),
        consentVersion: '2026-11',
        corrects: null,
        receiptHash: sha256Of(`code ${number}`),
        envelopeSha256: sha256Of(Buffer.from(envelope, 'base64')),
        keyId: device.keyId,
        signature: '',
        ...changes,
        envelope,
      } as const satisfies LeadMessage;
      const signature = base64(device.sign(signedText(leadRecordOf(unsigned))));
      return { ...unsigned, signature: changes.signature ?? signature };
    },
    erasure: (leadId, changes = {}) => {
      const unsigned = {
        kind: 'erasure',
        id: leadId,
        kioskId: id,
        erasedAtMs: A_MONDAY,
        erasedBy: 'visitor',
        keyId: device.keyId,
        signature: '',
        ...changes,
      } as const satisfies ErasureMessage;
      return {
        ...unsigned,
        signature: changes.signature ?? base64(device.sign(signedErasureText(unsigned))),
      };
    },
    enrolment: (code, changes = {}) => {
      const unsigned = {
        protocols: [1],
        code: EnrolmentCode.parse(code),
        kioskId: id,
        publicKey: base64(device.publicKey),
        earlierKeys: [],
        signature: '',
        ...changes,
      };
      return {
        ...unsigned,
        signature: changes.signature ?? base64(device.sign(signedEnrolmentText(unsigned))),
      };
    },
  };
}

export function aBatch(records: readonly RecordMessage[], changes: Partial<RecordBatch> = {}): RecordBatch {
  return { protocol: 1, batchId: newUuidV7(), sentAtMs: A_MONDAY, records, ...changes };
}
