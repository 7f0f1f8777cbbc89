import { expect, test } from 'vitest';
import {
  createAppendToJournal,
  findBrokenEntry,
  readJournal,
  readJournalPage,
  verifyJournal,
} from '../../../src-main/staff/journal.ts';
import { JOURNAL_PAGE_SIZE, type JournalPage } from '../../../src-shared/contract/journal-calls.ts';
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

test('gives ten thousand entries a page at a time, from the newest to the oldest', async () => {
  const database = await aDatabase();
  await database.run(
    `WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 10000)
     INSERT INTO journal (entry_number, at_ms, code, details, previous_sha256, sha256)
     SELECT n, n, 'kiosk.left', '{}', printf('%064x', n - 1), printf('%064x', n) FROM numbers`,
  );
  let before: number | null = null;
  let expected = 10_000;
  while (expected > 0) {
    const page: JournalPage = await readJournalPage(database, before);
    expect(page.total).toBe(10_000);
    expect(page.entries.length).toBeLessThanOrEqual(JOURNAL_PAGE_SIZE);
    for (const { number } of page.entries) {
      expect(number).toBe(expected);
      expected -= 1;
    }
    before = page.entries.at(-1)?.number ?? 0;
  }
});

test('says since when it goes and how long it is', async () => {
  expect(await verifyJournal(await aJournal(0))).toEqual({ total: 0, sinceMs: null, brokenEntry: null });
  const database = await aJournal(3);
  const [first] = await readJournal(database);
  expect(await verifyJournal(database)).toEqual({ total: 3, sinceMs: first?.atMs, brokenEntry: null });
});

test('reads back what was written when nobody knew how much a damage had cost', async () => {
  const database = await aDatabase();
  const append = createAppendToJournal(aClock().now);
  const details = { kept: 2, lost: null, detached: 0, damagedFile: 'standpunkt.sqlite.damaged-1' };
  await database.transaction((queries) => append(queries, 'storage.salvaged', details));
  expect((await readJournalPage(database, null)).entries[0]?.details).toEqual(details);
});
