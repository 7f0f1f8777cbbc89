/*
 * A barcode or QR scanner types like a keyboard, only faster than any hand, and often ends with Enter. It is known by
 * nothing but its pace.
 */

/** Keys closer to each other than this come from a scanner, if there are enough of them. Hands roll two keys so fast, not six. */
export const MAX_GAP_MS = 45;
/** So many in a row. */
export const MIN_CHARACTERS = 6;
/** After so long a silence a scan is complete; some scanners think before their Enter. */
export const QUIET_MS = 160;

/** Characters that came in one go. */
export interface Burst {
  readonly text: string;
  readonly lastAtMs: number;
}

export const NO_BURST: Burst = { text: '', lastAtMs: -Infinity };

/** The burst with one more key; `\n` for Enter and Tab. A key that comes later begins a new one. */
export function nextBurst(burst: Burst, character: string, atMs: number): Burst {
  const gapMs = atMs - burst.lastAtMs;
  const isNext = gapMs <= MAX_GAP_MS || (isScan(burst) && character === '\n' && gapMs <= QUIET_MS);
  return { text: isNext ? burst.text + character : character, lastAtMs: atMs };
}

export function isScan({ text }: Burst): boolean {
  return text.replaceAll('\n', '').length >= MIN_CHARACTERS;
}
