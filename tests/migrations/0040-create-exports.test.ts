import { expect, test } from 'vitest';
import { insertRawLead, rawLeadId } from '../support/raw-lead-row.ts';
import { aDatabaseAt, migrateTo } from '../support/raw-sqlite.ts';

const anExport = `INSERT INTO exports VALUES ('${'e'.repeat(36)}', 5, 'xlsx', 'a.xlsx', 1, 0, 10, '${'f'.repeat(64)}')`;

test('migration 40 keeps leads and journal of v30, and counts nothing as exported', async () => {
  const db = await aDatabaseAt(30);
  await db.exec(insertRawLead(2));
  await db.exec(`INSERT INTO journal VALUES (1, 5, 'x', '{}', '${'0'.repeat(64)}', '${'1'.repeat(64)}')`);
  await migrateTo(db, 40);
  expect(await db.all('SELECT sequence_number FROM sealed_leads')).toEqual([{ sequence_number: 2 }]);
  expect(await db.all('SELECT code FROM journal')).toEqual([{ code: 'x' }]);
  expect(await db.all('SELECT * FROM exported_leads')).toEqual([]);
});

test('migration 40 forgets that a lead was exported when the lead is erased, and keeps the export', async () => {
  const db = await aDatabaseAt(40);
  await db.exec(`${insertRawLead(1)}; ${anExport}`);
  await db.run('INSERT INTO exported_leads VALUES (?, ?)', ['e'.repeat(36), rawLeadId(1)]);
  await db.run('DELETE FROM sealed_leads');
  expect(await db.all('SELECT * FROM exported_leads')).toEqual([]);
  expect(await db.all('SELECT file_name FROM exports')).toEqual([{ file_name: 'a.xlsx' }]);
});

test('migration 40 makes the database refuse an export of a lead that is not there', async () => {
  const db = await aDatabaseAt(40);
  await db.exec(anExport);
  const attempt = db.run('INSERT INTO exported_leads VALUES (?, ?)', ['e'.repeat(36), rawLeadId(9)]);
  await expect(attempt).rejects.toThrow(/CONSTRAINT/);
});
