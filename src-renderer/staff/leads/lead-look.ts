import { RATINGS } from '../../../src-shared/domain/lead.ts';
import type { LeadEntry } from './lead-entry.ts';

/* What can only be looked for in opened contacts: words, and what staff thought of somebody. */

export const RATING_CHOICES = [...RATINGS, 'none'] as const;
/** A rating to look for; `none`: nobody has rated the contact yet. */
export type RatingChoice = (typeof RATING_CHOICES)[number];

export interface LeadLook {
  readonly query: string;
  /** `null`: whatever the rating. */
  readonly rating: RatingChoice | null;
}
export const NO_LOOK: LeadLook = { query: '', rating: null };

/** Whether anything is looked for. A query of blanks finds all, so it is none. */
export function isLooking({ query, rating }: LeadLook): boolean {
  return rating !== null || query.trim() !== '';
}

/** Lower case, without accents: `Müller` is found by `muller`. */
const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('ß', 'ss')
    .toLowerCase();

/** Phone numbers are typed with blanks, strokes and a leading zero, and kept as `+49…`. */
const digitsOf = (text: string): string => text.replace(/\D/g, '').replace(/^0+/, '');

/**
 * Whether a contact has the rating and every word of the query, each in its name, e-mail address, telephone number, note or in the name
 * of an employer it was left for. What is not opened never matches.
 */
export function matchesLook({ lead }: LeadEntry, { query, rating }: LeadLook): boolean {
  if (lead === null) return false;
  if (rating !== null && (lead.assessment.rating ?? 'none') !== rating) return false;
  const text = fold(
    [
      lead.firstName,
      lead.lastName,
      lead.email ?? '',
      lead.assessment.note,
      ...lead.recipients.map(({ name }) => name),
    ].join('\n'),
  );
  if (isPhoneLike(query)) return (lead.phone ?? '').includes(digitsOf(query));
  return fold(query)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

const MIN_PHONE_DIGITS = 3;
function isPhoneLike(query: string): boolean {
  return /^[\d\s+()/-]+$/.test(query) && digitsOf(query).length >= MIN_PHONE_DIGITS;
}
