import { expect, test } from 'vitest';
import { keepTrying } from '../../../src-main/keep-trying.ts';
import { aClock } from '../../support/calm-world.ts';

function aDoor(): { readonly open: () => Promise<string | null>; unlock(): void; tries(): number } {
  let isLocked = true;
  let tries = 0;
  return {
    open: () => {
      tries += 1;
      return Promise.resolve(isLocked ? null : 'open');
    },
    unlock: () => {
      isLocked = false;
    },
    tries: () => tries,
  };
}

test('tries again when somebody asks, but not before the pause is over', async () => {
  const clock = aClock();
  const door = aDoor();
  const ask = keepTrying(door.open, { monotonic: clock.monotonic, pauseMs: 1000 });
  expect(await ask()).toBeNull();
  door.unlock();
  clock.pass(999);
  expect(await ask()).toBeNull();
  clock.pass(1);
  expect(await ask()).toBe('open');
  expect(door.tries()).toBe(2);
});

test('what was opened once is never opened again', async () => {
  const clock = aClock();
  const door = aDoor();
  door.unlock();
  const ask = keepTrying(door.open, { monotonic: clock.monotonic, pauseMs: 1000 });
  expect(await ask()).toBe('open');
  clock.pass(5000);
  expect(await ask()).toBe('open');
  expect(door.tries()).toBe(1);
});

test('two who ask at the same time share one attempt', async () => {
  const clock = aClock();
  const door = aDoor();
  const ask = keepTrying(door.open, { monotonic: clock.monotonic, pauseMs: 1000 });
  await ask();
  door.unlock();
  clock.pass(1000);
  expect(await Promise.all([ask(), ask()])).toEqual(['open', 'open']);
  expect(door.tries()).toBe(2);
});
