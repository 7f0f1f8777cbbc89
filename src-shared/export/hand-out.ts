import type { RandomBytes } from '../ports.ts';

/** Crockford's base 32: nothing in it can be mistaken when somebody copies it from paper. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 5;
const GROUP_CHARACTERS = 4;

/**
 * A passphrase that somebody types once from a list, `K7QM-2X9T-PD40-R8WV-6NHB`: twenty random characters of five bits each. A hundred
 * bits are out of reach of guessing even without the slow derivation behind them.
 */
export function makeHandOutPassphrase(randomBytes: RandomBytes): string {
  const characters = Array.from(randomBytes(GROUPS * GROUP_CHARACTERS), (byte) => ALPHABET.charAt(byte & 31));
  return Array.from({ length: GROUPS }, (_, group) =>
    characters.slice(group * GROUP_CHARACTERS, (group + 1) * GROUP_CHARACTERS).join(''),
  ).join('-');
}
