import { expect, test } from 'vitest';
import { JournalEntry } from '../../../../src-shared/contract/journal-calls.ts';
import { groupByDay } from '../../../../src-renderer/staff/journal/journal-days.ts';

const entry = (number: number, day: number): JournalEntry =>
  JournalEntry.parse({ number, atMs: day * 1000, code: 'kiosk.left', details: {} });
const daysOf = (entries: readonly JournalEntry[]): readonly (readonly [string, readonly number[]])[] =>
  groupByDay(entries, (atMs) => `day ${atMs / 1000}`).map(({ day, entries: inDay }) => [
    day,
    inDay.map(({ number }) => number),
  ]);

test('entries of one day stand together, in their order', () => {
  expect(daysOf([entry(4, 2), entry(3, 2), entry(2, 1), entry(1, 1)])).toEqual([
    ['day 2', [4, 3]],
    ['day 1', [2, 1]],
  ]);
  expect(daysOf([])).toEqual([]);
});

test('a day comes again when the clock was set back: the order is that of the chain', () => {
  expect(daysOf([entry(3, 2), entry(2, 1), entry(1, 2)])).toEqual([
    ['day 2', [3]],
    ['day 1', [2]],
    ['day 2', [1]],
  ]);
});
