import { expect, test } from 'vitest';
import {
  breakName,
  isNamedAt,
  labelRank,
  LABEL_KINDS,
  peakText,
} from '../../../src-renderer/map/label-rules.ts';

test('a hill of unknown height has a name and no height', () => {
  expect(peakText('Tatzend', null)).toBe('Tatzend');
  expect(peakText('Hausberg', 391.7)).toBe('Hausberg\n392 m');
});

test('short names stay on one line', () => {
  expect(breakName('Volkshaus')).toBe('Volkshaus');
});

test('long names break between words and before a bracket, and lose nothing', () => {
  const name = 'Friedrich-Schiller-Universität (Campus Ernst-Abbe-Platz)';
  const lines = breakName(name).split('\n');
  expect(lines.join(' ')).toBe(name);
  expect(lines.length).toBeGreaterThan(1);
  expect(lines[1]).toMatch(/^\(Campus/);
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(33);
});

test('two districts in one name stand under each other', () => {
  expect(breakName('Jenaprießnitz / Wogau', 14)).toBe('Jenaprießnitz /\nWogau');
});

test('the whole city shows districts and the river, not every street', () => {
  const wholeCity = 0.7;
  expect(LABEL_KINDS.filter((kind) => isNamedAt(kind, wholeCity)).sort()).toEqual(['district', 'river']);
});

test('close up the streets are named and the district steps back', () => {
  const street = 5;
  expect(isNamedAt('minor-street', street)).toBe(true);
  expect(isNamedAt('district', street)).toBe(false);
});

test('districts are placed before stations, stations before streets', () => {
  expect(labelRank('district')).toBeGreaterThan(labelRank('station'));
  expect(labelRank('station')).toBeGreaterThan(labelRank('main-street'));
});
