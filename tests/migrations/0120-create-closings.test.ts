import { expect, test } from 'vitest';
import { insertRawLead, rawLeadId } from '../support/raw-lead-row.ts';
import { aDatabaseAt, migrateTo } from '../support/raw-sqlite.ts';

test('migration 120 keeps leads and tombstones of v100; older tombstones do not say when their lead was captured', async () => {
  const db = await aDatabaseAt(40);
  await db.exec(insertRawLead(2));
  await migrateTo(db, 100);
  await db.exec(`INSERT INTO tombstones VALUES ('${rawLeadId(1)}', 1, 5, 'visitor', 0)`);
  await migrateTo(db, 120);
  expect(await db.all('SELECT sequence_number FROM sealed_leads')).toEqual([{ sequence_number: 2 }]);
  expect(await db.all('SELECT sequence_number, captured_at_ms, was_successor FROM tombstones')).toEqual([
    { sequence_number: 1, captured_at_ms: null, was_successor: null },
  ]);
});

const closing = (number: number, day = '2026-11-23'): string =>
  `INSERT INTO closings VALUES (${number}, 5, '${day}', 'k', 'Kiosk 1', 'Messe', '{}',
     '${'0'.repeat(64)}', '${String(number).repeat(64).slice(0, 64)}')`;

test('migration 120 makes the database refuse to change or remove a closing', async () => {
  const db = await aDatabaseAt(120);
  await db.exec(closing(1));
  await expect(db.run(`UPDATE closings SET balance = '{"a":1}'`)).rejects.toThrow('never changed');
  await expect(db.run('DELETE FROM closings')).rejects.toThrow('never removed');
});

test.each([
  ['a day that is none', closing(2, 'heute')],
  ['a closing without a number', closing(0)],
])('migration 120 makes the database refuse %s', async (_, sql) => {
  const db = await aDatabaseAt(120);
  await expect(db.exec(sql)).rejects.toThrow(/CONSTRAINT/);
});
