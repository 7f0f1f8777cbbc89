import { describe, expect, test } from 'vitest';
import { isAnswerTo, RecordBatch, type BatchAnswer } from '../../../src-shared/protocol/batch.ts';
import { readEnrolmentCode, showEnrolmentCode } from '../../../src-shared/protocol/enrolment.ts';
import {
  BATCH_BYTES,
  MAX_BODY_BYTES,
  MAX_ENVELOPE_BYTES,
  MAX_INFLATED_BYTES,
} from '../../../src-shared/protocol/limits.ts';
import { HubId } from '../../../src-shared/protocol/pieces.ts';
import { LeadMessage, RecordMessage } from '../../../src-shared/protocol/records.ts';
import { chooseProtocol } from '../../../src-shared/protocol/version.ts';

const ID = '019ab000-0000-7000-8000-000000000001';
const OTHER_ID = '019ab000-0000-7000-8000-000000000002';
const HUB = HubId.parse('019ab000-0000-7000-8000-00000000000a');
const HASH = 'a'.repeat(64);

const lead = {
  kind: 'lead',
  id: ID,
  sequenceNumber: 1,
  kioskId: OTHER_ID,
  eventName: 'Berufsmesse Jena',
  capturedAtMs: 1,
  keepUntilMs: 2,
  consentVersion: 'v1',
  corrects: null,
  receiptHash: HASH,
  envelopeSha256: HASH,
  envelope: 'AAAA',
  keyId: HASH,
  signature: Buffer.alloc(64, 1).toString('base64'),
};

describe('a lead', () => {
  test('fits as a kiosk has it', () => {
    expect(RecordMessage.parse(lead)).toEqual(lead);
  });

  test.each([
    ['an event with a NUL, which PostgreSQL cannot keep', { eventName: 'a\0b' }],
    ['an event with half of a surrogate pair', { eventName: 'a\ud800b' }],
    ['an event longer than any', { eventName: 'a'.repeat(201) }],
    ['an id that is none', { id: "'; DROP TABLE ledger; --" }],
    ['a time before 1970', { capturedAtMs: -1 }],
    ['a time that is no whole number', { capturedAtMs: 1.5 }],
    ['an envelope that is not base64', { envelope: '<html>' }],
    ['an empty envelope', { envelope: '' }],
    ['a signature that is too short', { signature: 'AAAA' }],
    ['a hash in capitals', { envelopeSha256: 'A'.repeat(64) }],
  ])('does not fit with %s', (_, change) => {
    expect(LeadMessage.safeParse({ ...lead, ...change }).success).toBe(false);
  });

  test('fits up to the size of an envelope and not beyond', () => {
    const envelope = (bytes: number): string => Buffer.alloc(bytes).toString('base64');
    expect(LeadMessage.safeParse({ ...lead, envelope: envelope(MAX_ENVELOPE_BYTES) }).success).toBe(true);
    expect(LeadMessage.safeParse({ ...lead, envelope: envelope(MAX_ENVELOPE_BYTES + 3) }).success).toBe(
      false,
    );
  });
});

test('what a kiosk may put into a batch, the largest record at its end, a hub takes', () => {
  const largest = JSON.stringify({
    ...lead,
    eventName: 'ä'.repeat(200),
    envelope: Buffer.alloc(MAX_ENVELOPE_BYTES).toString('base64'),
  });
  const bytes = BATCH_BYTES + Buffer.byteLength(largest) + 200;
  expect(bytes).toBeLessThan(MAX_BODY_BYTES); // gzip of what does not compress is hardly longer
  expect(bytes).toBeLessThan(MAX_INFLATED_BYTES);
});

describe('an answer', () => {
  const batch = RecordBatch.parse({ protocol: 1, batchId: OTHER_ID, sentAtMs: 0, records: [lead] });
  const answer = {
    protocol: 1,
    hubId: HUB,
    batchId: OTHER_ID,
    receivedAtMs: 0,
    verdicts: [{ kind: 'lead', id: ID, verdict: 'stored' }],
  };
  const says = (change: object): boolean =>
    isAnswerTo(batch, HUB, { ...answer, ...change } as unknown as BatchAnswer); // each case breaks one thing

  test('counts when it names the batch, the hub and each record', () => {
    expect(says({})).toBe(true);
  });

  test.each([
    ['names another batch', { batchId: ID }],
    ['comes from another hub', { hubId: ID }],
    ['leaves a record out', { verdicts: [] }],
    ['has one too many', { verdicts: [answer.verdicts[0], answer.verdicts[0]] }],
    ['names another record', { verdicts: [{ kind: 'lead', id: OTHER_ID, verdict: 'stored' }] }],
    ['mistakes a lead for its erasure', { verdicts: [{ kind: 'erasure', id: ID, verdict: 'stored' }] }],
  ])('does not count when it %s', (_, change) => {
    expect(says(change)).toBe(false);
  });
});

test('an enrolment code is read as people type it', () => {
  const code = readEnrolmentCode(' 7k2m-9qxt 4hpo');
  expect(code).toBe('7K2M9QXT4HP0');
  expect(code === undefined ? '' : showEnrolmentCode(code)).toBe('7K2M-9QXT-4HP0');
  expect(readEnrolmentCode('7K2M-9QXT')).toBeUndefined();
  expect(readEnrolmentCode('7K2M-9QXT-4HPU')).toBeUndefined();
});

test('both sides speak the newest version that they have in common, and notice when there is none', () => {
  expect(chooseProtocol([1])).toBe(1);
  expect(chooseProtocol([99, 1])).toBe(1);
  expect(chooseProtocol([99])).toBeUndefined();
});
