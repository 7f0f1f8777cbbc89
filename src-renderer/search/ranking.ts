import type { Findable } from './findable.ts';
import type { Postings } from './postings.ts';

/** Scores differ by less than this only by chance; equal ones keep the edition's order. */
const STEPS_TO_ONE = 1024;
const WORST = 2 * STEPS_TO_ONE;

/**
 * The findables whose rows scored, best first, each once by its best row. Sorts by counting: ten thousand hits in a fraction
 * of a millisecond.
 */
export function rank(
  scores: Float32Array,
  { rowCount, owners }: Postings,
  findables: readonly Findable[],
): readonly Findable[] {
  const best = new Float32Array(findables.length);
  for (let row = 0; row < rowCount; row += 1) {
    const score = scores[row] ?? 0;
    const owner = owners[row] ?? 0;
    if (score > (best[owner] ?? 0)) best[owner] = score;
  }
  // How far from perfect each is, in steps; then where the first of each step stands.
  const steps = new Uint16Array(findables.length);
  const starts = new Uint32Array(WORST + 2);
  let count = 0;
  for (let owner = 0; owner < best.length; owner += 1) {
    const score = best[owner] ?? 0;
    if (score === 0) continue;
    const step = WORST - Math.min(WORST, Math.round((score + (findables[owner]?.prior ?? 0)) * STEPS_TO_ONE));
    steps[owner] = step;
    starts[step + 1] = (starts[step + 1] ?? 0) + 1;
    count += 1;
  }
  for (let step = 1; step < starts.length; step += 1)
    starts[step] = (starts[step] ?? 0) + (starts[step - 1] ?? 0);
  const order = new Uint32Array(count);
  for (let owner = 0; owner < best.length; owner += 1) {
    if (best[owner] === 0) continue;
    const step = steps[owner] ?? 0;
    const place = starts[step] ?? 0;
    order[place] = owner;
    starts[step] = place + 1;
  }
  return Array.from(order, (owner) => findables[owner]).filter((findable) => findable !== undefined);
}
