const MIN_FIRST_PART = 3;
const MIN_LAST_PART = 5;

/** Beginnings of trades' names that seldom stand alone: Fachinformatiker, Feinoptiker, Bioinformatik. */
const FIRST_PARTS: ReadonlySet<string> = new Set(
  'fach fein elektro medien system wirtschaft bio geo'.split(' '),
);

/**
 * The last parts of a German compound whose first part is itself a word of `vocabulary` or a usual beginning: `softwareentwickler` gives
 * `entwickler` when `software` is a word. A linking "s" between the parts is allowed (`entwicklungsingenieur`).
 * Both sides are without marks, see fold.ts.
 */
export function lastParts(word: string, vocabulary: ReadonlySet<string>): readonly string[] {
  const parts: string[] = [];
  for (let cut = MIN_FIRST_PART; cut <= word.length - MIN_LAST_PART; cut += 1) {
    const first = word.slice(0, cut);
    if (!vocabulary.has(first) && !FIRST_PARTS.has(first)) continue;
    const rest = word.slice(cut);
    parts.push(rest);
    if (rest.startsWith('s') && rest.length > MIN_LAST_PART) parts.push(rest.slice(1));
  }
  return parts;
}
