import { expect, test } from 'vitest';
import { createIdleWatch, waitMs, type Schedule } from '../../../src-renderer/app/idle-watch.ts';
import { nextSession } from '../../../src-renderer/app/session-reducer.ts';
import { freshSession } from '../../../src-renderer/app/session.ts';
import { KioskSettings } from '../../../src-shared/domain/kiosk-settings.ts';

const settings = KioskSettings.parse({});

/** Time that moves only when told; runs what falls due on the way. */
function calmTime() {
  let nowMs = 0;
  let due: { readonly atMs: number; readonly run: () => void }[] = [];
  const schedule: Schedule = (run, afterMs) => {
    const entry = { atMs: nowMs + afterMs, run };
    due.push(entry);
    return () => {
      due = due.filter((other) => other !== entry);
    };
  };
  const pass = (ms: number): void => {
    const endMs = nowMs + ms;
    for (;;) {
      const next = due.filter(({ atMs }) => atMs <= endMs).sort((x, y) => x.atMs - y.atMs)[0];
      if (next === undefined) break;
      due = due.filter((other) => other !== next);
      nowMs = next.atMs;
      next.run();
    }
    nowMs = endMs;
  };
  return { now: () => nowMs, schedule, pass };
}

test('says that nobody is there after exactly the time that was asked for, once', () => {
  const time = calmTime();
  let idled = 0;
  const watch = createIdleWatch({ ...time, onIdle: () => (idled += 1) });
  watch.wait(60_000);
  time.pass(59_999);
  expect(idled).toBe(0);
  time.pass(1);
  expect(idled).toBe(1);
  time.pass(600_000);
  expect(idled).toBe(1);
});

test('every touch starts the time anew', () => {
  const time = calmTime();
  let idled = 0;
  const watch = createIdleWatch({ ...time, onIdle: () => (idled += 1) });
  watch.wait(60_000);
  for (let minute = 0; minute < 10; minute += 1) {
    time.pass(50_000);
    watch.touched();
  }
  expect(idled).toBe(0);
  time.pass(60_000);
  expect(idled).toBe(1);
});

test('a text on the screen is waited for, as long as it is when the time is over', () => {
  const time = calmTime();
  let idled = 0;
  let textMs = 0;
  const watch = createIdleWatch({ ...time, onIdle: () => (idled += 1) });
  watch.wait(60_000, () => textMs);
  time.pass(50_000);
  textMs = 30_000; // opened by the last touch, or a moment later
  watch.touched();
  time.pass(89_999);
  expect(idled).toBe(0);
  time.pass(1);
  expect(idled).toBe(1);
});

test('a text that went away meanwhile is not waited for any longer', () => {
  const time = calmTime();
  let idled = 0;
  let textMs = 30_000;
  const watch = createIdleWatch({ ...time, onIdle: () => (idled += 1) });
  watch.wait(60_000, () => textMs);
  time.pass(30_000);
  watch.touched();
  textMs = 0;
  time.pass(60_000);
  expect(idled).toBe(1);
});

test('waits for nothing once stopped, and for nothing when asked for never', () => {
  const time = calmTime();
  let idled = 0;
  const watch = createIdleWatch({ ...time, onIdle: () => (idled += 1) });
  watch.wait(1000);
  watch.stop();
  watch.wait(null);
  time.pass(1_000_000);
  expect(idled).toBe(0);
});

test('a visit is asked after 60 s and ended 20 s later; the attract screen waits for ever', () => {
  const attract = freshSession(1, 'de');
  expect(waitMs(attract, settings)).toBeNull();
  const exploring = nextSession(attract, { type: 'started' }, 'de');
  expect(waitMs(exploring, settings)).toBe(60_000);
  expect(waitMs(nextSession(exploring, { type: 'idled' }, 'de'), settings)).toBe(20_000);
});

test('the staff area locks itself before its pad is put away', () => {
  const staff = nextSession(freshSession(1, 'de'), { type: 'staffOpened' }, 'de');
  expect(waitMs(staff, settings)).toBeGreaterThan(settings.staffLockMs);
});
