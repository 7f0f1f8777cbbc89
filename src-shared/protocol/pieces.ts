import { z } from 'zod';

/** Bytes as base64, of one length. */
export function base64Of(bytes: number): z.ZodString {
  const padding = (3 - (bytes % 3)) % 3;
  const characters = Math.ceil(bytes / 3) * 4 - padding;
  return z.string().regex(new RegExp(`^[0-9A-Za-z+/]{${characters}}${'='.repeat(padding)}$`));
}

/** The 32 bytes of an Ed25519 public key. */
export const PublicKey = base64Of(32);
/** The 64 bytes of an Ed25519 signature. */
export const Signature = base64Of(64);

/** A short text as a kiosk has it. No NUL and no half of a surrogate pair: PostgreSQL keeps neither. */
export function text(maxCharacters: number): z.ZodString {
  return z
    .string()
    .max(maxCharacters)
    .regex(/^[^\0\p{Cs}]*$/u);
}

/** A kiosk's id, as `data/kiosk-id` has it. */
export const KioskId = z.uuid().brand<'KioskId'>();
export type KioskId = z.output<typeof KioskId>;

/** A hub's id. It is made with its database, so a hub that lost its data is another one. */
export const HubId = z.uuid().brand<'HubId'>();
export type HubId = z.output<typeof HubId>;

/** SHA-256 of the public key in a hub's certificate, as `sha256/…` in base64: with it no other hub is believed, and just this one is. */
export const KeyPin = z
  .string()
  .regex(/^sha256\/[0-9A-Za-z+/]{43}=$/)
  .brand<'KeyPin'>();
export type KeyPin = z.output<typeof KeyPin>;

/** What a kiosk shows to be let in: 32 random bytes. The hub keeps only its hash. */
export const Token = z
  .string()
  .regex(/^[0-9A-Za-z_-]{43}$/)
  .brand<'Token'>();
export type Token = z.output<typeof Token>;
