import { z } from 'zod';
import { EpochMs, Language, Sha256Hex } from '../units.ts';
import { Consent, NamedRecipient, Purpose } from './consent.ts';

/*
 * What is inside a sealed envelope. Every format that a kiosk ever sealed stays readable: an older one is turned into the newest
 * while it is parsed, and nothing is made up that it did not hold.
 */

/** UUIDv7. */
export const LeadId = z.uuid().brand<'LeadId'>();
export type LeadId = z.output<typeof LeadId>;

export const VISITOR_ROLES = [
  'pupil',
  'student',
  'graduate',
  'professional',
  'career-changer',
  'other',
] as const;
export const VisitorRole = z.enum(VISITOR_ROLES);
export type VisitorRole = z.output<typeof VisitorRole>;

/** In which run of the program something happened, and when in it. A wrong wall clock does not change this order. */
export const BootMoment = z
  .object({
    /** Random, new at each start. */
    id: z.uuid(),
    /** Counts the starts of this kiosk, from 1. */
    sequence: z.int().positive(),
    /** Since that start, by a clock that nobody can set. */
    monotonicMs: z.int().nonnegative(),
  })
  .readonly();
export type BootMoment = z.output<typeof BootMoment>;

export const RATINGS = ['hot', 'warm', 'cold'] as const;
export const Rating = z.enum(RATINGS);
export type Rating = z.output<typeof Rating>;

export const MAX_NOTE_CHARACTERS = 600;

/** What staff think of a lead. As personal as the lead itself, so it is sealed with it. */
export const Assessment = z
  .object({
    rating: Rating.nullable(),
    note: z
      .string()
      .regex(/^[^\p{Cc}]*(\n[^\p{Cc}]*)*$/u)
      .max(MAX_NOTE_CHARACTERS),
  })
  .readonly();
export type Assessment = z.output<typeof Assessment>;
export const NO_ASSESSMENT: Assessment = { rating: null, note: '' };

const UNCHANGED_SINCE_FORMAT_1 = {
  id: LeadId,
  /** Counts up by one for each record of a kiosk, from 1. */
  sequenceNumber: z.int().positive(),
  capturedAtMs: EpochMs,
  keepUntilMs: EpochMs,
  kiosk: z.object({ id: z.string(), name: z.string() }).readonly(),
  event: z.string(),
  editionId: z.string(),
  language: Language,
  firstName: z.string(),
  lastName: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  role: VisitorRole.nullable(),
  /** The employers that the consent `employer-contact` names, as they were called then. */
  recipients: z.array(NamedRecipient).readonly(),
  message: z.string(),
  isAtLeast16: z.literal(true),
  isDemo: z.boolean(),
};

const SealedLeadFormat1 = z.object({
  ...UNCHANGED_SINCE_FORMAT_1,
  format: z.literal(1),
  consents: z
    .array(
      z
        .object({
          purpose: Purpose,
          textVersion: z.string(),
          textSha256: Sha256Hex,
          language: Language,
          givenAtMs: EpochMs,
        })
        .readonly(),
    )
    .min(1)
    .readonly(),
});

const SealedLeadFormat2 = z
  .object({
    ...UNCHANGED_SINCE_FORMAT_1,
    format: z.literal(2),
    /** One for each purpose and recipient. */
    consents: z.array(Consent).min(1).readonly(),
    /** When it was captured; `null` in a lead of format 1, which did not say. */
    boot: BootMoment.nullable(),
    /**
     * Set in a record with which staff corrected an earlier one: which, when, and in which run of the program. Times, consents and
     * `boot` of the lead itself stay those of the first record; a correction agrees to nothing new.
     */
    correction: z.object({ of: LeadId, atMs: EpochMs, boot: BootMoment }).readonly().nullable(),
    /** Staff's own, added by a record that takes the place of an earlier one. Records of before have none. */
    assessment: Assessment.default(NO_ASSESSMENT),
  })
  .readonly();
type SealedLeadFormat2 = z.output<typeof SealedLeadFormat2>;

/** Format 1 kept one consent a purpose, and the recipients beside it: the same evidence, folded out. */
function fromFormat1(lead: z.output<typeof SealedLeadFormat1>): SealedLeadFormat2 {
  const { recipients } = lead;
  return {
    ...lead,
    format: 2,
    consents: lead.consents.flatMap((consent): readonly Consent[] =>
      consent.purpose === 'employer-contact' && recipients.length > 0
        ? recipients.map((recipient) => ({ ...consent, recipient }))
        : [{ ...consent, recipient: null }],
    ),
    boot: null,
    correction: null,
    assessment: NO_ASSESSMENT,
  };
}

/** The lead itself. JSON, UTF-8. */
export const SealedLead = z.union([SealedLeadFormat2, SealedLeadFormat1.transform(fromFormat1)]);
export type SealedLead = z.output<typeof SealedLead>;
