import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { z } from 'zod';
import { connectSqlite } from '../../src-main/storage/sqlite-connection.ts';
import { collectFindables, type Findable } from '../../src-renderer/search/findable.ts';
import { spellings, withoutMarks, wordsOf } from '../../src-renderer/search/fold.ts';
import type { Place, PlaceKey } from '../../src-renderer/search/places.ts';
import { createSearchIndex } from '../../src-renderer/search/search-index.ts';
import { collectTopics } from '../../src-renderer/search/topics.ts';
import type { Employer } from '../../src-shared/domain/employer.ts';
import type { Job } from '../../src-shared/domain/job.ts';

/*
 * Our search and three others over the very same texts. Each of the others is set up as its documentation advises for a search
 * box, with names above other texts; none knows our synonyms, our compounds or that an employer counts before a street.
 */

export interface Searched {
  readonly employers: readonly Employer[];
  readonly jobs: readonly Job[];
  readonly places: ReadonlyMap<PlaceKey, Place>;
}

export interface Engine {
  readonly name: 'ours' | 'minisearch' | 'fuse' | 'fts5';
  /** The keys of the best hits, best first. */
  readonly find: (query: string) => Promise<readonly string[]> | readonly string[];
}

const BEST = 10;
const NAME_WEIGHT = 5;

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly other: string;
}

function entriesOf({ employers, jobs, places }: Searched): readonly Entry[] {
  const findables = collectFindables(
    { employers, jobs },
    collectTopics({ employers, jobs }).values(),
    places.values(),
  );
  return findables.map(({ key, titles, others }: Findable) => ({
    id: key,
    name: titles.join(' '),
    other: others.map(({ text }) => text).join(' '),
  }));
}

export function ours({ employers, jobs, places }: Searched): Engine {
  const index = createSearchIndex({ employers, jobs }, places);
  return { name: 'ours', find: (query) => index.find(query).best };
}

/** Prefixes, a fifth of a word mistyped, all words before any. Indexes every spelling, as the kiosk did with it. */
export function miniSearch(searched: Searched): Engine {
  const index = new MiniSearch<Entry>({
    fields: ['name', 'other'],
    tokenize: (text) => [...wordsOf(text)],
    processTerm: (word) => [...spellings(word)],
    searchOptions: {
      prefix: true,
      fuzzy: 0.25,
      boost: { name: NAME_WEIGHT },
      weights: { prefix: 0.6, fuzzy: 0.25 },
      processTerm: withoutMarks,
    },
  });
  index.addAll(entriesOf(searched));
  // MiniSearch gives ids back as `any`; they are the keys that were put in.
  const ids = (query: string, combineWith: 'AND' | 'OR'): readonly string[] =>
    index
      .search(query, { combineWith })
      .slice(0, BEST)
      .map(({ id }) => id as string);
  return {
    name: 'minisearch',
    find: (query) => {
      const all = ids(query, 'AND');
      return all.length > 0 ? all : ids(query, 'OR');
    },
  };
}

/** Words on their own, anywhere in the text, marks ignored. */
export function fuse(searched: Searched): Engine {
  const index = new Fuse(entriesOf(searched), {
    keys: [
      { name: 'name', weight: NAME_WEIGHT },
      { name: 'other', weight: 1 },
    ],
    threshold: 0.3,
    ignoreLocation: true,
    ignoreDiacritics: true,
    useTokenSearch: true,
  });
  return { name: 'fuse', find: (query) => index.search(query, { limit: BEST }).map(({ item }) => item.id) };
}

/** Words and beginnings by `unicode61`; when that finds nothing, pieces of three letters by `trigram`, which forgives errors. */
export async function fts5(searched: Searched): Promise<Engine & { readonly close: () => Promise<void> }> {
  const database = await connectSqlite(':memory:');
  const columns = 'id UNINDEXED, name, other';
  await database.run(
    `CREATE VIRTUAL TABLE words USING fts5(${columns}, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3')`,
  );
  await database.run(
    `CREATE VIRTUAL TABLE pieces USING fts5(${columns}, tokenize = "trigram remove_diacritics 1")`,
  );
  await database.run('BEGIN');
  for (const { id, name, other } of entriesOf(searched)) {
    const row = [id, sharpless(name), sharpless(other)];
    await database.run('INSERT INTO words VALUES (?, ?, ?)', row);
    await database.run('INSERT INTO pieces VALUES (?, ?, ?)', row);
  }
  await database.run('COMMIT');
  const ids = async (table: 'words' | 'pieces', match: string): Promise<readonly string[]> => {
    const rows = await database.all(
      `SELECT id FROM ${table} WHERE ${table} MATCH ? ORDER BY bm25(${table}, 0, ${String(NAME_WEIGHT)}, 1) LIMIT ${String(BEST)}`,
      [match],
    );
    return rows.map((row) => FoundRow.parse(row).id);
  };
  return {
    name: 'fts5',
    find: async (query) => {
      const words = wordsOf(sharpless(query)).map(withoutMarks);
      if (words.length === 0) return [];
      const whole = await ids('words', words.map((word) => `"${word}"*`).join(' AND '));
      if (whole.length > 0) return whole;
      const pieces = words.flatMap(piecesOf);
      return pieces.length === 0 ? [] : ids('pieces', pieces.map((piece) => `"${piece}"`).join(' OR '));
    },
    close: () => database.close(),
  };
}

/** FTS5 takes marks off letters but does not know that "ß" is "ss"; nor can it tell C++ from C. */
function sharpless(text: string): string {
  return text.replaceAll('ß', 'ss');
}

const FoundRow = z.object({ id: z.string() });

const PIECE = 3;
function piecesOf(word: string): readonly string[] {
  return Array.from({ length: Math.max(0, word.length - PIECE + 1) }, (_, start) =>
    word.slice(start, start + PIECE),
  );
}
