import { expect, test } from 'vitest';
import { HOLD_MS, repeatPauseMs, startRepeating } from '../../../src-renderer/keyboard/key-repeat.ts';
import { aTimeline } from './a-timeline.ts';

test('a key that is held begins to repeat after a while, not before', () => {
  const time = aTimeline();
  let presses = 0;
  startRepeating(time.schedule, () => (presses += 1));
  time.pass(HOLD_MS - 1);
  expect(presses).toBe(0);
  time.pass(1);
  expect(presses).toBe(1);
});

test('the pauses shrink with every repetition down to a shortest one', () => {
  const pauses = Array.from({ length: 30 }, (_, index) => repeatPauseMs(index + 1));
  for (const [index, pause] of pauses.entries())
    if (index > 0) expect(pause).toBeLessThanOrEqual(pauses[index - 1] ?? 0);
  expect(pauses[1]).toBeGreaterThan(100); // time to let go after one
  expect(pauses.at(-1)).toBe(pauses.at(-2));
  expect(pauses.at(-1)).toBeGreaterThan(16); // a screen can still show each step
});

test('the second second repeats more often than the first', () => {
  const time = aTimeline();
  let presses = 0;
  startRepeating(time.schedule, () => (presses += 1));
  time.pass(1000);
  const first = presses;
  time.pass(1000);
  expect(presses - first).toBeGreaterThan(first * 2);
});

test('a key that is let go does nothing more', () => {
  const time = aTimeline();
  let presses = 0;
  const stop = startRepeating(time.schedule, () => (presses += 1));
  time.pass(1000);
  const before = presses;
  stop();
  time.pass(5000);
  expect(presses).toBe(before);
  expect(time.waiting()).toBe(0);
});
