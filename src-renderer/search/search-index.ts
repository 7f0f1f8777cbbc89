import type { Catalogue } from '../../src-shared/domain/edition.ts';
import type { EmployerId } from '../../src-shared/domain/employer.ts';
import type { JobId } from '../../src-shared/domain/job.ts';
import { collectFindables, type Findable } from './findable.ts';
import { wordsOf } from './fold.ts';
import type { Marks } from './marks.ts';
import { createNearestWords } from './nearest-words.ts';
import type { Place, PlaceKey } from './places.ts';
import { createPostings } from './postings.ts';
import { rank } from './ranking.ts';
import { misread, queryWords, readWord, type Reading, type WordReadings } from './readings.ts';
import { KNOWN_WORDS } from './same-meaning.ts';
import {
  addCompound,
  addReadings,
  addShared,
  highest,
  noScores,
  scoreQuery,
  type WordScores,
} from './scoring.ts';
import { collectTopics, type Topic, type TopicKey } from './topics.ts';
import { createVocabulary } from './vocabulary.ts';

/*
 * Finds employers, jobs, topics and places by name, skill, keyword, field, level and street, in both languages at once, while
 * somebody types. Forgives typing errors and missing umlauts, takes German compounds apart, knows what means the same.
 * Pure: knows the catalogue, the map's names and the texts, nothing of the screen.
 *
 * The index is our own, about 500 lines with everything: measured beside MiniSearch, Fuse.js and SQLite's FTS5 by
 * `npm run bench -- search` it finds more and answers sooner.
 */

export type FoundKind = 'employers' | 'jobs' | 'topics' | 'places';

/** What was found, each list best first. */
export interface Findings {
  readonly employers: readonly EmployerId[];
  readonly jobs: readonly JobId[];
  readonly topics: readonly Topic[];
  readonly places: readonly Place[];
  /** The lists that hold something, the one with the best hit first. */
  readonly kinds: readonly FoundKind[];
  /** The keys of the best hits of all lists together, see {@link Findable}. */
  readonly best: readonly string[];
  /** Which words of what was found are to be marked. */
  readonly marks: Marks;
  /** When nothing was found: the words of the edition that come nearest. */
  readonly nearest: readonly string[];
}

export interface SearchIndex {
  /**
   * Everything that fits all words of `query`, as typed or as the start of a word; with typing errors where that is clearly the
   * better answer. When nothing fits all words, what fits any of them. Nothing for an empty query.
   */
  readonly find: (query: string) => Findings;
  readonly topics: ReadonlyMap<TopicKey, Topic>;
  readonly places: ReadonlyMap<PlaceKey, Place>;
}

const NOTHING: Findings = {
  employers: [],
  jobs: [],
  topics: [],
  places: [],
  kinds: [],
  best: [],
  marks: new Map(),
  nearest: [],
};
const MAX_BEST = 10;
/** A reading with typing errors must be so much better than the best one without. */
const MISTYPED_MARGIN = 0.1;
/** Two words typed for what is one name, "dot source". */
const JOINED_QUALITY = 0.95;
const MIN_JOINED_CHARACTERS = 5;

/** Whether a query asks for anything yet: a lone "d" or "bei" does not. */
export function isAsking(query: string): boolean {
  return wordsOf(query).length > 0;
}

