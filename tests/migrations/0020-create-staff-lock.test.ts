import { expect, test } from 'vitest';
import { insertRawLead } from '../support/raw-lead-row.ts';
import { aDatabaseAt, migrateTo } from '../support/raw-sqlite.ts';

test('migration 20 keeps leads written by v10, gaps in their numbers included, and starts unlocked', async () => {
  const db = await aDatabaseAt(10);
  await db.exec(`${insertRawLead(1)}; ${insertRawLead(7)}; UPDATE lead_counter SET last_sequence_number = 9`);
  await migrateTo(db, 20);
  expect(await db.all('SELECT sequence_number, event_name FROM sealed_leads ORDER BY 1')).toEqual([
    { sequence_number: 1, event_name: 'Messe „Jena“' },
    { sequence_number: 7, event_name: 'Messe „Jena“' },
  ]);
  expect(await db.all('SELECT last_sequence_number AS last FROM lead_counter')).toEqual([{ last: 9 }]);
  expect(await db.all('SELECT * FROM staff_lock')).toEqual([{ id: 1, wrong_tries: 0, locked_until_ms: 0 }]);
});

test('migration 20 makes the database refuse a second lock and a negative count', async () => {
  const db = await aDatabaseAt(20);
  await expect(db.run('INSERT INTO staff_lock VALUES (2, 0, 0)')).rejects.toThrow(/CONSTRAINT/);
  await expect(db.run('UPDATE staff_lock SET wrong_tries = -1')).rejects.toThrow(/CONSTRAINT/);
});
