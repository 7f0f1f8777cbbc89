import { expect, test } from 'vitest';
import { keyRows, readKey } from '../../../src-renderer/keyboard/layouts.ts';
import { afterShift, afterTyping } from '../../../src-renderer/keyboard/letter-case.ts';

function keysOf(rows: readonly string[]): readonly string[] {
  return rows.flatMap((row) => row.split(' '));
}

test('the German keyboard is QWERTZ with umlauts and ß, the English one QWERTY', () => {
  const german = keyRows('text', 'de', 'lower');
  expect(german.some((row) => row.startsWith('q w e r t z'))).toBe(true);
  expect(keysOf(german)).toEqual(expect.arrayContaining(['ä', 'ö', 'ü', 'ß']));
  expect(keyRows('text', 'en', 'lower').some((row) => row.startsWith('q w e r t y'))).toBe(true);
});

test('upper case changes letters only', () => {
  const keys = keysOf(keyRows('text', 'de', 'upper'));
  expect(keys).toEqual(expect.arrayContaining(['Q', 'Ä', 'ß', '{bksp}', '{done}']));
  expect(keys).not.toContain('q');
});

test('the keyboard for addresses has @, dot, hyphen, underscore and endings', () => {
  expect(keysOf(keyRows('email', 'de', 'lower'))).toEqual(
    expect.arrayContaining(['@', '.', '-', '_', '.de', '.com', '@gmx.de', '0']),
  );
});

test('the pad for receipt codes has every character of a code and none that it leaves out', () => {
  for (const language of ['de', 'en'] as const) {
    const typed = keysOf(keyRows('code', language, 'lower')).filter((key) => /^[A-Z0-9]$/.test(key));
    expect(typed.sort().join('')).toBe('0123456789ABCDEFGHJKMNPQRSTVWXYZ');
  }
});

test('every keyboard can delete, go on and be closed, and no row has more than eleven keys', () => {
  for (const kind of ['text', 'email', 'phone', 'code', 'search', 'passphrase'] as const)
    for (const language of ['de', 'en'] as const)
      for (const page of ['lower', 'upper', 'symbols'] as const) {
        const rows = keyRows(kind, language, page);
        expect(keysOf(rows)).toEqual(expect.arrayContaining(['{bksp}', '{enter}', '{done}']));
        expect(Math.max(...rows.map((row) => row.split(' ').length))).toBeLessThanOrEqual(11);
      }
});

test('a passphrase of any printable ASCII characters can be typed', () => {
  const typeable = new Set(
    (['lower', 'upper', 'symbols'] as const)
      .flatMap((page) => keysOf(keyRows('passphrase', 'de', page)))
      .map(readKey)
      .flatMap((key) => (key.press === 'type' ? [key.text] : [])),
  );
  const printable = Array.from({ length: 0x7e - 0x20 + 1 }, (_, index) => String.fromCharCode(0x20 + index));
  expect(printable.filter((character) => !typeable.has(character))).toEqual([]);
});

test('braces that are typed are not mistaken for names of keys', () => {
  expect(readKey('{')).toEqual({ press: 'type', text: '{' });
  expect(readKey('@')).toEqual({ press: 'type', text: '@' });
  expect(readKey('@web.de')).toEqual({ press: 'mail-ending', text: '@web.de' });
});

test('shift holds for one letter, twice it locks, and at a sentence start it takes the capital back', () => {
  expect(afterTyping(afterShift('lower'), false)).toBe('lower');
  expect(afterTyping(afterShift(afterShift('lower')), false)).toBe('locked');
  expect(afterShift('locked')).toBe('lower');
  expect(afterTyping('lower', true)).toBe('sentence');
  expect(afterShift('sentence')).toBe('lower');
});
