import { z } from 'zod';

/** Milliseconds since 1970-01-01T00:00Z, as the kiosk's clock has it. */
export const EpochMs = z.int().nonnegative().brand<'EpochMs'>();
export type EpochMs = z.output<typeof EpochMs>;

export const MS_PER_SECOND = 1000;
export const MS_PER_MINUTE = 60 * MS_PER_SECOND;
export const MS_PER_DAY = 24 * 60 * MS_PER_MINUTE;

/** Lower-case hex of a SHA-256. */
export const Sha256Hex = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'Sha256Hex'>();
export type Sha256Hex = z.output<typeof Sha256Hex>;

/** A calendar day, `2026-11-23`. */
export const IsoDay = z.iso.date().brand<'IsoDay'>();
export type IsoDay = z.output<typeof IsoDay>;

/** German is the source language, English the second. */
export const LANGUAGES = ['de', 'en'] as const;
export const Language = z.enum(LANGUAGES);
export type Language = z.output<typeof Language>;

/** One text in every interface language. */
export const Bilingual = z.object({ de: z.string().min(1), en: z.string().min(1) }).readonly();
export type Bilingual = z.output<typeof Bilingual>;
