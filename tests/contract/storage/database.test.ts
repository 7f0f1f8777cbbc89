import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { openDatabase } from '../../../src-main/storage/database.ts';
import { CountRow } from '../../../src-main/storage/queries.ts';
import { StorageError } from '../../../src-main/storage/storage-error.ts';
import { aDatabase, aFolder } from '../../support/a-data-folder.ts';
import { aClock } from '../../support/calm-world.ts';

const AnyRow = z.record(z.string(), z.unknown());
const COUNT = 'SELECT count(*) AS count FROM staff_lock';

test.each([
  ['journal_mode', 'wal'],
  ['synchronous', 2],
  ['foreign_keys', 1],
  ['secure_delete', 1],
  ['trusted_schema', 0],
  ['temp_store', 2],
  ['busy_timeout', 5000],
])('a database in a file runs with %s = %s', async (pragma, inForce) => {
  const database = await aDatabase(join(await aFolder(), 'a.sqlite'));
  expect(Object.values(await database.get(AnyRow, `PRAGMA ${pragma}`))).toEqual([inForce]);
});

for (const where of ['memory', 'file'] as const) {
  const open = async (): ReturnType<typeof aDatabase> =>
    where === 'memory' ? aDatabase() : aDatabase(join(await aFolder(), 'a.sqlite'));

  test(`in ${where}: a transaction that throws leaves nothing behind`, async () => {
    const database = await open();
    const attempt = database.transaction(async (queries) => {
      await queries.run('DELETE FROM staff_lock');
      throw new Error('changed our mind');
    });
    await expect(attempt).rejects.toThrow('changed our mind');
    expect((await database.get(CountRow, COUNT)).count).toBe(1);
  });

  test(`in ${where}: nobody sees or enters a running transaction`, async () => {
    const database = await open();
    const order: string[] = [];
    const counts: number[] = [];
    const slow = database.transaction(async (queries) => {
      order.push('first begins');
      await queries.run('DELETE FROM staff_lock');
      await new Promise((resolve) => setTimeout(resolve, 20));
      await queries.run('INSERT INTO staff_lock VALUES (1, 7, 0)');
      order.push('first ends');
    });
    const reader = database.get(CountRow, COUNT).then(({ count }) => counts.push(count));
    const second = database.transaction(async (queries) => {
      order.push('second begins');
      counts.push((await queries.get(CountRow, COUNT)).count);
    });
    await Promise.all([slow, reader, second]);
    expect(order).toEqual(['first begins', 'first ends', 'second begins']);
    expect(counts).toEqual([1, 1]);
  });

  test(`in ${where}: many interleaved callers lose no count`, async () => {
    const database = await open();
    const Tries = z.object({ tries: z.int() });
    await Promise.all(
      Array.from({ length: 50 }, () =>
        database.transaction(async (queries) => {
          const { tries } = await queries.get(Tries, 'SELECT wrong_tries AS tries FROM staff_lock');
          await queries.run('UPDATE staff_lock SET wrong_tries = ?', [tries + 1]);
        }),
      ),
    );
    const { tries } = await database.get(Tries, 'SELECT wrong_tries AS tries FROM staff_lock');
    expect(tries).toBe(50);
  });
}

test('the queue goes on after a transaction that failed', async () => {
  const database = await aDatabase();
  const failing = database.transaction(() => Promise.reject(new Error('no')));
  const next = database.get(CountRow, COUNT);
  await expect(failing).rejects.toThrow('no');
  expect((await next).count).toBe(1);
});

test('asking the database itself inside a transaction throws instead of waiting for ever', async () => {
  const database = await aDatabase();
  const attempt = database.transaction(() => database.get(CountRow, COUNT));
  await expect(attempt).rejects.toThrow('inside a transaction');
});

test('queries kept beyond their transaction throw', async () => {
  const database = await aDatabase();
  const kept = await database.transaction(async (queries) => Promise.resolve(queries));
  expect(() => kept.run('DELETE FROM staff_lock')).toThrow('over');
});

test('a row that does not fit its schema is damage, and the message quotes nothing of it', async () => {
  const database = await aDatabase();
  const attempt = database.get(z.object({ name: z.int() }), `SELECT 'Ada Beispiel' AS name`);
  await expect(attempt).rejects.toThrow(StorageError);
  await expect(attempt).rejects.not.toThrow(/Ada/);
});

test('blobs come back byte for byte', async () => {
  const database = await aDatabase();
  const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
  const row = await database.get(z.object({ b: z.instanceof(Uint8Array) }), 'SELECT ? AS b', [bytes]);
  expect(Buffer.from(row.b).equals(bytes)).toBe(true);
});

test('a wrong statement is a bug, not a storage problem', async () => {
  const database = await aDatabase();
  await expect(database.run('DELETE FROM nowhere')).rejects.not.toBeInstanceOf(StorageError);
});

test('a file that is no database is reported as damaged and left as it is', async () => {
  const file = join(await aFolder(), 'a.sqlite');
  await writeFile(file, 'not a database at all, but long enough to be looked at as one'.repeat(20));
  await expect(openDatabase({ file, clock: aClock().now })).rejects.toMatchObject({ kind: 'damaged' });
});

test('a full disk is reported as full, the transaction leaves nothing, and the database goes on', async () => {
  const database = await aDatabase(join(await aFolder(), 'a.sqlite'));
  await database.get(AnyRow, 'PRAGMA max_page_count = 1'); // SQLite then takes the present size as the limit
  const attempt = database.transaction(async (queries) => {
    await queries.run('UPDATE staff_lock SET wrong_tries = 3');
    await queries.run(`INSERT INTO journal VALUES (1, 0, 'x', json_quote(?), ?, ?)`, [
      'x'.repeat(100_000),
      '0'.repeat(64),
      '1'.repeat(64),
    ]);
  });
  await expect(attempt).rejects.toMatchObject({ name: 'StorageError', kind: 'full' });
  const row = await database.get(z.object({ wrong_tries: z.int() }), 'SELECT wrong_tries FROM staff_lock');
  expect(row.wrong_tries).toBe(0);
});

test('a closed database answers no more', async () => {
  const database = await aDatabase();
  await database.close();
  await expect(database.get(CountRow, COUNT)).rejects.toThrow('closed');
});
