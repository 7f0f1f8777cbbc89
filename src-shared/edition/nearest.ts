/** Number of letters to insert, remove or replace to turn `a` into `b` (Levenshtein). */
export function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

const squeeze = (text: string): string => text.toLowerCase().replace(/[\s_-]+/g, '');

/**
 * The candidate that `typed` most probably means, or `null` when none is near: same letters apart from case, spaces and
 * hyphens; one begins with the other; or at most a third of the letters differ. Ties go to the earlier candidate.
 */
export function findNearest(typed: string, candidates: readonly string[]): string | null {
  const wanted = squeeze(typed);
  if (wanted === '') return null;
  let best: string | null = null;
  let bestDistance = Infinity;
  for (const candidate of candidates) {
    const offered = squeeze(candidate);
    const isBeginning = wanted.length >= 4 && (offered.startsWith(wanted) || wanted.startsWith(offered));
    const distance = isBeginning ? Math.min(1, editDistance(wanted, offered)) : editDistance(wanted, offered);
    if (distance < bestDistance && (isBeginning || distance <= Math.max(wanted.length, offered.length) / 3)) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}
