import { SEARCH_QUERIES, type SearchQuery } from '../../tests/support/search-queries.ts';
import type { Engine } from './search-engines.ts';
import { round, type Measure } from './statistics.ts';

const TOP = 3;

interface Answer {
  readonly query: SearchQuery;
  readonly found: readonly string[];
  /** From 1; 0 when no right answer is among the best. */
  readonly rank: number;
}

/** Asks an engine the whole table. `misses`: a readable line for each query without a right answer at rank 1. */
export async function measureQuality(
  engine: Engine,
): Promise<{ readonly measure: Measure; readonly misses: readonly string[] }> {
  const answers: Answer[] = [];
  for (const query of SEARCH_QUERIES) {
    const found = await engine.find(query.query);
    answers.push({ query, found, rank: found.findIndex((key) => query.expected.includes(key)) + 1 });
  }
  const share = (fits: (answer: Answer) => boolean): number =>
    round((100 * answers.filter(fits).length) / answers.length);
  return {
    measure: {
      measure: `search-quality-${engine.name}`,
      unit: '%',
      n: answers.length,
      first: share(({ rank }) => rank === 1),
      topThree: share(({ rank }) => rank >= 1 && rank <= TOP),
    },
    misses: answers
      .filter(({ rank }) => rank !== 1)
      .map(({ query, found, rank }) => {
        const place = rank === 0 ? 'none' : `rank ${String(rank)}`;
        return `  ${query.query.padEnd(40)} ${place.padEnd(8)} first: ${(found[0] ?? 'nothing').padEnd(44)} wanted: ${query.expected[0] ?? ''}`;
      }),
  };
}
