/*
 * What the receipt's QR code says: plain text for any phone's camera, complete without a network. It names the kiosk, the
 * code and what was agreed, and nothing of the person.
 */

/** A code of so many bytes is read from a screen at arm's length by an ordinary phone. */
export const MAX_RECEIPT_BYTES = 620;

export interface ReceiptWords {
  /** Which kiosk, and the code. */
  readonly head: readonly string[];
  /** What was agreed, a sentence a purpose; the employers' names follow the one they belong to. */
  readonly agreed: readonly { readonly sentence: string; readonly names: readonly string[] }[];
  /** Until when, and how to erase. */
  readonly foot: readonly string[];
  /** "and 3 more". */
  readonly andMore: (count: number) => string;
}

/** The whole text. Only names give way when there are too many of them; how many is said. */
export function receiptText(words: ReceiptWords, maxBytes = MAX_RECEIPT_BYTES): string {
  const longest = Math.max(0, ...words.agreed.map(({ names }) => names.length));
  for (let shown = longest; shown > 0; shown -= 1) {
    const text = withNames(words, shown);
    if (new TextEncoder().encode(text).length <= maxBytes) return text;
  }
  return withNames(words, 0);
}

function withNames({ head, agreed, foot, andMore }: ReceiptWords, shown: number): string {
  const lines = agreed.flatMap(({ sentence, names }) => {
    const left = names.length - shown;
    return [
      sentence,
      ...names.slice(0, shown).map((name) => `- ${name}`),
      ...(left > 0 ? [`- ${andMore(left)}`] : []),
    ];
  });
  return [...head, ...lines, ...foot].join('\n');
}
