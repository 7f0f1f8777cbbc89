import { mmInPx } from './millimetres.ts';

/* As in key-variants.module.css: a cell, the gap between two, the padding and border around all. */
const CELL_MM = 14;
const GAP_MM = 2;
const AROUND_MM = 2.6;

/**
 * Where a row of `count` variants stands: the first straight above the key, all of them within the keyboard's width. Pixels
 * from the keyboard's left and lower edge.
 */
export function placeVariants(
  host: Element,
  key: Element,
  count: number,
): { readonly leftPx: number; readonly bottomPx: number } {
  const mm = mmInPx();
  const around = host.getBoundingClientRect();
  const under = key.getBoundingClientRect();
  const widthPx = (count * CELL_MM + (count - 1) * GAP_MM + 2 * AROUND_MM) * mm;
  const centred = under.left + under.width / 2 - around.left - (AROUND_MM + CELL_MM / 2) * mm;
  const leftPx = Math.max(GAP_MM * mm, Math.min(centred, around.width - widthPx - GAP_MM * mm));
  return { leftPx, bottomPx: around.bottom - under.top + mm };
}
