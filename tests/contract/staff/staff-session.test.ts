import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { err, ok, type Result } from '../../../src-shared/result.ts';
import { MS_PER_DAY, MS_PER_MINUTE, MS_PER_SECOND } from '../../../src-shared/units.ts';
import { FIRST_LOCK_MS, LONGEST_LOCK_MS, MAX_WRONG_TRIES } from '../../../src-main/staff/lock-rule.ts';
import { createAppendToJournal, readJournal } from '../../../src-main/staff/journal.ts';
import { createStaffSession, type StaffSession } from '../../../src-main/staff/staff-session.ts';
import type { Database } from '../../../src-main/storage/database.ts';
import { aDatabase, aFolder } from '../../support/a-data-folder.ts';
import { aClock, type TestClock } from '../../support/calm-world.ts';

const LOCK_AFTER_MS = 3 * MS_PER_MINUTE;
const RIGHT = 'lichtstadt';

interface Booth {
  readonly database: Database;
  readonly clock: TestClock;
  readonly session: StaffSession<string>;
  readonly looks: string[];
  readonly locks: number[];
}

interface BoothOptions {
  readonly database?: Database;
  readonly clock?: TestClock;
  readonly isUnreadable?: () => boolean;
}

async function aBooth(options: BoothOptions = {}): Promise<Booth> {
  const database = options.database ?? (await aDatabase());
  const clock = options.clock ?? aClock();
  const looks: string[] = [];
  const locks: number[] = [];
  const session = await createStaffSession<string>({
    database,
    clock: clock.now,
    runLater: clock.runLater,
    appendToJournal: createAppendToJournal(clock.now),
    openIdentity: async (passphrase): Promise<Result<string, 'WRONG_PASSPHRASE' | 'IDENTITY_UNREADABLE'>> => {
      looks.push(passphrase);
      await Promise.resolve();
      if (options.isUnreadable?.() === true) return err('IDENTITY_UNREADABLE');
      return passphrase === RIGHT ? ok('the identity') : err('WRONG_PASSPHRASE');
    },
    lockAfterMs: () => LOCK_AFTER_MS,
    onLock: () => locks.push(clock.now()),
  });
  return { database, clock, session, looks, locks };
}

async function guess({ session }: Booth, times: number): Promise<void> {
  for (let tries = 0; tries < times; tries += 1) expect((await session.unlock('guess')).ok).toBe(true);
}

const locked = (retryAtMs: number): object => ({ ok: true, value: { step: 'locked', retryAtMs } });
const open = { ok: true, value: { step: 'open' } };

test('the right passphrase opens the session and hands out the identity', async () => {
  const { session } = await aBooth();
  expect(session.isOpen()).toBe(false);
  expect(session.identity()).toBeUndefined();
  expect(await session.unlock(RIGHT)).toEqual(open);
  expect(session.identity()).toBe('the identity');
});

test('locking forgets the identity and tells so, once', async () => {
  const { session, locks, clock } = await aBooth();
  expect(await session.unlock(RIGHT)).toEqual(open);
  session.lock();
  session.lock();
  expect(session.identity()).toBeUndefined();
  expect(locks).toHaveLength(1);
  expect(clock.pendingTimers()).toBe(0);
});

test('counts down the tries that are left, then locks for half a minute', async () => {
  const { session, clock } = await aBooth();
  for (let triesLeft = MAX_WRONG_TRIES - 1; triesLeft > 0; triesLeft -= 1)
    expect(await session.unlock('guess')).toEqual(ok({ step: 'wrong', triesLeft }));
  expect(await session.unlock('guess')).toEqual(locked(clock.now() + FIRST_LOCK_MS));
});

test('while locked not even the right passphrase is looked at', async () => {
  const booth = await aBooth();
  await guess(booth, MAX_WRONG_TRIES);
  const retryAtMs = booth.clock.now() + FIRST_LOCK_MS;
  booth.clock.pass(FIRST_LOCK_MS - 1);
  expect(await booth.session.unlock(RIGHT)).toEqual(locked(retryAtMs));
  expect(booth.looks).not.toContain(RIGHT);
  booth.clock.pass(1);
  expect(await booth.session.unlock(RIGHT)).toEqual(open);
});

test('each further wrong try doubles the lock, up to a quarter of an hour', async () => {
  const booth = await aBooth();
  await guess(booth, MAX_WRONG_TRIES - 1);
  const lengths: number[] = [];
  for (let round = 0; round < 8; round += 1) {
    const answer = await booth.session.unlock('guess');
    if (!answer.ok || answer.value.step !== 'locked') throw new Error('was not locked');
    lengths.push((answer.value.retryAtMs - booth.clock.now()) / MS_PER_SECOND);
    booth.clock.pass(LONGEST_LOCK_MS);
  }
  expect(lengths).toEqual([30, 60, 120, 240, 480, 900, 900, 900]);
});

test('the right passphrase makes earlier tries forgotten', async () => {
  const booth = await aBooth();
  await guess(booth, MAX_WRONG_TRIES - 1);
  expect(await booth.session.unlock(RIGHT)).toEqual(open);
  booth.session.lock();
  expect(await booth.session.unlock('guess')).toEqual(ok({ step: 'wrong', triesLeft: MAX_WRONG_TRIES - 1 }));
});

