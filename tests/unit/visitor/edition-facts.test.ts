import { expect, test } from 'vitest';
import { editionFacts } from '../../../src-renderer/visitor/attract/edition-facts.ts';
import { countedTo } from '../../../src-renderer/visitor/attract/counting-number.tsx';
import { aJob, anEmployer } from '../app/builders.ts';

test('an empty edition has nothing to say', () => {
  expect(editionFacts({ employers: [], jobs: [] })).toEqual([]);
});

test('fields and levels are counted, the largest first, and take turns', () => {
  const facts = editionFacts({
    employers: [
      anEmployer({ id: 'a', fields: ['optics'] }),
      anEmployer({ id: 'b', fields: ['software', 'optics'] }),
    ],
    jobs: [aJob({ id: 'a-1', level: 'thesis' })],
  });
  expect(facts).toEqual([
    { type: 'field', field: 'optics', count: 2 },
    { type: 'level', level: 'thesis', count: 1 },
    { type: 'field', field: 'software', count: 1 },
  ]);
});

test('a keyword counts once an employer, however it is written, and one of a single employer is left out', () => {
  const facts = editionFacts({
    employers: [
      anEmployer({ id: 'a', keywords: ['Laser', 'Java', 'Julia'] }),
      anEmployer({ id: 'b', keywords: ['laser', 'Java'] }),
      anEmployer({ id: 'c', keywords: ['Laser', 'Laser'] }),
    ],
    jobs: [],
  });
  expect(facts).toContainEqual({ type: 'keywords', words: ['Laser', 'Java'] });
});

test('a number runs up to its value, never beyond and never back', () => {
  const shown = Array.from({ length: 40 }, (_, tick) => countedTo(180, tick * 50));
  expect(shown[0]).toBe(0);
  expect(shown.at(-1)).toBe(180);
  shown.slice(1).forEach((number, index) => {
    expect(number).toBeGreaterThanOrEqual(shown[index] ?? 0);
  });
});
