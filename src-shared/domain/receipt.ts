import { z } from 'zod';
import type { RandomBytes } from '../ports.ts';
import { err, ok, type Result } from '../result.ts';

/** Crockford's base 32: no I, L, O, U, so that nothing read aloud or from a screen can be mistaken. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const RANDOM_CHARACTERS = 9;

/**
 * The code for one lead, as shown to its visitor: nine random characters (45 bits) and a check character,
 * `K7QM-2X9T-PD`. Only its hash is kept.
 */
export const ReceiptCode = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{2}$/)
  .brand<'ReceiptCode'>();
export type ReceiptCode = z.output<typeof ReceiptCode>;

/** Luhn's check, modulo 32: finds every single wrong character and all but a few swapped neighbours. */
function checkCharacter(characters: string): string {
  let sum = 0;
  let factor = 2;
  for (const character of [...characters].reverse()) {
    const addend = factor * ALPHABET.indexOf(character);
    sum += Math.floor(addend / ALPHABET.length) + (addend % ALPHABET.length);
    factor = factor === 2 ? 1 : 2;
  }
  return ALPHABET.charAt((ALPHABET.length - (sum % ALPHABET.length)) % ALPHABET.length);
}

function group(characters: string): ReceiptCode {
  return ReceiptCode.parse(`${characters.slice(0, 4)}-${characters.slice(4, 8)}-${characters.slice(8)}`);
}

/** A new code. The low five bits of each random byte choose a character, so every code is equally likely. */
export function makeReceiptCode(randomBytes: RandomBytes): ReceiptCode {
  const characters = Array.from(randomBytes(RANDOM_CHARACTERS), (byte) => ALPHABET.charAt(byte & 31)).join(
    '',
  );
  return group(characters + checkCharacter(characters));
}

/**
 * Reads a code as people type it: lower case, without hyphens, with spaces, O for 0, I or L for 1.
 * Refuses one whose length or check character is wrong.
 */
export function parseReceiptCode(typed: string): Result<ReceiptCode, 'RECEIPT_CODE_INVALID'> {
  const characters = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  if (characters.length !== RANDOM_CHARACTERS + 1) return err('RECEIPT_CODE_INVALID');
  if ([...characters].some((character) => !ALPHABET.includes(character))) return err('RECEIPT_CODE_INVALID');
  const body = characters.slice(0, RANDOM_CHARACTERS);
  if (checkCharacter(body) !== characters.slice(RANDOM_CHARACTERS)) return err('RECEIPT_CODE_INVALID');
  return ok(group(characters));
}
