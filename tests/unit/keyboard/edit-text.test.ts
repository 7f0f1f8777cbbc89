import { expect, test } from 'vitest';
import {
  deleteBackward,
  insertMailEnding,
  insertText,
  isAtSentenceStart,
  type EditedText,
} from '../../../src-renderer/keyboard/edit-text.ts';

/** Reads `Ad|a` as a caret behind the d, and `A[d]a` as a selected d. */
function edited(shown: string): EditedText {
  const start = shown.search(/[|[]/);
  const end = shown.includes(']') ? shown.indexOf(']') - 1 : start;
  return { text: shown.replace(/[|[\]]/g, ''), start, end };
}

test('a typed character goes to the caret, and the caret behind it', () => {
  expect(insertText(edited('A|a'), 'd')).toEqual(edited('Ad|a'));
});

test('a typed character takes the place of the selection', () => {
  expect(insertText(edited('A[xyz]a'), 'd')).toEqual(edited('Ad|a'));
});

test('a full field takes nothing more, but its selection can be overwritten', () => {
  expect(insertText(edited('Ada|'), 'm', 3)).toEqual(edited('Ada|'));
  expect(insertText(edited('A[d]a'), 'm', 3)).toEqual(edited('Am|a'));
});

test('backspace deletes the character before the caret, or the selection', () => {
  expect(deleteBackward(edited('Ad|a'))).toEqual(edited('A|a'));
  expect(deleteBackward(edited('A[d]a'))).toEqual(edited('A|a'));
  expect(deleteBackward(edited('|Ada'))).toEqual(edited('|Ada'));
});

test('backspace deletes a character whole when it is made of several code units', () => {
  expect(deleteBackward(edited('Zoe\u0308|'))).toEqual(edited('Zo|'));
  expect(deleteBackward(edited('a👩‍💻|b'))).toEqual(edited('a|b'));
});

test('a mail ending completes the address and never doubles the @', () => {
  expect(insertMailEnding(edited('ada|'), '@gmx.de')).toEqual(edited('ada@gmx.de|'));
  expect(insertMailEnding(edited('ada@|'), '@gmx.de')).toEqual(edited('ada@gmx.de|'));
  expect(insertMailEnding(edited('ada@web.de|'), '@gmx.de')).toEqual(edited('ada@gmx.de|'));
});

test('a sentence starts at the beginning, after its end and on a new line, but not after an abbreviated word', () => {
  expect(isAtSentenceStart(edited('|'))).toBe(true);
  expect(isAtSentenceStart(edited('Hallo. |'))).toBe(true);
  expect(isAtSentenceStart(edited('Hallo\n|'))).toBe(true);
  expect(isAtSentenceStart(edited('z.|'))).toBe(false);
  expect(isAtSentenceStart(edited('von |'))).toBe(false);
});
