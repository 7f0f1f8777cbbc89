import { expect, test } from 'vitest';
import { insertRawLead } from '../support/raw-lead-row.ts';
import { aDatabaseAt, migrateTo } from '../support/raw-sqlite.ts';

test('migration 100 keeps the leads of v40 and begins with nothing counted', async () => {
  const db = await aDatabaseAt(40);
  await db.exec(insertRawLead(2));
  await migrateTo(db, 100);
  expect(await db.all('SELECT sequence_number FROM sealed_leads')).toEqual([{ sequence_number: 2 }]);
  expect(await db.all('SELECT checks, findings FROM trace_checks')).toEqual([{ checks: 0, findings: 0 }]);
  expect(await db.all('SELECT * FROM hourly_counts')).toEqual([]);
});

test.each([
  ['an hour that no day has', `INSERT INTO hourly_counts VALUES ('2026-11-23', 24, 'visits', 1)`],
  ['a day that is none', `INSERT INTO daily_counts VALUES ('heute', 'language', 'de', 1)`],
  ['more findings than checks', 'UPDATE trace_checks SET findings = 1'],
  ['a second row of checks', 'INSERT INTO trace_checks VALUES (2, 0, 0)'],
])('migration 100 makes the database refuse %s', async (_, sql) => {
  const db = await aDatabaseAt(100);
  await expect(db.exec(sql)).rejects.toThrow(/CONSTRAINT/);
});
