import { expect, test } from 'vitest';
import { createSearchIndex } from '../../../src-renderer/search/search-index.ts';
import { shippedEdition } from '../../support/edition-search.ts';
import { SEARCH_QUERIES } from '../../support/search-queries.ts';

/** Held, so that a change of the search cannot quietly find less. `npm run bench -- search` names the misses. */
const FLOOR = { first: 0.97, topThree: 0.99 };

const { employers, jobs, places } = shippedEdition();
const index = createSearchIndex({ employers, jobs }, places);
const rankOf = (query: string, expected: readonly string[]): number =>
  index.find(query).best.findIndex((key) => expected.includes(key));

test('nearly every query of the table has a right answer first, and hardly any none in the first three', () => {
  const ranks = SEARCH_QUERIES.map(({ query, expected }) => rankOf(query, expected));
  const first = ranks.filter((rank) => rank === 0).length / ranks.length;
  const topThree = ranks.filter((rank) => rank >= 0 && rank < 3).length / ranks.length;
  expect(first).toBeGreaterThanOrEqual(FLOOR.first);
  expect(topThree).toBeGreaterThanOrEqual(FLOOR.topThree);
});

test('every employer is found first by its short name', () => {
  const missed = employers.filter(({ id, shortName }) => rankOf(shortName, [`employer:${id}`]) !== 0);
  expect(missed.map(({ shortName }) => shortName)).toEqual(TWO_THINGS_OF_ONE_NAME);
});

/** Names that something else bears as well, word for word. */
const TWO_THINGS_OF_ONE_NAME: readonly string[] = [];

test('every named place of the map is found among the first by its name', () => {
  const missed = [...places.values()].filter(({ key, name }) => {
    const rank = rankOf(name.de, [key]);
    return rank < 0 || rank > 3;
  });
  expect(missed.map(({ key }) => key)).toEqual([]);
});
