import { expect, test } from 'vitest';
import { MS_PER_DAY, MS_PER_MINUTE } from '../../../src-shared/units.ts';
import { msUntilNightly, startNightly } from '../../../src-main/leads/nightly.ts';
import { aClock } from '../../support/calm-world.ts';

const at = (hour: number, minute: number): number => new Date(2026, 10, 23, hour, minute).getTime();

test.each([
  [3, 29, 1],
  [3, 30, 24 * 60],
  [3, 31, 24 * 60 - 1],
  [0, 0, 210],
])('at %i:%i it is so long until the night', (hour, minute, minutes) => {
  expect(msUntilNightly(at(hour, minute))).toBe(minutes * MS_PER_MINUTE);
});

test('works once every night, also when a timer comes late, and never after it was ended', () => {
  const clock = aClock(at(12, 0));
  let nights = 0;
  const end = startNightly({ clock: clock.now, runLater: clock.runLater, work: () => (nights += 1) });
  for (let hour = 0; hour < 48; hour += 1) clock.pass(60 * MS_PER_MINUTE);
  expect(nights).toBe(2);
  clock.pass(MS_PER_DAY + 6 * 60 * MS_PER_MINUTE); // the computer slept
  expect(nights).toBe(3);
  end();
  expect(clock.pendingTimers()).toBe(0);
});
