import { expect, test } from 'vitest';
import { insertRawLead, rawLeadId } from '../support/raw-lead-row.ts';
import { aDatabaseAt, migrateTo } from '../support/raw-sqlite.ts';

const OUTBOX = 'SELECT kind, lead_id, state FROM outbox ORDER BY kind DESC, lead_id';
const tombstone = (number: number): string =>
  `INSERT INTO tombstones (lead_id, sequence_number, erased_at_ms, erased_by, was_exported)
   VALUES ('${rawLeadId(number)}', ${number}, 5, 'visitor', 0)`;
const lead = (number: number): string => {
  const hash = number.toString(16).padStart(64, '0');
  return `INSERT INTO sealed_leads (id, sequence_number, kiosk_id, event_name, captured_at_ms, keep_until_ms,
    consent_version, envelope, envelope_sha256, receipt_hash)
    VALUES ('${rawLeadId(number)}', ${number}, 'k', 'e', 0, 0, '', x'00', '${hash}', '${hash}')`;
};

test('migration 200 fills the outbox with the leads and erasures of v120', async () => {
  const db = await aDatabaseAt(40);
  await db.exec(insertRawLead(2));
  await migrateTo(db, 120);
  await db.exec(tombstone(1));
  await migrateTo(db, 200);
  expect(await db.all(OUTBOX)).toEqual([
    { kind: 'lead', lead_id: rawLeadId(2), state: 'waiting' },
    { kind: 'erasure', lead_id: rawLeadId(1), state: 'waiting' },
  ]);
});

test('migration 200 writes the outbox with the record: both are there or neither is', async () => {
  const db = await aDatabaseAt(200);
  await db.exec('BEGIN');
  await db.exec(lead(1));
  await db.exec('ROLLBACK');
  expect(await db.all(OUTBOX)).toEqual([]);
  await db.exec(lead(1));
  expect(await db.all(OUTBOX)).toEqual([{ kind: 'lead', lead_id: rawLeadId(1), state: 'waiting' }]);
});

test.each([
  ['waiting', 'withdrawn'],
  ['unknown', 'withdrawn'],
  ['rejected', 'withdrawn'],
  ['confirmed', 'confirmed'],
])('migration 200 lets an erasure make a %s lead %s, and wait itself', async (before, after) => {
  const db = await aDatabaseAt(200);
  await db.exec(lead(1));
  await db.run(
    `UPDATE outbox SET state = '${before}', reason = ${before === 'rejected' ? "'MALFORMED'" : 'NULL'}`,
  );
  await db.exec(tombstone(1));
  expect(await db.all(OUTBOX)).toEqual([
    { kind: 'lead', lead_id: rawLeadId(1), state: after },
    { kind: 'erasure', lead_id: rawLeadId(1), state: 'waiting' },
  ]);
});

test.each([
  ['a state that there is not', "state = 'lost'"],
  ['a rejection without its reason', "state = 'rejected'"],
  ['a reason without a rejection', "reason = 'MALFORMED'"],
])('migration 200 makes the database refuse %s', async (_, change) => {
  const db = await aDatabaseAt(200);
  await db.exec(lead(1));
  await expect(db.run(`UPDATE outbox SET ${change}`)).rejects.toThrow(/CONSTRAINT/);
});
