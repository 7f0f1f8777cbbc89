import { expect, test } from 'vitest';
import { insertRawLead } from '../support/raw-lead-row.ts';
import { aDatabaseAt, migrateTo } from '../support/raw-sqlite.ts';

const insert = `INSERT INTO consent_texts VALUES ('2026-11-a', 'network-news', 'de', '${'a'.repeat(64)}', 'Worte', 0)`;

test('migration 60 keeps leads and claims no words for them', async () => {
  const db = await aDatabaseAt(40);
  await db.exec(insertRawLead(1));
  await migrateTo(db, 60);
  expect(await db.all('SELECT sequence_number FROM sealed_leads')).toEqual([{ sequence_number: 1 }]);
  expect(await db.all('SELECT * FROM consent_texts')).toEqual([]);
});

test('migration 60 makes the database refuse other words for the same version, and any change', async () => {
  const db = await aDatabaseAt(60);
  await db.run(insert);
  await expect(db.run(insert.replace(/a{64}/, 'b'.repeat(64)))).rejects.toThrow(/CONSTRAINT/);
  await expect(db.run(`UPDATE consent_texts SET words = 'andere'`)).rejects.toThrow('never changed');
  await expect(db.run('DELETE FROM consent_texts')).rejects.toThrow('never removed');
});
