import { expect, test } from 'vitest';
import { insertRawLead, rawLeadId } from '../support/raw-lead-row.ts';
import { aDatabaseAt, migrateTo } from '../support/raw-sqlite.ts';

const erased = (entry: number, lead: number, wasExported: boolean): string =>
  `INSERT INTO journal VALUES (${entry}, ${entry * 10}, 'lead.erased',
     '{"leadId":"${rawLeadId(lead)}","wasExported":${wasExported}}', '${'0'.repeat(64)}', '${String(entry).repeat(64)}')`;
const ofVersion70 = (number: number, corrects: string): string => {
  const hash = number.toString(16).padStart(64, '0');
  return `INSERT INTO sealed_leads (id, sequence_number, kiosk_id, event_name, captured_at_ms, keep_until_ms,
    consent_version, envelope, envelope_sha256, receipt_hash, corrects)
    VALUES ('${rawLeadId(number)}', ${number}, 'k', 'e', 0, 0, '', x'00', '${hash}', '${hash}', ${corrects})`;
};

test('migration 70 keeps leads, makes tombstones of what the journal names, and counts what it does not', async () => {
  const db = await aDatabaseAt(40);
  await db.exec(`${insertRawLead(2)}; UPDATE lead_counter SET last_sequence_number = 6`);
  await db.exec(`${erased(1, 1, true)}; ${erased(2, 3, false)}`);
  await migrateTo(db, 70);
  expect(await db.all('SELECT sequence_number, corrects FROM sealed_leads')).toEqual([
    { sequence_number: 2, corrects: null },
  ]);
  expect(await db.all('SELECT lead_id, erased_at_ms, erased_by, was_exported FROM tombstones')).toEqual([
    { lead_id: rawLeadId(1), erased_at_ms: 10, erased_by: 'visitor', was_exported: 1 },
    { lead_id: rawLeadId(3), erased_at_ms: 20, erased_by: 'visitor', was_exported: 0 },
  ]);
  // Six were taken in; one is there and two have tombstones: three expired before tombstones were made.
  expect(await db.all('SELECT erased_without_tombstone AS count FROM lead_counter')).toEqual([{ count: 3 }]);
});

test('migration 70 never lets an erased lead return', async () => {
  const db = await aDatabaseAt(70);
  await db.run(`INSERT INTO tombstones VALUES ('${rawLeadId(1)}', 1, 0, 'visitor', 0)`);
  await expect(db.run(ofVersion70(1, 'NULL'))).rejects.toThrow('never returns');
  await expect(db.run('UPDATE tombstones SET erased_at_ms = 1')).rejects.toThrow('never changed');
  await expect(db.run('DELETE FROM tombstones')).rejects.toThrow('never removed');
});

test('migration 70 lets a record be corrected once, by another one, that is there', async () => {
  const db = await aDatabaseAt(70);
  await db.run(ofVersion70(1, 'NULL'));
  await db.run(ofVersion70(2, `'${rawLeadId(1)}'`));
  await expect(db.run(ofVersion70(3, `'${rawLeadId(1)}'`))).rejects.toThrow(/CONSTRAINT/);
  await expect(db.run(ofVersion70(4, `'${rawLeadId(4)}'`))).rejects.toThrow(/CONSTRAINT/);
  await expect(db.run(ofVersion70(5, `'${rawLeadId(9)}'`))).rejects.toThrow(/CONSTRAINT/);
});
