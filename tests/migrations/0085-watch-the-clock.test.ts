import { expect, test } from 'vitest';
import { insertRawLead, rawLeadId } from '../support/raw-lead-row.ts';
import { aDatabaseAt, migrateTo } from '../support/raw-sqlite.ts';

test('migration 85 keeps leads, and trusts no clock before it was looked at', async () => {
  const db = await aDatabaseAt(40);
  await db.exec(insertRawLead(1));
  await migrateTo(db, 85);
  expect(await db.all('SELECT sequence_number FROM sealed_leads')).toEqual([{ sequence_number: 1 }]);
  expect(await db.all('SELECT * FROM clock_watch')).toEqual([
    { id: 1, trusted_at_ms: null, confirmed_sequence_number: 0 },
  ]);
  await db.run(`INSERT INTO retention_holds VALUES ('${rawLeadId(1)}', 9)`);
  await db.run('DELETE FROM sealed_leads');
  expect(await db.all('SELECT * FROM retention_holds')).toEqual([]);
});
