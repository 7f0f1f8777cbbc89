import { expect, test } from 'vitest';
import { createAppendToJournal, findBrokenEntry, readJournal } from '../../../src-main/staff/journal.ts';
import type { Database } from '../../../src-main/storage/database.ts';
import { aDatabase } from '../../support/a-data-folder.ts';
import { aClock } from '../../support/calm-world.ts';

async function aJournal(entries: number): Promise<Database> {
  const database = await aDatabase();
  const append = createAppendToJournal(aClock().now);
  for (let count = 1; count <= entries; count += 1)
    await database.transaction((queries) => append(queries, 'leads.expired', { count }));
  return database;
}

/** What somebody with the file in their hands can do: the triggers do not stop them. */
async function tamper(database: Database, sql: string): Promise<void> {
  await database.run('DROP TRIGGER journal_is_never_changed');
  await database.run('DROP TRIGGER journal_is_never_shortened');
  await database.run(sql);
}

test('keeps entries in their order', async () => {
  const entries = await readJournal(await aJournal(3));
  expect(entries.map(({ details }) => details)).toEqual([{ count: 1 }, { count: 2 }, { count: 3 }]);
});

test('an untouched journal has no broken entry, and neither has an empty one', async () => {
  expect(await findBrokenEntry(await aJournal(3))).toBeNull();
  expect(await findBrokenEntry(await aJournal(0))).toBeNull();
});

test.each([
  ['changed details', `UPDATE journal SET details = '{"count":9}' WHERE entry_number = 2`, 2],
  ['a changed time', 'UPDATE journal SET at_ms = 1 WHERE entry_number = 3', 3],
  ['an entry taken out', 'DELETE FROM journal WHERE entry_number = 2', 2],
  ['the first entry taken out', 'DELETE FROM journal WHERE entry_number = 1', 1],
])('finds %s', async (_, sql, number) => {
  const database = await aJournal(3);
  await tamper(database, sql);
  expect(await findBrokenEntry(database)).toBe(number);
});

test('an entry whose transaction fails is not kept', async () => {
  const database = await aDatabase();
  const append = createAppendToJournal(aClock().now);
  const attempt = database.transaction(async (queries) => {
    await append(queries, 'leads.expired', { count: 1 });
    throw new Error('the deed failed');
  });
  await expect(attempt).rejects.toThrow('the deed failed');
  expect(await readJournal(database)).toEqual([]);
});
