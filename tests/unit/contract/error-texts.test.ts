import { expect, test } from 'vitest';
import { COMMON_ERRORS } from '../../../src-shared/contract/call.ts';
import { contract } from '../../../src-shared/contract/contract.ts';
import { de, en } from '../../../src-renderer/i18n/texts.ts';

const codes = new Set([
  ...COMMON_ERRORS,
  ...Object.values(contract).flatMap((call): readonly string[] => call.errors),
]);

test.each([...codes])('%s has a sentence in German and English', (code) => {
  for (const texts of [de, en]) {
    const sentence = Object.entries(texts.error).find(([key]) => key === code)?.[1];
    expect(sentence).toMatch(/[.!?]$/);
  }
});

test('no sentence is left for a code that no call gives', () => {
  expect(Object.keys(de.error).filter((key) => !codes.has(key))).toEqual([]);
});
