import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common';
import { dictionary as german } from '@zxcvbn-ts/language-de';
import { dictionary as english } from '@zxcvbn-ts/language-en';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';

/*
 * How hard a passphrase is to guess, by the words and habits that guessers try first. Loaded only where one is chosen: the
 * dictionaries are larger than the rest of the program. Nothing leaves the window.
 */

export type Strength = 0 | 1 | 2 | 3 | 4;

const estimator = new ZxcvbnFactory({
  dictionary: { ...common, ...german, ...english },
  graphs: adjacencyGraphs,
});

/** Longer ones take the estimator ever longer and are strong by their length, unless they repeat themselves. */
const JUDGED_CHARACTERS = 64;

/** 0 to 4 as zxcvbn counts. `known`: words that stand on this very screen or on the booth's wall. */
export function strengthOf(passphrase: string, known: readonly string[]): Strength {
  return estimator.check(passphrase.slice(0, JUDGED_CHARACTERS), [
    ...known,
    'standpunkt',
    'lichtstadt',
    'jena',
    'jena digital',
  ]).score;
}
