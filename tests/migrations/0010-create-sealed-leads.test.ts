import { expect, test } from 'vitest';
import { aDatabaseAt, migrateTo } from '../support/raw-sqlite.ts';

const insert = (changes: Readonly<Record<string, string>> = {}): string => {
  const row: Readonly<Record<string, string>> = {
    id: `'019ab000-0000-7000-8000-000000000001'`,
    sequence_number: '1',
    kiosk_id: `'k'`,
    event_name: `'Messe'`,
    edition_id: `'e'`,
    captured_at_ms: '1000',
    keep_until_ms: '2000',
    consent_version: `'2026-11-a'`,
    envelope: `x'6167'`,
    envelope_sha256: `'${'a'.repeat(64)}'`,
    receipt_hash: `'${'b'.repeat(64)}'`,
    ...changes,
  };
  return `INSERT INTO sealed_leads (${Object.keys(row).join()}) VALUES (${Object.values(row).join()})`;
};

test('migration 10 makes an empty file ready to take leads, counting from nothing', async () => {
  const db = await aDatabaseAt(0);
  await migrateTo(db, 10);
  await db.run(insert());
  expect(await db.all('SELECT * FROM lead_counter')).toEqual([{ id: 1, last_sequence_number: 0 }]);
  expect(await db.all('PRAGMA user_version')).toEqual([{ user_version: 10 }]);
});

test.each([
  [
    'a second lead with the same number',
    { id: `'019ab000-0000-7000-8000-000000000002'`, receipt_hash: `'${'c'.repeat(64)}'` },
  ],
  [
    'a second lead with the same receipt',
    { id: `'019ab000-0000-7000-8000-000000000002'`, sequence_number: '2' },
  ],
  ['an empty envelope', { envelope: `x''` }],
  ['text for an envelope', { envelope: `'Ada'` }],
  ['a lead kept until before it was captured', { keep_until_ms: '999' }],
  ['a hash of the wrong length', { envelope_sha256: `'abc'` }],
  ['the number 0', { sequence_number: '0' }],
])('migration 10 makes the database refuse %s', async (_, changes) => {
  const db = await aDatabaseAt(10);
  const isSecond = 'id' in changes;
  if (isSecond) await db.run(insert());
  await expect(db.run(insert(changes))).rejects.toThrow(/CONSTRAINT/);
});

test('migration 10 makes the database refuse a second counter', async () => {
  const db = await aDatabaseAt(10);
  await expect(db.run('INSERT INTO lead_counter VALUES (2, 0)')).rejects.toThrow(/CONSTRAINT/);
});
