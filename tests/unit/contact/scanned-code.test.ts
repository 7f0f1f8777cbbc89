import { expect, test } from 'vitest';
import { findReceiptCode } from '../../../src-renderer/visitor/contact/scanned-code.ts';
import { makeReceiptCode } from '../../../src-shared/domain/receipt.ts';

/** A code with both letters that keyboards disagree about. */
const CODE = makeReceiptCode((length) =>
  new Uint8Array(length).map((_, index) => (index % 2 === 0 ? 30 : 31)),
);

test('a scanned code is found alone and within the text of a receipt', () => {
  expect(CODE).toMatch(/Y.*Z/);
  expect(findReceiptCode(CODE)).toBe(CODE);
  expect(findReceiptCode(CODE.toLowerCase())).toBe(CODE);
  expect(findReceiptCode(`Standpunkt, Kiosk 1 (Demo)\nBelegcode ${CODE}\nDiese Arbeitgeber`)).toBe(CODE);
});

test('a scanner that is set to another keyboard is understood', () => {
  const mistyped = CODE.replace(/[YZ]/g, (letter) => (letter === 'Y' ? 'Z' : 'Y'));
  expect(findReceiptCode(mistyped.replaceAll('-', 'ß'))).toBe(CODE);
  expect(findReceiptCode(mistyped.replaceAll('-', '/'))).toBe(CODE);
});

test('what holds no code is none', () => {
  for (const text of ['', '4006381333931', 'https://example.org/', `${CODE.slice(0, -1)}#`, 'AAAA-AAAA-AB'])
    expect(findReceiptCode(text), text).toBeNull();
});
