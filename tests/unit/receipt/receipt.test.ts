import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeReceiptCode, parseReceiptCode, ReceiptCode } from '../../../src-shared/domain/receipt.ts';

const ALPHABET = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];
const aCode = fc.uint8Array({ minLength: 9, maxLength: 9 }).map((bytes) => makeReceiptCode(() => bytes));

test('reads every code back as it was made', () => {
  fc.assert(
    fc.property(aCode, (code) => {
      expect(parseReceiptCode(code)).toEqual({ ok: true, value: code });
    }),
  );
});

test('reads a code as people type it: small, without hyphens, with spaces, O for 0, I or L for 1', () => {
  fc.assert(
    fc.property(aCode, fc.constantFrom('I', 'l'), (code, one) => {
      const typed = ` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', one)} `;
      expect(parseReceiptCode(typed)).toEqual({ ok: true, value: code });
    }),
  );
});

test('finds every single wrong character', () => {
  const positions = fc.constantFrom(0, 1, 2, 3, 5, 6, 7, 8, 10, 11);
  fc.assert(
    fc.property(aCode, positions, fc.constantFrom(...ALPHABET), (code, position, other) => {
      fc.pre(code[position] !== other);
      const wrong = code.slice(0, position) + other + code.slice(position + 1);
      expect(parseReceiptCode(wrong).ok).toBe(false);
    }),
    { numRuns: 500 },
  );
});

test('refuses what is too short, too long or has a letter that is not used', () => {
  const code = makeReceiptCode((length) => new Uint8Array(length));
  for (const wrong of ['', code.slice(0, -1), `${code}0`, code.replace('0', 'U'), code.replace('0', 'ß')])
    expect(parseReceiptCode(wrong).ok).toBe(false);
});

test('codes fit their schema', () => {
  fc.assert(
    fc.property(aCode, (code) => {
      expect(ReceiptCode.safeParse(code).success).toBe(true);
    }),
  );
});
