import { useEffect, useState } from 'react';
import { isPassphraseStrong } from '../../../src-shared/domain/staff-passphrase.ts';
import type { Strength } from './passphrase-strength.ts';

/**
 * Taken only from here on: more than 10^10 guesses. A stolen disk lets somebody guess on many computers at once, and "Sommer2026!!"
 * is one step below.
 */
export const ENOUGH: Strength = 4;

export interface JudgedPassphrase {
  /** `null` while nothing is typed or the dictionaries are on their way. */
  readonly strength: Strength | null;
  readonly isEnough: boolean;
}

type Judge = (passphrase: string, known: readonly string[]) => Strength;

/** Judges a passphrase while it is typed. Nothing counts as enough before the dictionaries are there. */
export function useStrength(passphrase: string, known: readonly string[]): JudgedPassphrase {
  const [judge, setJudge] = useState<Judge | null>(null);
  const [fault, setFault] = useState<Error | null>(null);
  useEffect(() => {
    let isWanted = true;
    void import('./passphrase-strength.ts').then(
      ({ strengthOf }) => {
        if (isWanted) setJudge(() => strengthOf);
      },
      (cause: unknown) => {
        if (isWanted) setFault(new Error('the dictionaries of passphrases could not be loaded', { cause }));
      },
    );
    return () => {
      isWanted = false;
    };
  }, []);
  // A program that lacks a part of itself says so on the fault screen rather than waiting for ever.
  if (fault !== null) throw fault;
  if (judge === null || passphrase === '') return { strength: null, isEnough: false };
  const strength = judge(passphrase, known);
  return { strength, isEnough: strength >= ENOUGH && isPassphraseStrong(passphrase) };
}
