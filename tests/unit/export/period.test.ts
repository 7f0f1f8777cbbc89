import { expect, test } from 'vitest';
import { dayAfter, isInPeriod, localDay, type Period } from '../../../src-shared/export/period.ts';
import { EpochMs, IsoDay } from '../../../src-shared/units.ts';

const at = (iso: string): EpochMs => EpochMs.parse(Date.parse(iso));
const NOON = { nowMs: at('2026-11-23T12:00:00+01:00'), wasExported: false };

test.each([
  ['just before midnight in Jena', '2026-11-22T23:59:59+01:00', false],
  ['at midnight in Jena', '2026-11-23T00:00:00+01:00', true],
  ['the last second of the day', '2026-11-23T23:59:59+01:00', true],
  ['the next midnight', '2026-11-24T00:00:00+01:00', false],
])('today begins and ends at midnight in Jena: %s', (_, captured, isIn) => {
  expect(isInPeriod({ type: 'today' }, at(captured), NOON)).toBe(isIn);
});

test('from … to … has both days whole', () => {
  const days: Period = { type: 'between', from: IsoDay.parse('2026-11-20'), to: IsoDay.parse('2026-11-21') };
  const isIn = (captured: string): boolean => isInPeriod(days, at(captured), NOON);
  expect(['2026-11-19T23:59:59+01:00', '2026-11-20T00:00:00+01:00'].map(isIn)).toEqual([false, true]);
  expect(['2026-11-21T23:59:59+01:00', '2026-11-22T00:00:00+01:00'].map(isIn)).toEqual([true, false]);
});

test('new is what was not exported, whatever the clock says', () => {
  const longAgo = at('2020-01-01T00:00:00Z');
  expect(isInPeriod({ type: 'new' }, longAgo, NOON)).toBe(true);
  expect(isInPeriod({ type: 'new' }, longAgo, { ...NOON, wasExported: true })).toBe(false);
  expect(isInPeriod({ type: 'all' }, longAgo, { ...NOON, wasExported: true })).toBe(true);
});

test('days are counted over months, years and the change of the clocks', () => {
  expect(dayAfter(IsoDay.parse('2026-12-31'), 1)).toBe('2027-01-01');
  expect(dayAfter(IsoDay.parse('2026-03-29'), -1)).toBe('2026-03-28');
  expect(dayAfter(IsoDay.parse('2028-02-28'), 1)).toBe('2028-02-29');
  expect(localDay(at('2026-07-01T22:30:00Z'))).toBe('2026-07-02');
});
