import { describe, expect, test } from 'vitest';
import { EmployerId } from '../../../../src-shared/domain/employer.ts';
import {
  isLooking,
  matchesLook,
  NO_LOOK,
  type LeadLook,
} from '../../../../src-renderer/staff/leads/lead-look.ts';
import { anEntry } from './a-page.ts';

const ADA = anEntry({
  number: 1,
  phone: '+4915123456789',
  assessment: { rating: 'hot', note: 'Möchte im März anfangen' },
});
const GOERAN = anEntry({
  number: 2,
  firstName: 'Göran',
  lastName: 'Übung',
  email: null,
  recipients: [{ id: EmployerId.parse('muster-ag'), name: 'Muster AG' }],
});
const SEALED = anEntry({ number: 3 }, true);
const ALL = [ADA, GOERAN, SEALED];
const found = (look: Partial<LeadLook>) => ALL.filter((entry) => matchesLook(entry, { ...NO_LOOK, ...look }));

describe('words', () => {
  test.each([
    ['parts of names, without accents and in any order', '  ubung gor', [GOERAN]],
    ['the e-mail address in any case', 'EXAMPLE.org', [ADA]],
    ['an employer the contact was left for', 'muster', [GOERAN]],
    ['what staff noted', 'maerz märz', []],
    ['what staff noted, by its own letters', 'marz anfangen', [ADA]],
    ['a telephone number, however it is grouped', '0151 234', [ADA]],
    ['a telephone number with its country', '+49 151', [ADA]],
    ['nothing when one of the words fits nowhere', 'ada übung', []],
  ])('find by %s', (_, query, expected) => {
    expect(found({ query })).toEqual(expected);
  });
});

test('a rating finds what has it, and the unrated are found, too', () => {
  expect(found({ rating: 'hot' })).toEqual([ADA]);
  expect(found({ rating: 'none' })).toEqual([GOERAN]);
  expect(found({ rating: 'none', query: 'ada' })).toEqual([]);
});

test('a query of blanks looks for nothing', () => {
  expect(isLooking({ query: '   ', rating: null })).toBe(false);
  expect(isLooking({ query: '', rating: 'cold' })).toBe(true);
});
