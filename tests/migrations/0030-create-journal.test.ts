import { expect, test } from 'vitest';
import { insertRawLead } from '../support/raw-lead-row.ts';
import { aDatabaseAt, migrateTo } from '../support/raw-sqlite.ts';

const entry = `INSERT INTO journal VALUES (1, 5, 'leads.expired', '{"count":1}', '${'0'.repeat(64)}', '${'1'.repeat(64)}')`;

test('migration 30 keeps leads and a lock in the middle of its time', async () => {
  const db = await aDatabaseAt(20);
  await db.exec(`${insertRawLead(3)}; UPDATE staff_lock SET wrong_tries = 6, locked_until_ms = 99`);
  await migrateTo(db, 30);
  expect(await db.all('SELECT sequence_number FROM sealed_leads')).toEqual([{ sequence_number: 3 }]);
  expect(await db.all('SELECT * FROM staff_lock')).toEqual([{ id: 1, wrong_tries: 6, locked_until_ms: 99 }]);
  expect(await db.all('SELECT * FROM journal')).toEqual([]);
});

test('migration 30 makes a journal that is only appended to', async () => {
  const db = await aDatabaseAt(30);
  await db.run(entry);
  await expect(db.run(`UPDATE journal SET code = 'x'`)).rejects.toThrow('only appended to');
  await expect(db.run('DELETE FROM journal')).rejects.toThrow('only appended to');
});

test('migration 30 makes the database refuse details that are not JSON', async () => {
  const db = await aDatabaseAt(30);
  await expect(db.run(entry.replace('{"count":1}', 'Ada'))).rejects.toThrow(/CONSTRAINT/);
});
