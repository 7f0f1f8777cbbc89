import type { Postings } from './postings.ts';
import type { Reading } from './readings.ts';

/*
 * Puts readings and postings together: how well each row answers a query. All rows at once in typed arrays, because a beginning
 * of two letters may stand in ten thousand jobs and is answered between two key presses.
 */

/**
 * How well each row answers one word: in any of its texts, and how much of its name that covers, in words. Grows in place: every
 * `add…` leaves the better of what was there and what comes.
 */
export interface WordScores {
  readonly best: Float32Array;
  readonly covered: Float32Array;
}

export function noScores({ rowCount }: Postings): WordScores {
  return { best: new Float32Array(rowCount), covered: new Float32Array(rowCount) };
}

export function addReadings(
  { best, covered }: WordScores,
  readings: readonly Reading[],
  postings: Postings,
): void {
  for (const { term, quality, typed = term.length } of readings) {
    const posting = postings.of(term);
    if (posting === undefined) continue;
    const { rows, weights, spans } = posting;
    for (let i = 0; i < rows.length; i += 1) {
      const row = rows[i] ?? 0;
      const score = quality * (weights[i] ?? 0);
      if (score > (best[row] ?? 0)) best[row] = score;
      const span = spans[i] ?? 0;
      // Of a name written as one word, only what was typed of it.
      const cover = quality * (span > 1 ? (span * typed) / term.length : span);
      if (cover > (covered[row] ?? 0)) covered[row] = cover;
    }
  }
}

/** A compound typed in one word fits where both of its parts do, though never as well as the very word. */
export function addCompound({ best, covered }: WordScores, first: WordScores, second: WordScores): void {
  for (let row = 0; row < best.length; row += 1) {
    const [one, two] = [first.best[row] ?? 0, second.best[row] ?? 0];
    if (one === 0 || two === 0) continue;
    best[row] = Math.max(best[row] ?? 0, (COMPOUND_QUALITY * (one + two)) / 2);
    const [cover, otherCover] = [first.covered[row] ?? 0, second.covered[row] ?? 0];
    if (cover > 0 && otherCover > 0)
      covered[row] = Math.max(covered[row] ?? 0, COMPOUND_QUALITY * (cover + otherCover));
  }
}
const COMPOUND_QUALITY = 0.95;

/** What two words say together, lent to one of them: all of the score, half of the cover. */
export function addShared({ best, covered }: WordScores, both: WordScores): void {
  for (let row = 0; row < best.length; row += 1) {
    best[row] = Math.max(best[row] ?? 0, both.best[row] ?? 0);
    covered[row] = Math.max(covered[row] ?? 0, (both.covered[row] ?? 0) / 2);
  }
}

/** How much a name that was typed whole counts beside one of which only a word was typed. */
const COVER_WEIGHT = 0.35;

/**
 * The rows' scores for a whole query; 0 where one of the words does not fit. With `anyWord` a row needs only one of them, and a
 * word counts the more, the fewer rows it stands in.
 */
export function scoreQuery(
  words: readonly WordScores[],
  postings: Postings,
  { anyWord }: { readonly anyWord: boolean },
): Float32Array {
  const { rowCount, lengths } = postings;
  const total = new Float32Array(rowCount);
  const cover = new Float32Array(rowCount);
  const fitting = new Uint8Array(rowCount);
  const importance = words.map(({ best }) => (anyWord ? rarity(best) : 1));
  const sum = importance.reduce((all, one) => all + one, 0);
  words.forEach(({ best, covered }, number) => {
    const share = (importance[number] ?? 0) / sum;
    for (let row = 0; row < rowCount; row += 1) {
      const score = best[row] ?? 0;
      if (score === 0) continue;
      total[row] = (total[row] ?? 0) + score * share;
      cover[row] = (cover[row] ?? 0) + (covered[row] ?? 0);
      fitting[row] = (fitting[row] ?? 0) + 1;
    }
  });
  const needed = anyWord ? 1 : words.length;
  for (let row = 0; row < rowCount; row += 1) {
    if ((fitting[row] ?? 0) < needed) total[row] = 0;
    else total[row] = (total[row] ?? 0) + COVER_WEIGHT * Math.min(1, (cover[row] ?? 0) / (lengths[row] ?? 1));
  }
  return total;
}

function rarity(best: Float32Array): number {
  let count = 0;
  for (let row = 0; row < best.length; row += 1) if ((best[row] ?? 0) > 0) count += 1;
  return count === 0 ? 0 : Math.log(1 + best.length / count);
}

export function highest(scores: Float32Array): number {
  let best = 0;
  for (let row = 0; row < scores.length; row += 1) best = Math.max(best, scores[row] ?? 0);
  return best;
}
