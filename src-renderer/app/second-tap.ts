import { readPxPerMm } from '../theme/screen-size.ts';

/** What follows later is meant. Double taps of practised hands take up to 300 ms (Android, iOS), others take longer. */
const DOUBLE_TAP_MS = 400;
/** It comes down where the first one did. Two controls cannot be so near to each other. */
const SAME_PLACE_MM = 6;

const CONTROL = 'button, a, label, summary, input, textarea, [role="button"]';

interface Tap {
  readonly atMs: number;
  readonly x: number;
  readonly y: number;
  readonly control: Element | null;
}

/**
 * Drops the second tap of a double tap when the first one has put something else under the finger: many double-tap out of habit, and
 * what has just come up would be pressed before it was seen. On the same control (a key, +, −) every tap counts, and so does every
 * click that a key makes. Returns how to stop.
 */
export function dropSecondTaps(page: Document): () => void {
  let last: Tap | undefined;

  const onClick = (event: MouseEvent): void => {
    if (event.detail === 0) return;
    const control = event.target instanceof Element ? event.target.closest(CONTROL) : null;
    const tap: Tap = { atMs: event.timeStamp, x: event.clientX, y: event.clientY, control };
    if (last !== undefined && isSecondOf(last, tap, SAME_PLACE_MM * readPxPerMm(page.documentElement))) {
      event.preventDefault();
      event.stopImmediatePropagation();
      last = undefined;
    } else {
      last = tap;
    }
  };

  page.addEventListener('click', onClick, { capture: true });
  return () => {
    page.removeEventListener('click', onClick, { capture: true });
  };
}

function isSecondOf(first: Tap, second: Tap, nearPx: number): boolean {
  return (
    !belongTogether(first.control, second.control) &&
    second.atMs - first.atMs < DOUBLE_TAP_MS &&
    Math.hypot(second.x - first.x, second.y - first.y) < nearPx
  );
}

/** One control, or a label and what it makes a click for. */
function belongTogether(first: Element | null, second: Element | null): boolean {
  return first === second || (first instanceof HTMLLabelElement && first.control === second);
}
