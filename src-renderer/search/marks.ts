import { spellings } from './fold.ts';

/*
 * Shows in a text why it was found. Works on any text, so that names, keywords and streets are marked alike.
 */

/** Terms that answered a query, and how many of their letters were typed; `undefined`: the whole word counts. */
export type Marks = ReadonlyMap<string, number | undefined>;

export interface TextPart {
  readonly text: string;
  readonly isMarked: boolean;
}

/** The text in order, in parts that are marked or not. One plain part when nothing in it answered. */
export function markedParts(text: string, marks: Marks): readonly TextPart[] {
  const parts: TextPart[] = [];
  let done = 0;
  const push = (end: number, isMarked: boolean): void => {
    if (end > done) parts.push({ text: text.slice(done, end), isMarked });
    done = Math.max(done, end);
  };
  for (const match of text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*[+#]*/gu)) {
    const letters = markedLetters(match[0], marks);
    if (letters === 0) continue;
    push(match.index, false);
    push(match.index + letters, true);
  }
  push(text.length, false);
  return parts;
}

export function isMarked(text: string, marks: Marks): boolean {
  return markedParts(text, marks).some((part) => part.isMarked);
}

/** How many letters of a word to mark, from its first. */
function markedLetters(word: string, marks: Marks): number {
  const signed = SIGNED.get(word.toLowerCase());
  if (signed !== undefined) return marks.has(signed) ? word.length : 0;
  const bare = word.replace(/[+#]+$/, '');
  for (const term of spellings(bare)) {
    if (!marks.has(term)) continue;
    const typed = marks.get(term);
    // Where an umlaut was typed as two letters, the letters typed are not those shown: then all of it.
    return typed === undefined || term.length !== bare.length ? bare.length : Math.min(typed, bare.length);
  }
  return 0;
}

const SIGNED: ReadonlyMap<string, string> = new Map([
  ['c++', 'cplusplus'],
  ['c#', 'csharp'],
]);
