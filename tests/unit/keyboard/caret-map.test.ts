import { expect, test } from 'vitest';
import { caretOffsets, nearestCaret } from '../../../src-renderer/keyboard/caret-map.ts';

/** Two lines of three characters, 10 px wide and 20 px high each. */
const PLACES = [0, 1].flatMap((line) =>
  [0, 1, 2, 3].map((column) => ({ x: column * 10, top: line * 20, bottom: line * 20 + 20 })),
);

test('a finger means the nearest place between two characters', () => {
  expect(nearestCaret(PLACES, 4, 10)).toBe(0);
  expect(nearestCaret(PLACES, 6, 10)).toBe(1);
  expect(nearestCaret(PLACES, 500, 10)).toBe(3);
});

test('the line under the finger counts more than the distance along it', () => {
  expect(nearestCaret(PLACES, 500, 30)).toBe(7);
  expect(nearestCaret(PLACES, -5, 300)).toBe(4);
  expect(nearestCaret(PLACES, 11, -300)).toBe(1);
});

test('a caret never goes between a letter and its accent, nor into an emoji', () => {
  expect(caretOffsets('Zoe\u0308!')).toEqual([0, 1, 2, 4, 5]);
  expect(caretOffsets('a👩‍💻b')).toEqual([0, 1, 6, 7]);
  expect(caretOffsets('')).toEqual([0]);
});
