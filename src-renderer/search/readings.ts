import { withoutMarks, wordsOf } from './fold.ts';
import { phrasesReplaced, sameMeaning } from './same-meaning.ts';
import type { Vocabulary } from './vocabulary.ts';

/*
 * What a typed word may mean: terms of the vocabulary, each with how sure that is. 1 is the very word; less for a beginning, a
 * synonym, the end of a compound, a typing error.
 */

export interface Reading {
  readonly term: string;
  /** Above 0, at most 1. */
  readonly quality: number;
  /** So many letters of the term were typed; `undefined`: it is meant as a whole. */
  readonly typed?: number;
}

export interface WordReadings {
  readonly word: string;
  /** Without guessing. */
  readonly plain: readonly Reading[];
  /** With typing errors; empty for a word that is exactly known, see {@link misread}. */
  readonly mistyped: readonly Reading[];
  /** A compound nobody wrote down, taken apart: both parts are meant. */
  readonly parts: readonly [readonly Reading[], readonly Reading[]] | undefined;
}

const QUALITY = { synonym: 0.85, ending: 0.45, beginningLeast: 0.7, beginningSpan: 0.15 };
/** A typing error costs so much, another one as much again. */
const ERROR_COST = 0.15;
const MISTYPED_WHOLE = 0.9;
const MISTYPED_BEGINNING = 0.75;
/** People seldom get the first letter wrong. */
const FIRST_LETTER_COST = 0.1;

const MIN_BEGINNING_CHARACTERS = 2;
const MIN_ENDING_CHARACTERS = 4;
const MIN_SYNONYM_BEGINNING_CHARACTERS = 4;
const MIN_COMPOUND_CHARACTERS = 7;
const MIN_PART_CHARACTERS = 3;

/** The words of a query that ask for something, without marks; what two words say together is one idea. */
export function queryWords(query: string): readonly string[] {
  return phrasesReplaced(wordsOf(query).map(withoutMarks));
}

/** Typing errors allowed, by the word's length. Shorter words and numbers are complete or the start of one. */
export function errorsAllowed(word: string): number {
  if (word.length < 4 || /\d/.test(word)) return 0;
  if (word.length < 7) return 1;
  return word.length < 11 ? 2 : 3;
}

/** All readings of one word. */
export function readWord(word: string, vocabulary: Vocabulary): WordReadings {
  const plain = plainReadings(word, vocabulary, MIN_ENDING_CHARACTERS);
  const isKnown = vocabulary.has(word);
  return {
    word,
    plain,
    mistyped: isKnown ? [] : mistypedReadings(word, vocabulary, plain.length > 0 ? 1 : errorsAllowed(word)),
    parts: isKnown ? undefined : compoundParts(word, vocabulary),
  };
}

/** What even a known word may be when it leads nowhere: "Karl" is a name here, but "Karl-Zeiss-Straße" is not. */
export function misread(word: string, vocabulary: Vocabulary): readonly Reading[] {
  return mistypedReadings(word, vocabulary, errorsAllowed(word));
}

function plainReadings(word: string, vocabulary: Vocabulary, minEnding: number): readonly Reading[] {
  const readings: Reading[] = [];
  if (vocabulary.has(word)) readings.push({ term: word, quality: 1 });
  if (word.length >= MIN_BEGINNING_CHARACTERS) {
    for (const term of vocabulary.beginningWith(word)) {
      const quality = QUALITY.beginningLeast + (QUALITY.beginningSpan * word.length) / term.length;
      readings.push({ term, quality, typed: word.length });
    }
  }
  if (word.length >= minEnding)
    for (const term of vocabulary.endingWith(word)) readings.push({ term, quality: QUALITY.ending });
  return withSynonyms(readings, word);
}

function mistypedReadings(word: string, vocabulary: Vocabulary, maxErrors: number): readonly Reading[] {
  const allowed = Math.min(maxErrors, errorsAllowed(word));
  if (allowed === 0) return [];
  const readings = vocabulary.similarTo(word, allowed).flatMap(({ term, errors, isWhole }) => {
    if (errors === 0) return []; // a beginning: among the plain ones
    const base = isWhole ? MISTYPED_WHOLE : MISTYPED_BEGINNING;
    const firstLetter = term.charAt(0) === word.charAt(0) ? 0 : FIRST_LETTER_COST;
    return [{ term, quality: base - ERROR_COST * errors - firstLetter }];
  });
  return withSynonyms(readings, word);
}

/** The readings and what means the same. A beginning of a word means its synonyms only when most of it stands there. */
function withSynonyms(readings: readonly Reading[], word: string): readonly Reading[] {
  const all = new Map<string, Reading>();
  const add = (reading: Reading): void => {
    const known = all.get(reading.term);
    if (known === undefined || known.quality < reading.quality) all.set(reading.term, reading);
  };
  for (const reading of readings) {
    add(reading);
    if (reading.quality <= QUALITY.ending) continue;
    if (reading.typed !== undefined && word.length < MIN_SYNONYM_BEGINNING_CHARACTERS) continue;
    for (const term of sameMeaning(reading.term))
      if (term !== reading.term) add({ term, quality: reading.quality * QUALITY.synonym });
  }
  return [...all.values()];
}

/**
 * The best way to part a compound in two known words: the first must be a word as it stands, with or without a linking "s"; the
 * second may be the start of one. When no cut gives that, the second may be mistyped after the longest first part.
 */
function compoundParts(word: string, vocabulary: Vocabulary): WordReadings['parts'] {
  if (word.length < MIN_COMPOUND_CHARACTERS || /\d/.test(word)) return undefined;
  let best:
    { readonly quality: number; readonly first: string; readonly second: readonly Reading[] } | undefined;
  let longest: { readonly first: string; readonly rest: string } | undefined;
  for (let cut = word.length - MIN_PART_CHARACTERS; cut >= MIN_PART_CHARACTERS; cut -= 1) {
    const start = word.slice(0, cut);
    const first = [start, start.replace(/s$/, '')].find((part) => vocabulary.has(part));
    if (first === undefined || first.length < MIN_PART_CHARACTERS) continue;
    const rest = word.slice(cut);
    longest ??= { first, rest };
    const second = plainReadings(rest, vocabulary, MIN_PART_CHARACTERS);
    const quality = Math.max(0, ...second.map((reading) => reading.quality));
    if (quality > (best?.quality ?? 0)) best = { quality, first, second };
  }
  if (best === undefined && longest !== undefined) {
    const second = mistypedReadings(longest.rest, vocabulary, errorsAllowed(longest.rest));
    best = { quality: 0, first: longest.first, second };
  }
  return best && [withSynonyms([{ term: best.first, quality: 1 }], best.first), best.second];
}
