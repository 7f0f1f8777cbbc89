import { expect, test } from 'vitest';
import {
  MAX_RECEIPT_BYTES,
  receiptText,
  type ReceiptWords,
} from '../../../src-renderer/visitor/contact/receipt-text.ts';

function words(names: readonly string[]): ReceiptWords {
  return {
    head: ['Standpunkt, Kiosk 1 (Demo)', 'Belegcode K7QM-2X9T-PD'],
    agreed: [
      { sentence: 'Diese Arbeitgeber dürfen sich melden:', names },
      { sentence: 'Newsletter.', names: [] },
    ],
    foot: ['Gespeichert bis 22. Mai 2027', 'Löschen: Code eingeben.'],
    andMore: (count) => `${count} weitere`,
  };
}

test('the receipt says the code, what was agreed for whom, until when and how to erase', () => {
  expect(receiptText(words(['Muster-Optik GmbH'])).split('\n')).toEqual([
    'Standpunkt, Kiosk 1 (Demo)',
    'Belegcode K7QM-2X9T-PD',
    'Diese Arbeitgeber dürfen sich melden:',
    '- Muster-Optik GmbH',
    'Newsletter.',
    'Gespeichert bis 22. Mai 2027',
    'Löschen: Code eingeben.',
  ]);
});

test('with too many names the last give way, and how many is said; nothing else is left out', () => {
  const names = Array.from({ length: 40 }, (_, index) => `Müsterfirma für Überlänge Nummer ${index} GmbH`);
  const text = receiptText(words(names));
  expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(MAX_RECEIPT_BYTES);
  const shown = text.split('\n').filter((line) => line.startsWith('- Müster')).length;
  expect(shown).toBeGreaterThan(3);
  expect(text).toContain(`- ${40 - shown} weitere`);
  expect(text).toContain('Löschen: Code eingeben.');
});
