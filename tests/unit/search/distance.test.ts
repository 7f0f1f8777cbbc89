import fc from 'fast-check';
import { expect, test } from 'vitest';
import { typingErrors } from '../../../src-renderer/search/distance.ts';

test.each([
  ['laser', 'laser', 0],
  ['lasr', 'laser', 1],
  ['laaser', 'laser', 1],
  ['lader', 'laser', 1],
  ['lsaer', 'laser', 1],
  ['goeppel', 'goepel', 1],
  ['asphrikon', 'asphericon', 2],
])('"%s" is %s with %i typing errors', (word, term, errors) => {
  expect(typingErrors(word, term, 3)?.whole).toBe(errors);
});

test('a half-typed word is close to the beginning of a longer one', () => {
  expect(typingErrors('sofwa', 'softwareentwicklung', 1)).toEqual({ whole: 2, beginning: 1 });
});

test('gives up beyond the limit', () => {
  expect(typingErrors('zauberei', 'laser', 2)).toBeUndefined();
});

const word = fc.string({ unit: fc.constantFrom(...'abcde'), minLength: 1, maxLength: 9 });

test('counts the same in both directions, and never less for the whole than for a beginning', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      const limit = Math.max(a.length, b.length);
      const there = typingErrors(a, b, limit);
      expect(there?.whole).toBe(typingErrors(b, a, limit)?.whole);
      expect(there?.beginning).toBeLessThanOrEqual(there?.whole ?? 0);
      expect(there?.whole === 0).toBe(a === b);
    }),
  );
});