/** Builds the index: a moment for a city's jobs, a fraction of a second for 10,000. `places`: none before the map is read. */
export function createSearchIndex(
  catalogue: Pick<Catalogue, 'employers' | 'jobs'>,
  places: ReadonlyMap<PlaceKey, Place> = new Map(),
): SearchIndex {
  const topics = collectTopics(catalogue);
  const findables = collectFindables(catalogue, topics.values(), places.values());
  const postings = createPostings(findables);
  const vocabulary = createVocabulary([...postings.terms, ...KNOWN_WORDS]);
  const nearest = createNearestWords(findables);
  const score = (readings: readonly Reading[]): WordScores => {
    const scores = noScores(postings);
    addReadings(scores, readings, postings);
    return scores;
  };

  /** How rows answer each word without guessing: as it stands, as a compound of two known words, or as half of one name. */
  function plainScores(read: readonly WordReadings[]): readonly WordScores[] {
    const scores = read.map(({ plain, parts }) => {
      const whole = score(plain);
      if (parts !== undefined) addCompound(whole, score(parts[0]), score(parts[1]));
      return whole;
    });
    read.slice(1).forEach(({ word }, i) => {
      const [one, two] = scores.slice(i, i + 2);
      const joined = `${read[i]?.word ?? ''}${word}`;
      if (joined.length < MIN_JOINED_CHARACTERS || !vocabulary.has(joined) || !one || !two) return;
      const both = score([{ term: joined, quality: JOINED_QUALITY }]);
      addShared(one, both);
      addShared(two, both);
    });
    return scores;
  }

  /** From strict to generous, on the same scores: each step lets more in. */
  function scoresOf(read: readonly WordReadings[]): Float32Array {
    const scores = plainScores(read);
    const addToEach = (readingsOf: (word: WordReadings) => readonly Reading[]): void => {
      read.forEach((word, i) => {
        const grown = scores[i];
        if (grown !== undefined) addReadings(grown, readingsOf(word), postings);
      });
    };
    const exact = scoreQuery(scores, postings, { anyWord: false });
    const exactBest = highest(exact);
    if (exactBest > 0 && read.every(({ mistyped }) => mistyped.length === 0)) return exact;

    addToEach(({ mistyped }) => mistyped);
    const withErrors = scoreQuery(scores, postings, { anyWord: false });
    if (highest(withErrors) > exactBest + MISTYPED_MARGIN) return withErrors;
    if (exactBest > 0) return exact;

    addToEach(({ word }) => misread(word, vocabulary));
    const withMoreErrors = scoreQuery(scores, postings, { anyWord: false });
    if (highest(withMoreErrors) > 0) return withMoreErrors;

    // A compound of which only the beginning is known still tells what it is about.
    read.forEach(({ parts }, i) => {
      const grown = scores[i];
      if (grown !== undefined && parts !== undefined && highest(grown.best) === 0)
        addReadings(grown, parts[0], postings);
    });
    return scoreQuery(scores, postings, { anyWord: true });
  }

  return {
    topics,
    places,
    find(query) {
      const words = queryWords(query);
      if (words.length === 0) return NOTHING;
      const read = words.map((word) => readWord(word, vocabulary));
      const ranked = rank(scoresOf(read), postings, findables);
      if (ranked.length === 0) return { ...NOTHING, nearest: nearest(words) };
      return { ...sortedByKind(ranked), marks: marksOf(read), nearest: [] };
    },
  };
}

function sortedByKind(ranked: readonly Findable[]): Omit<Findings, 'marks' | 'nearest'> {
  const employers: EmployerId[] = [];
  const jobs: JobId[] = [];
  const topics: Topic[] = [];
  const places: Place[] = [];
  const kinds = new Set<FoundKind>();
  for (const { target } of ranked) {
    if (target.type === 'employer') employers.push(target.id);
    else if (target.type === 'job') jobs.push(target.id);
    else if (target.type === 'topic') topics.push(target.topic);
    else places.push(target.place);
    kinds.add(`${target.type}s`);
  }
  const best = ranked.slice(0, MAX_BEST).map(({ key }) => key);
  return { employers, jobs, topics, places, kinds: [...kinds], best };
}

function marksOf(read: readonly WordReadings[]): Marks {
  const marks = new Map<string, number | undefined>();
  for (const { word, plain, mistyped, parts } of read) {
    const readings = [...(parts?.flat() ?? []), ...mistyped, ...plain];
    for (const { term, typed } of readings) marks.set(term, typed);
    marks.set(word, undefined);
  }
  return marks;
}
