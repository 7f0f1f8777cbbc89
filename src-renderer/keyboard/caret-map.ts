import type { Field } from './field.ts';

/*
 * Where in a field which character stands. The browser does not tell, so the text is laid out once more in an invisible
 * copy of the field, which is gone again before anything is drawn.
 */

/** A caret between two characters: client pixels, as the field is scrolled now. */
export interface CaretPlace {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

const COPIED = [
  'fontFamily',
  'fontSize',
  'fontWeight',
  'fontStyle',
  'fontStretch',
  'fontVariantNumeric',
  'fontFeatureSettings',
  'fontKerning',
  'letterSpacing',
  'wordSpacing',
  'lineHeight',
  'textTransform',
  'textIndent',
  'textRendering',
  'paddingTop',
  'paddingRight',
  'paddingBottom',
  'paddingLeft',
] as const;

/** Has a place even at the very end and on an empty line. */
const END_MARK = '\u200b';

/** Lays the field's text out and asks for the places of `offsets`, in their order. */
export function caretPlaces(field: Field, offsets: readonly number[]): readonly CaretPlace[] {
  const style = getComputedStyle(field);
  const isMultiline = field instanceof HTMLTextAreaElement;
  const copy = document.createElement('div');
  for (const property of COPIED) copy.style[property] = style[property];
  const box = field.getBoundingClientRect();
  Object.assign(copy.style, {
    position: 'fixed',
    left: `${String(box.left + field.clientLeft)}px`,
    top: `${String(box.top + field.clientTop)}px`,
    boxSizing: 'border-box',
    width: `${String(field.clientWidth)}px`,
    visibility: 'hidden',
    pointerEvents: 'none',
    whiteSpace: isMultiline ? 'pre-wrap' : 'pre',
    overflowWrap: 'break-word',
  });
  const text = document.createTextNode(shownText(field) + END_MARK);
  copy.append(text);
  document.body.append(copy);
  // A field of one line stands in the middle of its height, whatever the line's own.
  const sinksPx = isMultiline ? 0 : (field.clientHeight - copy.clientHeight) / 2;
  const range = document.createRange();
  const places = offsets.map((offset) => {
    range.setStart(text, offset);
    range.setEnd(text, offset + 1);
    const place = range.getClientRects()[0] ?? copy.getBoundingClientRect();
    return {
      x: place.left - field.scrollLeft,
      top: place.top + sinksPx - field.scrollTop,
      bottom: place.bottom + sinksPx - field.scrollTop,
    };
  });
  copy.remove();
  return places;
}

/** A passphrase stands as dots, as wide as the browser's. */
function shownText(field: Field): string {
  return field.type === 'password' ? '\u2022'.repeat(field.value.length) : field.value;
}

/** The offsets between whole characters: an accent stays with its letter. */
export function caretOffsets(text: string): readonly number[] {
  const starts = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)];
  return [...starts.map(({ index }) => index), text.length];
}

/** Which of the places is meant by a finger at `x` and `y`: on the nearest line the nearest between two characters. */
export function nearestCaret(places: readonly CaretPlace[], x: number, y: number): number {
  let best = 0;
  let least = Infinity;
  places.forEach((place, index) => {
    const fromLine = y < place.top ? place.top - y : Math.max(0, y - place.bottom);
    // A line away counts for more than any distance along the line.
    const distance = fromLine * LINE_WEIGHT + Math.abs(place.x - x);
    if (distance >= least) return;
    least = distance;
    best = index;
  });
  return best;
}
const LINE_WEIGHT = 1000;

/** Scrolls the field so far that its caret is in sight; Chromium does that only for its own typing. */
export function revealCaret(field: Field): void {
  const [place] = caretPlaces(field, [field.selectionStart ?? field.value.length]);
  if (place === undefined) return;
  const box = field.getBoundingClientRect();
  const style = getComputedStyle(field);
  const left = box.left + field.clientLeft + parseFloat(style.paddingLeft || '0');
  const right = box.left + field.clientLeft + field.clientWidth - parseFloat(style.paddingRight || '0');
  if (place.x < left) field.scrollLeft -= left - place.x;
  else if (place.x > right) field.scrollLeft += place.x - right;
  if (!(field instanceof HTMLTextAreaElement)) return;
  const top = box.top + field.clientTop;
  const bottom = top + field.clientHeight;
  if (place.top < top) field.scrollTop -= top - place.top;
  else if (place.bottom > bottom) field.scrollTop += place.bottom - bottom;
}
