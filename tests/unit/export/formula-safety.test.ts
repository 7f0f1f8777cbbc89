import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toSafeCell } from '../../../src-shared/export/formula-safety.ts';

test.each([
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  '\tharmless looking',
  '  =HYPERLINK("http://example.org")',
  '\u00A0=1', // no-break space
  '\u200B=1', // zero-width space
  '\uFEFF=1', // byte order mark
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
  '+49 151=cmd|calc',
  '=',
])('%j gets an apostrophe in front', (text) => {
  expect(toSafeCell(text)).toBe(`'${text}`);
});

test.each([
  '',
  'Ada',
  'Müller-Lüdenscheidt',
  'a=b',
  'ada@example.org',
  '007',
  '+49 1512 3456789',
  '+4915123456789',
  '1+1',
])('%j stays as it is', (text) => {
  expect(toSafeCell(text)).toBe(text);
});

test('no text begins like a formula afterwards, and nothing but the apostrophe is added', () => {
  const start = fc.constantFrom('', ' ', '\t', '\n', '\u200B', '\u00A0', 'x');
  const sign = fc.constantFrom('=', '+', '-', '@', '＝', '＋', '－', '＠', '1', '');
  fc.assert(
    fc.property(start, sign, fc.string({ maxLength: 10 }), (first, second, rest) => {
      const text = first + second + rest;
      const safe = toSafeCell(text);
      expect(safe === text || safe === `'${text}`).toBe(true);
      const isPhone = /^\+[\d ]+$/.test(safe);
      expect(isPhone || !/^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u.test(safe)).toBe(true);
    }),
    { numRuns: 200 },
  );
});
