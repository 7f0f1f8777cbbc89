import { z } from 'zod';
import { Bilingual, EpochMs, Language, Sha256Hex } from '../units.ts';
import { EmployerId } from './employer.ts';

/**
 * What a visitor may agree to, each ticked on its own, none ticked beforehand.
 * `employer-contact`: the chosen employers may contact me. `network-contact`: JENA Digital may contact me about
 * fitting jobs of its members. `network-news`: JENA Digital may send me its newsletter.
 */
export const PURPOSES = ['employer-contact', 'network-contact', 'network-news'] as const;
export const Purpose = z.enum(PURPOSES);
export type Purpose = z.output<typeof Purpose>;

/** The exact words shown for one version of the consent. Once used, a version never changes; new words are a new version. */
export const ConsentTexts = z
  .object({
    /** `2026-11-a`; made from a template with an organiser's data, `2026-11-t-3f9c21d0` with the start of the words' own hash. */
    version: z.string().regex(/^\d{4}-\d{2}-[a-z](-[0-9a-f]{8})?$/),
    purposes: z.record(Purpose, Bilingual).readonly(),
    /** Confirmation of age, needed for any lead (Art. 8 GDPR; Germany keeps the limit at 16). */
    age: Bilingual,
    /** Information under Art. 13 GDPR, paragraphs separated by blank lines. */
    information: Bilingual,
  })
  .readonly();
export type ConsentTexts = z.output<typeof ConsentTexts>;

/** An employer as it was called when the visitor chose it. */
export const NamedRecipient = z.object({ id: EmployerId, name: z.string() }).readonly();
export type NamedRecipient = z.output<typeof NamedRecipient>;

/**
 * The evidence of one consent: one purpose, one recipient. Sealed with the lead, which says where (kiosk), in which order
 * (sequence number) and in which run of the program (boot). `textSha256` is of the UTF-8 bytes of the words in `language`.
 */
export const Consent = z
  .object({
    purpose: Purpose,
    /** Who may do it: a chosen employer; `null` is JENA Digital itself. */
    recipient: NamedRecipient.nullable(),
    textVersion: z.string(),
    textSha256: Sha256Hex,
    language: Language,
    givenAtMs: EpochMs,
  })
  .readonly();
export type Consent = z.output<typeof Consent>;
