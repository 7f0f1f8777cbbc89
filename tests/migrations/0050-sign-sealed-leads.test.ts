import { expect, test } from 'vitest';
import { insertRawLead } from '../support/raw-lead-row.ts';
import { aDatabaseAt, migrateTo } from '../support/raw-sqlite.ts';

test('migration 50 keeps leads of v40 byte for byte, without a signature and without the edition outside', async () => {
  const db = await aDatabaseAt(40);
  await db.exec(insertRawLead(7));
  const [before] = await db.all('SELECT * FROM sealed_leads');
  await migrateTo(db, 50);
  const { edition_id: _dropped, ...kept } = before as Record<string, unknown>; // a row of SQLite is a record
  expect(await db.all('SELECT * FROM sealed_leads')).toEqual([
    { ...kept, signing_key_id: null, signature: null },
  ]);
});

test('migration 50 makes the database refuse half a signature and one of an unknown key', async () => {
  const db = await aDatabaseAt(50);
  const insert = (key: string, signature: string): string =>
    `INSERT INTO sealed_leads VALUES ('${'a'.repeat(36)}', 1, 'k', 'e', 0, 0, '', x'00', '${'b'.repeat(64)}', '${'c'.repeat(64)}', ${key}, ${signature})`;
  await expect(db.run(insert('NULL', `zeroblob(64)`))).rejects.toThrow(/CONSTRAINT/);
  await expect(db.run(insert(`'${'d'.repeat(64)}'`, 'zeroblob(64)'))).rejects.toThrow(/CONSTRAINT/);
  await db.run(`INSERT INTO device_keys VALUES ('${'d'.repeat(64)}', zeroblob(32), 0)`);
  await expect(db.run(insert(`'${'d'.repeat(64)}'`, 'zeroblob(63)'))).rejects.toThrow(/CONSTRAINT/);
  await db.run(insert(`'${'d'.repeat(64)}'`, 'zeroblob(64)'));
});

test('migration 50 keeps device keys for good', async () => {
  const db = await aDatabaseAt(50);
  await db.run(`INSERT INTO device_keys VALUES ('${'d'.repeat(64)}', zeroblob(32), 0)`);
  await expect(db.run('UPDATE device_keys SET first_used_at_ms = 1')).rejects.toThrow('never changed');
  await expect(db.run('DELETE FROM device_keys')).rejects.toThrow('never removed');
});
