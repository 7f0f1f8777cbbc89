import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toSafeCell, toSafeSpreadsheetCell } from '../../../src-shared/export/formula-safety.ts';

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
  '+49 1512 3456789', // a text that looks like a phone number has passed no schema
  '+4915123456789',
  '=',
])('%j gets an apostrophe in front', (text) => {
  expect(toSafeCell(text)).toBe(`'${text}`);
});

test.each(['', 'Ada', 'Müller-Lüdenscheidt', 'a=b', 'ada@example.org', '007', '1+1'])(
  '%j stays as it is',
  (text) => {
    expect(toSafeCell(text)).toBe(text);
  },
);

test('no text begins like a formula afterwards, and nothing but the apostrophe is added', () => {
  const start = fc.constantFrom('', ' ', '\t', '\n', '\u200B', '\u00A0', 'x');
  const sign = fc.constantFrom('=', '+', '-', '@', '＝', '＋', '－', '＠', '1', '');
  fc.assert(
    fc.property(start, sign, fc.string({ maxLength: 10 }), (first, second, rest) => {
      const text = first + second + rest;
      const safe = toSafeCell(text);
      expect(safe === text || safe === `'${text}`).toBe(true);
      expect(!/^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u.test(safe)).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test.each(['007', ' 0151 ', '4915123456789', '1e5', '1,5E10', '=1+1'])(
  '%j gets an apostrophe where a spreadsheet would make another number of it',
  (text) => {
    expect(toSafeSpreadsheetCell(text)).toBe(`'${text}`);
  },
);

test.each(['0', '7', '3,5', 'Raum 007', '0151 2345 678', '2026'])('%j is shown as it is', (text) => {
  expect(toSafeSpreadsheetCell(text)).toBe(text);
});
