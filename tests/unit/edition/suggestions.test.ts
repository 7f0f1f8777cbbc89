import { describe, expect, test } from 'vitest';
import { checkText } from '../../../src-shared/edition/check-texts.ts';
import { editDistance, findNearest } from '../../../src-shared/edition/nearest.ts';
import { inFile } from '../../../src-shared/edition/problem.ts';
import {
  isCalendarDay,
  isWebsite,
  suggestDay,
  suggestId,
  suggestPostcode,
  suggestWebsite,
} from '../../../src-shared/edition/suggestions.ts';

test('counts the letters that differ', () => {
  expect([editDistance('', 'abc'), editDistance('optik', 'optics'), editDistance('same', 'same')]).toEqual([
    3, 2, 0,
  ]);
});

describe('the nearest candidate', () => {
  const FIELDS = ['software', 'it-services', 'optics', 'security'];
  test.each([
    ['Optics', 'optics'],
    ['optik', 'optics'],
    ['IT Services', 'it-services'],
    ['softwareentwicklung', 'software'],
    ['gardening', null],
    ['', null],
  ])('of %j is %j', (typed, nearest) => {
    expect(findNearest(typed, FIELDS)).toBe(nearest);
  });
});

test.each([
  ['Müller & Söhne', 'mueller-soehne'],
  ['Zeiss_Jena', 'zeiss-jena'],
  ['Ångström', 'angstroem'],
  ['---', null],
])('suggests for the id %j: %j', (typed, id) => {
  expect(suggestId(typed)).toBe(id);
});

test.each([
  ['1.8.2024', '2024-08-01'],
  ['01.08.24', '2024-08-01'],
  ['31.2.2024', null],
  ['August 2024', null],
])('suggests for the day %j: %j', (typed, day) => {
  expect(suggestDay(typed)).toBe(day);
});

test.each([
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['1900-02-29', false],
  ['2000-02-29', true],
  ['2024-13-01', false],
  ['2024-00-10', false],
  ['2024-04-31', false],
])('%s stands in the calendar: %j', (day, isThere) => {
  expect(isCalendarDay(day)).toBe(isThere);
});

test.each(['example.org', 'üag.de', 'eset.com/de', 'iof.fraunhofer.de'])('takes %s as a website', (text) => {
  expect(isWebsite(text)).toBe(true);
});

test.each([
  'https://example.org',
  'example',
  'example .org',
  'javascript:alert(1)',
  'a@example.org',
  '-a.de',
])('refuses %s as a website', (text) => {
  expect(isWebsite(text)).toBe(false);
});

test('gives back what spreadsheets swallow', () => {
  expect([suggestPostcode('7745'), suggestPostcode('774'), suggestWebsite('http://example.org/')]).toEqual([
    '07745',
    null,
    'example.org',
  ]);
});

describe('texts', () => {
  const codes = (text: string) => checkText(text, inFile('jobs.csv')).map(({ code }) => code);
  test.each([
    'Entwickler:in (m/w/d) für C++ & C#',
    'Gehalt < 100 000 €, Laune > 9000',
    'Ätzen, Öfen, Übung: „Maß“ – 3 × 4',
    'https://example.org/?a=1&b=2#data',
    'weiche\u00ADTrennung',
  ])('leaves %j alone', (text) => {
    expect(codes(text)).toEqual([]);
  });
  test.each([
    ['<img src=x onerror=alert(1)>', ['MARKUP']],
    ['< / script >', ['MARKUP']],
    ['JavaScript : alert(1)', ['MARKUP']],
    ['data:text/html,x', ['MARKUP']],
    ['a\tb', ['CONTROL_CHARACTER']],
    ['StraÃŸe', ['LETTERS_DAMAGED']],
    ['Stra\uFFFDe', ['LETTERS_DAMAGED']],
  ])('finds in %j: %j', (text, found) => {
    expect(codes(text)).toEqual(found);
  });
});
