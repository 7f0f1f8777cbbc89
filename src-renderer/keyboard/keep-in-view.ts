import type { Field } from './field.ts';

/** Breathing room between the field's block and the keyboard. */
const GAP_PX = 8;

/**
 * Scrolls so that a field stands above the keyboard, together with its label and what is wrong with it. Screens that give
 * up `--keyboard-height` of their own height have room for that; in others the nearest scroller is moved by what is missing.
 */
export function keepInView(field: Field, keyboardTopPx: number): void {
  const block = field.parentElement ?? field; // TextField's own element around label, field and words
  block.scrollIntoView({ block: 'nearest' });
  const hiddenPx = block.getBoundingClientRect().bottom + GAP_PX - keyboardTopPx;
  if (hiddenPx > 0) scrollerOf(block)?.scrollBy({ top: hiddenPx });
}

function scrollerOf(element: Element): Element | null {
  for (let above = element.parentElement; above !== null; above = above.parentElement) {
    const { overflowY } = getComputedStyle(above);
    if ((overflowY === 'auto' || overflowY === 'scroll') && above.scrollHeight > above.clientHeight)
      return above;
  }
  return null;
}
