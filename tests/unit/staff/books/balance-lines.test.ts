import { expect, test } from 'vitest';
import {
  balanceLines,
  differencesOf,
  type BalanceLine,
} from '../../../../src-renderer/staff/balance/balance-lines.ts';
import type { AtHub } from '../../../../src-shared/domain/balance.ts';
import type { BalanceReport } from '../../../../src-shared/contract/balance-calls.ts';
import { aBalance, aBalanceReport, aClosing } from './a-balance.ts';

const atHub = (counts: Partial<AtHub>): AtHub => ({
  confirmed: 0,
  rejected: 0,
  erasuresOpen: 0,
  erasuresRejected: 0,
  onlyThere: 0,
  ...counts,
});

function line(report: BalanceReport, id: BalanceLine['id']): BalanceLine | undefined {
  return balanceLines(report).find((one) => one.id === id);
}

test('the lines reckon from what was taken in down to the hub', () => {
  const report = aBalanceReport(aBalance({ stored: 5, exported: 3, erasedByVisitor: 1, expired: 2 }));
  expect(balanceLines(report).map(({ id, sign, count }) => [id, sign, count])).toEqual([
    ['captured', 'none', 8],
    ['erasedByVisitor', 'minus', 1],
    ['erasedByStaff', 'minus', 0],
    ['expired', 'minus', 2],
    ['stored', 'equals', 5],
    ['opened', 'equals', null],
    ['exported', 'equals', 3],
    ['confirmed', 'equals', null],
  ]);
  expect(differencesOf(report)).toEqual([]);
});

test('what is stored is bad when the sum above says otherwise', () => {
  const report = aBalanceReport(aBalance({ stored: 4, captured: 5 }));
  expect(line(report, 'stored')?.state).toBe('bad');
  expect(differencesOf(report).map(({ code }) => code)).toContain('CONTACTS_DIFFER');
});

test('whether all can be opened is unknown until the day is closed', () => {
  expect(line(aBalanceReport(aBalance()), 'opened')).toMatchObject({
    state: 'unknown',
    detail: { about: 'notOpenedYet' },
  });
  expect(line(aBalanceReport(aBalance({ stored: 0, exported: 0 })), 'opened')?.state).toBe('good');
});

test('what the closing opened holds until somebody comes or goes', () => {
  const opening = { opened: 3, unreadable: 0 };
  const closing = aClosing(aBalance({}, { opening }));
  expect(line(aBalanceReport(aBalance(), [closing]), 'opened')).toMatchObject({ count: 3, state: 'good' });
  const later = aBalanceReport(aBalance({ stored: 4 }), [closing]);
  expect(line(later, 'opened')).toMatchObject({ count: null, state: 'unknown' });
  expect(differencesOf(later)).toEqual([]);
});

test('contacts that could not be opened at the closing are named, until the next one finds them readable', () => {
  const bad = aClosing(aBalance({}, { opening: { opened: 2, unreadable: 1 } }));
  const report = aBalanceReport(aBalance(), [bad]);
  expect(line(report, 'opened')).toMatchObject({
    count: 2,
    state: 'bad',
    detail: { about: 'unreadable', count: 1 },
  });
  expect(differencesOf(report)).toEqual([{ code: 'UNREADABLE', count: 1 }]);
  const good = aClosing(aBalance({}, { opening: { opened: 3, unreadable: 0 } }), 2);
  expect(differencesOf(aBalanceReport(aBalance(), [good, bad]))).toEqual([]);
});

test('a capture-only kiosk cannot know what opens, and that is no difference', () => {
  const sealed = { isCaptureOnly: true, opening: { opened: 0, unreadable: 3 } };
  const report = aBalanceReport(aBalance({}, { isCaptureOnly: true }), [aClosing(aBalance({}, sealed))]);
  expect(line(report, 'opened')).toMatchObject({ state: 'unknown', detail: { about: 'captureOnly' } });
  expect(differencesOf(report)).toEqual([]);
});

test('what is not exported or confirmed yet is open and says how much', () => {
  const report = aBalanceReport(aBalance({ stored: 5, exported: 3 }, { atHub: atHub({ confirmed: 4 }) }));
  expect(line(report, 'exported')).toMatchObject({
    state: 'open',
    detail: { about: 'notExported', count: 2 },
  });
  expect(line(report, 'confirmed')).toMatchObject({
    count: 4,
    state: 'open',
    detail: { about: 'notConfirmed', count: 1 },
  });
  const done = aBalanceReport(aBalance({}, { atHub: atHub({ confirmed: 3 }) }));
  expect([line(done, 'exported')?.state, line(done, 'confirmed')?.state]).toEqual(['good', 'good']);
});

test('what the hub will not take is bad; an erasure that it does not know of is open', () => {
  const rejected = { atHub: atHub({ confirmed: 1, rejected: 1, erasuresOpen: 2 }) };
  const bad = aBalanceReport(aBalance({}, rejected));
  expect(line(bad, 'confirmed')).toMatchObject({
    count: 1,
    state: 'bad',
    detail: { about: 'rejected', count: 1 },
  });
  expect(differencesOf(bad)).toEqual([{ code: 'REJECTED_BY_HUB', count: 1 }]);
  const erased = aBalanceReport(aBalance({}, { atHub: atHub({ confirmed: 3, erasuresOpen: 2 }) }));
  expect(line(erased, 'confirmed')).toMatchObject({
    count: 3,
    state: 'open',
    detail: { about: 'erasuresOpen', count: 2 },
  });
  expect(differencesOf(erased)).toEqual([]);
});

test('without a hub there is nothing to confirm, and nothing open', () => {
  expect(line(aBalanceReport(aBalance()), 'confirmed')).toMatchObject({
    count: null,
    state: 'unknown',
    detail: { about: 'noHub' },
  });
});
