import { expect, test } from 'vitest';
import { de, en } from '../../../src-renderer/i18n/texts.ts';

function paths(value: unknown, prefix = ''): string[] {
  if (typeof value !== 'object' || value === null) return [prefix];
  return Object.entries(value).flatMap(([key, inner]) =>
    paths(inner, prefix === '' ? key : `${prefix}.${key}`),
  );
}

function at(texts: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null
          ? Object.entries(value).find(([k]) => k === key)?.[1]
          : undefined,
      texts,
    );
}

test('both languages have the same keys', () => {
  expect(paths(en).sort()).toEqual(paths(de).sort());
});

test('no text is empty, and both languages fill the same placeholders', () => {
  const placeholders = (text: string): string[] =>
    [...text.matchAll(/{{(\w+)}}/g)].map((match) => match[1] ?? '').sort();
  for (const path of paths(de)) {
    const german = String(at(de, path));
    const english = String(at(en, path));
    expect(german.trim(), path).not.toBe('');
    expect(english.trim(), path).not.toBe('');
    expect(placeholders(english), path).toEqual(placeholders(german));
  }
});
