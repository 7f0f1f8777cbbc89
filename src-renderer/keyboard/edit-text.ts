/* What a key does to a text. Pure: offsets are UTF-16 code units, as `selectionStart` counts them. */

/** A text with its selection; `start === end` is a caret. */
export interface EditedText {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Puts `inserted` in the place of the selection and the caret behind it. What does not fit into `maxLength` is left out;
 * `null`: no limit.
 */
export function insertText(
  { text, start, end }: EditedText,
  inserted: string,
  maxLength: number | null = null,
): EditedText {
  const room = maxLength === null ? inserted.length : Math.max(0, maxLength - text.length + end - start);
  const fitting = inserted.length <= room ? inserted : inserted.slice(0, room);
  const caret = start + fitting.length;
  return { text: text.slice(0, start) + fitting + text.slice(end), start: caret, end: caret };
}

/** Deletes the selection, or else the one character before the caret, whole: an accent goes with its letter. */
export function deleteBackward({ text, start, end }: EditedText): EditedText {
  const from = start === end ? start - lastCharacterLength(text.slice(0, start)) : start;
  return { text: text.slice(0, from) + text.slice(end), start: from, end: from };
}

function lastCharacterLength(text: string): number {
  const last = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].at(-1);
  return last?.segment.length ?? 0;
}

/**
 * Completes an e-mail address with an ending such as `@gmx.de`. An `@` that already stands before the caret, and whatever
 * follows it up to there, gives way, so that `ada@` never becomes `ada@@gmx.de`.
 */
export function insertMailEnding(
  edited: EditedText,
  ending: string,
  maxLength: number | null = null,
): EditedText {
  const at = edited.text.slice(0, edited.start).lastIndexOf('@');
  return insertText(at < 0 ? edited : { ...edited, start: at }, ending, maxLength);
}

/** Moves the caret by one whole character; out of a selection to that end of it. */
export function moveCaret({ text, start, end }: EditedText, to: 'left' | 'right'): EditedText {
  if (start !== end) {
    const edge = to === 'left' ? start : end;
    return { text, start: edge, end: edge };
  }
  const caret =
    to === 'left'
      ? start - lastCharacterLength(text.slice(0, start))
      : start + firstCharacterLength(text.slice(start));
  return { text, start: caret, end: caret };
}

function firstCharacterLength(text: string): number {
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text))
    return segment.length;
  return 0;
}

/** Whether the next letter is the first of a name or of a sentence. */
export function isAtSentenceStart({ text, start }: EditedText): boolean {
  return /(^|[.!?]\s+|\n)$/.test(text.slice(0, start));
}
