import { expect, test } from 'vitest';
import { keyRows } from '../../../src-renderer/keyboard/layouts.ts';
import { variantsOf } from '../../../src-renderer/keyboard/variants.ts';

test('a long press offers the accents of a letter, the most used here first', () => {
  expect(variantsOf('e').slice(0, 3)).toEqual(['é', 'è', 'ê']);
  expect(variantsOf('l')[0]).toBe('ł');
  expect(variantsOf('c')).toEqual(expect.arrayContaining(['ç', 'č']));
  expect(variantsOf('o')).toEqual(expect.arrayContaining(['ø', 'ö']));
  expect(variantsOf('s').slice(0, 1)).toEqual(['ß']);
  expect(variantsOf('ß')).toEqual(['ẞ']);
});

test('the variants of a capital are capitals, and ß stays one letter', () => {
  expect(variantsOf('E').slice(0, 3)).toEqual(['É', 'È', 'Ê']);
  expect(variantsOf('S')).toEqual(expect.arrayContaining(['ß', 'ẞ', 'Š']));
  for (const variant of variantsOf('S')) expect([...variant]).toHaveLength(1);
});

test('no variant is the letter itself, stands twice, or is more than ten', () => {
  const letters = (['lower', 'upper'] as const).flatMap((page) =>
    keyRows('text', 'de', page).flatMap((row) => row.split(' ')),
  );
  for (const letter of letters) {
    const variants = variantsOf(letter);
    expect(variants).not.toContain(letter);
    expect(new Set(variants).size).toBe(variants.length);
    expect(variants.length).toBeLessThanOrEqual(10);
  }
});

test('the German keyboard reaches every letter of German, French, Polish, Czech, Spanish and Turkish names', () => {
  const reachable = new Set(
    (['lower', 'upper'] as const)
      .flatMap((page) => keyRows('text', 'de', page).flatMap((row) => row.split(' ')))
      .flatMap((key) => [key, ...variantsOf(key)]),
  );
  const needed = 'äöüßÄÖÜẞ àâçéèêëîïôùûÿœæ ąćęłńóśźż áčďéěíňóřšťúůýž áéíñóúü çğıİöşü';
  expect([...needed].filter((letter) => letter !== ' ' && !reachable.has(letter))).toEqual([]);
});
