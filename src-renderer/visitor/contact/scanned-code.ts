import { parseReceiptCode, type ReceiptCode } from '../../../src-shared/domain/receipt.ts';

const GROUPED = /[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{2}(?![0-9a-z-])/gi;

/**
 * The receipt code in what a scanner typed: the code alone, or the whole text of the receipt's QR code. A scanner that is
 * set to another keyboard than the kiosk swaps letters; the check character tells which reading is right. `null`: no code.
 */
export function findReceiptCode(scanned: string): ReceiptCode | null {
  for (const text of [scanned, inOtherLayout(scanned)]) {
    for (const candidate of [...(text.match(GROUPED) ?? []), text]) {
      const parsed = parseReceiptCode(candidate);
      if (parsed.ok) return parsed.value;
    }
  }
  return null;
}

/** Where a German and an American keyboard differ, as far as a code is concerned. */
const SWAPPED: Readonly<Record<string, string>> = { y: 'z', z: 'y', Y: 'Z', Z: 'Y', ß: '-', '/': '-' };

function inOtherLayout(text: string): string {
  return text.replace(/[yzß/]/gi, (character) => SWAPPED[character] ?? character);
}