test('a restart resets neither the count nor the lock', async () => {
  const file = join(await aFolder(), 'a.sqlite');
  const first = await aBooth({ database: await aDatabase(file) });
  await guess(first, MAX_WRONG_TRIES);
  const retryAtMs = first.clock.now() + FIRST_LOCK_MS;
  await first.database.close();

  const second = await aBooth({ database: await aDatabase(file), clock: first.clock });
  expect(await second.session.unlock(RIGHT)).toEqual(locked(retryAtMs));
  second.clock.pass(FIRST_LOCK_MS);
  expect(await second.session.unlock('guess')).toEqual(locked(second.clock.now() + 2 * FIRST_LOCK_MS));
});

test('pulling the plug while a passphrase is being looked at costs the try', async () => {
  const database = await aDatabase();
  const first = await aBooth({ database });
  await guess(first, 3);
  const pulled = await createStaffSession<string>({
    database,
    clock: first.clock.now,
    runLater: first.clock.runLater,
    appendToJournal: createAppendToJournal(first.clock.now),
    openIdentity: () => Promise.reject(new Error('the plug is pulled here')),
    lockAfterMs: () => LOCK_AFTER_MS,
  });
  await expect(pulled.unlock('guess')).rejects.toThrow('plug');
  const after = await aBooth({ database });
  expect(await after.session.unlock('guess')).toMatchObject({ value: { step: 'locked' } });
});

test('tries made at the same time are looked at one after the other', async () => {
  const booth = await aBooth();
  const answers = await Promise.all(Array.from({ length: 20 }, () => booth.session.unlock('guess')));
  expect(booth.looks).toHaveLength(MAX_WRONG_TRIES);
  expect(answers.filter((answer) => answer.ok && answer.value.step === 'wrong')).toHaveLength(
    MAX_WRONG_TRIES - 1,
  );
});

test('a clock that is set back a year shuts nobody out longer than the lock itself lasts', async () => {
  const booth = await aBooth();
  await guess(booth, MAX_WRONG_TRIES);
  booth.clock.setTo(booth.clock.now() - 365 * MS_PER_DAY);
  expect(await booth.session.unlock(RIGHT)).toEqual(locked(booth.clock.now() + FIRST_LOCK_MS));
  booth.clock.pass(FIRST_LOCK_MS);
  expect(await booth.session.unlock(RIGHT)).toEqual(open);
});

test('an unreadable identity is said so and costs no try', async () => {
  let isUnreadable = true;
  const booth = await aBooth({ isUnreadable: () => isUnreadable });
  for (let tries = 0; tries < 10; tries += 1)
    expect(await booth.session.unlock('guess')).toEqual({ ok: false, error: 'IDENTITY_UNREADABLE' });
  isUnreadable = false;
  expect(await booth.session.unlock(RIGHT)).toEqual(open);
});

test('a session locks itself when nobody stays, by its timer alone', async () => {
  const booth = await aBooth();
  expect(await booth.session.unlock(RIGHT)).toEqual(open);
  booth.clock.pass(LOCK_AFTER_MS);
  expect(booth.locks).toEqual([booth.clock.now()]); // nobody has asked meanwhile
  expect(booth.session.isOpen()).toBe(false);
});

test('a session whose timer is late is locked all the same when somebody asks', async () => {
  const booth = await aBooth();
  expect(await booth.session.unlock(RIGHT)).toEqual(open);
  booth.clock.setTo(booth.clock.now() + LOCK_AFTER_MS);
  expect(booth.session.identity()).toBeUndefined();
  expect(booth.locks).toHaveLength(1);
});

test('staying keeps a session open, however long, and cannot open a locked one', async () => {
  const booth = await aBooth();
  expect(await booth.session.unlock(RIGHT)).toEqual(open);
  for (let minute = 0; minute < 30; minute += 1) {
    booth.clock.pass(MS_PER_MINUTE);
    booth.session.stay();
  }
  expect(booth.session.isOpen()).toBe(true);
  expect(booth.clock.pendingTimers()).toBe(1);
  booth.session.lock();
  booth.session.stay();
  expect(booth.session.isOpen()).toBe(false);
});

test('on a full disk staff still get in, and guessing is still limited', async () => {
  const booth = await aBooth({ database: await aDatabase(join(await aFolder(), 'a.sqlite')) });
  const Anything = z.record(z.string(), z.unknown());
  await booth.database.run('PRAGMA query_only = ON'); // every write now fails, as on a disk that takes nothing more
  expect(await booth.database.get(Anything, 'PRAGMA query_only')).toEqual({ query_only: 1 });
  expect(await booth.session.unlock(RIGHT)).toEqual(open);
  booth.session.lock();
  await guess(booth, MAX_WRONG_TRIES);
  expect(await booth.session.unlock(RIGHT)).toMatchObject({ value: { step: 'locked' } });
});

test('the journal tells of openings and refusals', async () => {
  const booth = await aBooth();
  await guess(booth, 1);
  expect(await booth.session.unlock(RIGHT)).toEqual(open);
  expect((await readJournal(booth.database)).map(({ code, details }) => [code, details])).toEqual([
    ['staff.refused', { wrongTries: 1 }],
    ['staff.unlocked', {}],
  ]);
});
