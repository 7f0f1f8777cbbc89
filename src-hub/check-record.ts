import { signedText } from '../src-shared/domain/lead-record.ts';
import type { Rejection } from '../src-shared/protocol/batch.ts';
import type { KioskId } from '../src-shared/protocol/pieces.ts';
import { leadRecordOf, RecordMessage, signedErasureText } from '../src-shared/protocol/records.ts';
import { err, ok, type Result } from '../src-shared/result.ts';
import type { Sha256Hex } from '../src-shared/units.ts';
import { isSignedBy } from './ed25519.ts';
import { sha256Of } from './sha256.ts';

interface CheckOptions {
  /** Whose token came with the record. */
  readonly kioskId: KioskId;
  readonly keys: ReadonlyMap<Sha256Hex, Uint8Array>;
}

/** Whether a record is what this kiosk signed. What it says inside of its envelope nobody here can know. */
export function checkRecord(raw: unknown, { kioskId, keys }: CheckOptions): Result<RecordMessage, Rejection> {
  const parsed = RecordMessage.safeParse(raw);
  if (!parsed.success) return err('MALFORMED');
  const record = parsed.data;
  if (record.kioskId !== kioskId) return err('KIOSK_MISMATCH');
  if (record.kind === 'lead' && sha256Of(Buffer.from(record.envelope, 'base64')) !== record.envelopeSha256)
    return err('HASH_MISMATCH');
  const publicKey = keys.get(record.keyId);
  if (publicKey === undefined) return err('KEY_UNKNOWN');
  const text = record.kind === 'lead' ? signedText(leadRecordOf(record)) : signedErasureText(record);
  return isSignedBy(publicKey, text, Buffer.from(record.signature, 'base64'))
    ? ok(record)
    : err('SIGNATURE_INVALID');
}
