import { expect, test } from 'vitest';
import { insertRawLead, rawLeadId } from '../support/raw-lead-row.ts';
import { aDatabaseAt, migrateTo } from '../support/raw-sqlite.ts';

test('migration 80 keeps leads, each without a step, and its steps go with it', async () => {
  const db = await aDatabaseAt(40);
  await db.exec(insertRawLead(1));
  await migrateTo(db, 80);
  expect(await db.all('SELECT * FROM opt_in_steps')).toEqual([]);
  await db.run(`INSERT INTO opt_in_steps VALUES ('${rawLeadId(1)}', 1, 'mail-sent', 5)`);
  await expect(db.run(`UPDATE opt_in_steps SET state = 'confirmed'`)).rejects.toThrow('never changed');
  await expect(db.run('DELETE FROM opt_in_steps')).rejects.toThrow('goes only with its lead');
  await db.run('DELETE FROM sealed_leads');
  expect(await db.all('SELECT * FROM opt_in_steps')).toEqual([]);
});

test('migration 80 makes the database refuse an unknown state and a step of no lead', async () => {
  const db = await aDatabaseAt(80);
  const step = (state: string): string =>
    `INSERT INTO opt_in_steps VALUES ('${rawLeadId(1)}', 1, '${state}', 5)`;
  await expect(db.run(step('recorded'))).rejects.toThrow(/CONSTRAINT/);
  await expect(db.run(step('confirmed'))).rejects.toThrow(/CONSTRAINT/);
});
