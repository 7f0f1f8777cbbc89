/** How far a typed word is from a term. */
export interface Distance {
  /** Typing errors between the word and the whole term. */
  readonly whole: number;
  /** Typing errors between the word and that beginning of the term that fits it best; never more than `whole`. */
  readonly beginning: number;
}

/**
 * Counts typing errors: a letter missing, too many, wrong, or two neighbours swapped (optimal string alignment). Gives up,
 * with `undefined`, as soon as both counts must exceed `limit`.
 */
export function typingErrors(word: string, term: string, limit: number): Distance | undefined {
  // One row a letter of `term`; a row holds the errors against every beginning of `word`.
  const width = word.length + 1;
  let last = new Uint8Array(width);
  let row = new Uint8Array(width);
  let beforeLast = new Uint8Array(width);
  for (let j = 0; j < width; j += 1) last[j] = j;
  let beginning = word.length;
  const rows = Math.min(term.length, word.length + limit);
  for (let i = 1; i <= rows; i += 1) {
    row[0] = i;
    let smallest = i;
    for (let j = 1; j < width; j += 1) {
      const isSame = term.charCodeAt(i - 1) === word.charCodeAt(j - 1);
      let errors = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (isSame ? 0 : 1));
      if (
        i > 1 &&
        j > 1 &&
        term.charCodeAt(i - 1) === word.charCodeAt(j - 2) &&
        term.charCodeAt(i - 2) === word.charCodeAt(j - 1)
      )
        errors = Math.min(errors, at(beforeLast, j - 2) + 1);
      row[j] = errors;
      if (errors < smallest) smallest = errors;
    }
    beginning = Math.min(beginning, at(row, width - 1));
    if (smallest > limit && beginning > limit) return undefined;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  const whole = rows < term.length ? limit + 1 : at(last, width - 1);
  return beginning > limit ? undefined : { whole, beginning };
}

/** Inside its bounds by construction; the zero only satisfies the index check. */
function at(row: Uint8Array, index: number): number {
  return row[index] ?? 0;
}
