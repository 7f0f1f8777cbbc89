import { expect, test } from 'vitest';
import { insertRawLead, rawLeadId } from '../support/raw-lead-row.ts';
import { aDatabaseAt, migrateTo } from '../support/raw-sqlite.ts';

const EXPORT_ID = 'e'.repeat(36);

test('migration 90 takes earlier exports as made for the body responsible, and keeps their leads', async () => {
  const db = await aDatabaseAt(40);
  await db.exec(insertRawLead(1));
  await db.exec(
    `INSERT INTO exports VALUES ('${EXPORT_ID}', 5, 'xlsx', 'a.xlsx', 1, 0, 10, '${'f'.repeat(64)}')`,
  );
  await db.run('INSERT INTO exported_leads VALUES (?, ?)', [EXPORT_ID, rawLeadId(1)]);
  await migrateTo(db, 90);
  expect(await db.all('SELECT file_name, audience FROM exports')).toEqual([
    { file_name: 'a.xlsx', audience: 'controller' },
  ]);
  expect(await db.all('SELECT lead_id FROM exported_leads')).toEqual([{ lead_id: rawLeadId(1) }]);
});
