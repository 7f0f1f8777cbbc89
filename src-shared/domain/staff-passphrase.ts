import { z } from 'zod';
import { EpochMs } from '../units.ts';

/** One of the passphrases that open the staff area: each opens the same key, none of them is kept. */
export const StaffPassphrase = z
  .object({
    id: z.uuid(),
    /** Whose it is, as staff call it: "Team Samstag". Not a person's data: it says which slip of paper may be thrown away. */
    label: z.string().min(1).max(60),
    madeAtMs: EpochMs,
  })
  .readonly();
export type StaffPassphrase = z.output<typeof StaffPassphrase>;

/** Unlocking tries them one after the other, about a second each. */
export const MAX_PASSPHRASES = 5;
export const MIN_PASSPHRASE_CHARACTERS = 12;
const MIN_DIFFERENT_CHARACTERS = 6;
export const MAX_PASSPHRASE_CHARACTERS = 200;

/**
 * The least that a passphrase must be, whatever a screen says about its strength: long enough and not one character repeated. A
 * stolen disk lets somebody try as fast as their computers go; the screen's strength check is the real advice.
 */
export function isPassphraseStrong(passphrase: string): boolean {
  return (
    passphrase.length >= MIN_PASSPHRASE_CHARACTERS && new Set(passphrase).size >= MIN_DIFFERENT_CHARACTERS
  );
}
