import { expect, test } from 'vitest';
import {
  countdownWords,
  isoDayShortWords,
  isoDayWords,
  shortHash,
  sizeWords,
} from '../../../src-renderer/staff/staff-words.ts';
import { IsoDay } from '../../../src-shared/units.ts';

test.each([
  [0, 'de', '0 Byte'],
  [8412, 'de', '8 kB'],
  [14_212_345_678, 'de', '14,2 GB'],
  [14_212_345_678, 'en', '14.2 GB'],
])('%i bytes in %s are %s', (bytes, language, words) => {
  expect(sizeWords(bytes, language).replaceAll(/\s/g, ' ')).toMatch(new RegExp(`^${words}`));
});

test('a time that runs down shows 0:00 only when it is over', () => {
  expect([65_000, 64_200, 1, 0, -5].map(countdownWords)).toEqual(['1:05', '1:05', '0:01', '0:00', '0:00']);
});

test('a calendar day is the same day in every time zone', () => {
  expect(isoDayWords(IsoDay.parse('2026-11-01'), 'de')).toBe('1. November 2026');
  expect(isoDayWords(IsoDay.parse('2026-11-01'), 'en')).toBe('1 November 2026');
  expect(isoDayShortWords(IsoDay.parse('2026-11-01'), 'de')).toBe('So., 1. Nov.');
});

test('a checksum is shortened to its ends', () => {
  expect(shortHash(`${'a'.repeat(32)}${'b'.repeat(32)}`)).toBe('aaaaaaaa … bbbbbbbb');
});
