/*
 * What makes "goeppel", "Göpel" and "gopel" one word. Text of the edition is indexed under every way people type it;
 * what is typed is only stripped of its marks. Folding both sides to one form instead would break prefixes: the "neu" of a
 * half-typed "neue" must stay a prefix of it.
 */

const EXPANDED: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' };

/** Names whose signs are their meaning; a tokenizer would drop the signs. */
const SIGNED_NAMES: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}\p{N}])c\+\+/gu, ' cplusplus '],
  [/(?<![\p{L}\p{N}])c#/gu, ' csharp '],
  [/(?<![\p{L}\p{N}])\.net\b/gu, ' dotnet '],
];

/** Words that say nothing about what is looked for. Without them "Jobs in der Nähe von Burgau" asks for Burgau. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  (
    'und oder der die das den dem des ein eine einer im in am an bei beim mit fur fuer von vom zu zum zur auf als nahe ' +
    'and or the a an of for with at on to as near gmbh ag kg mbh eg ev co job jobs stelle stellen m w d x f ' +
    'arbeitgeber firma firmen employer employers company companies suche looking'
  ).split(' '),
);

/** Lower case, without marks: `Größe` gives `grosse`. */
export function withoutMarks(word: string): string {
  return word.toLowerCase().replaceAll('ß', 'ss').normalize('NFD').replace(/\p{M}/gu, '');
}

/** Every way to type one word of the edition: `Göpel` gives `gopel` and `goepel`; `Goethe` gives `goethe` and `gothe`. */
export function spellings(word: string): readonly string[] {
  const lower = word.normalize('NFC').toLowerCase().replaceAll('ß', 'ss');
  const bare = withoutMarks(lower);
  const expanded = withoutMarks(lower.replace(/[äöü]/g, (letter) => EXPANDED[letter] ?? letter));
  const collapsed = bare.replace(/([aou])e/g, '$1');
  return [...new Set([bare, expanded, collapsed])];
}

export function isEmptyWord(word: string): boolean {
  return EMPTY_WORDS.has(withoutMarks(word));
}

/** A lower-case text in which "c++" and its like are words. */
export function withSignedNames(lowerCase: string): string {
  return SIGNED_NAMES.reduce((text, [sign, name]) => text.replace(sign, name), lowerCase);
}

/** The words of a text, in order, as they are written in lower case; empty words left out. */
export function wordsOf(text: string): readonly string[] {
  const plain = withSignedNames(text.normalize('NFC').toLowerCase());
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !isEmptyWord(word));
}
