import { z } from 'zod';
import { EpochMs, IsoDay, Sha256Hex } from '../units.ts';

/*
 * The closing balance: where every contact that this kiosk ever took in is now. Numbers only. A contact is counted once, however many
 * records it has; what was corrected, rated, erased or has expired is named, so that both sums below always come out:
 *
 *   numbers given = contacts taken in + records that took another's place + records withdrawn, never acknowledged
 *   contacts taken in = stored + erased by visitors + erased by staff + expired
 *
 * The numbers given come from a counter of their own, so a record that vanished from the file shows.
 */

const Count = z.int().nonnegative();

const CONTACT_COUNTS = {
  captured: Count,
  /** On this kiosk now. */
  stored: Count,
  /** Of the stored: in a finished export as they are now. */
  exported: Count,
  erasedByVisitor: Count,
  erasedByStaff: Count,
  expired: Count,
};
export const ContactCounts = z.object(CONTACT_COUNTS).readonly();
export type ContactCounts = z.output<typeof ContactCounts>;

/** The contacts of one day of capture. `null`: erased before the kiosk noted the day. */
const DayCounts = z.object({ day: IsoDay.nullable(), ...CONTACT_COUNTS }).readonly();
export type DayCounts = z.output<typeof DayCounts>;

/** Where the hub stands, by what it has confirmed to this kiosk. */
const AtHub = z
  .object({
    /** Of the stored: the hub has them as they are now. */
    confirmed: Count,
    /** Of the stored: not handed over, for a reason. */
    rejected: Count,
    /** Erasures that the hub has not confirmed yet: until then it may still have what was erased here. */
    erasuresOpen: Count,
    /** Erasures that the hub will not take. */
    erasuresRejected: Count,
    /** Records that a hub confirmed, and of which there is nothing here any more, not even a trace of an erasure. */
    onlyThere: Count,
  })
  .readonly();
export type AtHub = z.output<typeof AtHub>;

export const Balance = z
  .object({
    contacts: ContactCounts,
    records: z
      .object({
        /** Numbers that the kiosk gave out, by its counter. */
        numbersGiven: Count,
        /** Corrections, ratings and notes: each a record that took an earlier one's place. */
        successors: Count,
        /** Came back different from the disk, so their visitors were told that nothing was saved. */
        withdrawn: Count,
      })
      .readonly(),
    /** All stored contacts, opened one by one; `null` while nobody has tried. */
    opening: z.object({ opened: Count, unreadable: Count }).readonly().nullable(),
    /** `null`: no hub is set up that could confirm. Closings of kiosks that knew no hub do not say. */
    atHub: AtHub.nullable().default(null),
    isCaptureOnly: z.boolean(),
    /** Oldest day first. */
    days: z.array(DayCounts).readonly(),
  })
  .readonly();
export type Balance = z.output<typeof Balance>;

/** A balance that staff closed a day with. Its hash covers everything in it and the hash of the one before. */
export const Closing = z
  .object({
    number: z.int().positive(),
    closedAtMs: EpochMs,
    /** By the kiosk's time zone. */
    day: IsoDay,
    kiosk: z.object({ id: z.string(), name: z.string() }).readonly(),
    event: z.string(),
    balance: Balance,
    previousSha256: Sha256Hex,
    sha256: Sha256Hex,
  })
  .readonly();
export type Closing = z.output<typeof Closing>;

/** What does not come out. Each has a sentence that says what to do. */
export const DIFFERENCES = [
  /** So many numbers were given for which there is neither a record nor a trace of its erasure. */
  'RECORDS_MISSING',
  /** There are more records than numbers given: the counter was set back. */
  'RECORDS_TOO_MANY',
  /** Fewer contacts were ever taken in than an earlier closing says. */
  'FEWER_THAN_CLOSED',
  /** Contacts taken in and contacts found differ. */
  'CONTACTS_DIFFER',
  /** Stored, but nobody here can open them though somebody should. */
  'UNREADABLE',
  /** So many contacts more or fewer were opened than are stored: somebody came or was erased meanwhile. */
  'OPENED_DIFFERS',
  /** The hub, or this kiosk for it, set so many contacts aside instead of taking them in. */
  'REJECTED_BY_HUB',
  /** So many erasures were set aside, so the hub may still have what was erased here. */
  'ERASURES_REJECTED',
  /** So many records are missing here that a hub has confirmed. */
  'ONLY_AT_HUB',
  /** A closing was changed or taken out; the number is the first that does not fit. */
  'CLOSINGS_BROKEN',
] as const;
export type DifferenceCode = (typeof DIFFERENCES)[number];
export interface Difference {
  readonly code: DifferenceCode;
  readonly count: number;
}

interface Before {
  readonly newestClosing: Closing | null;
  readonly brokenClosing: number | null;
}

/** Everything that does not come out, the gravest first; none on a sound kiosk, whatever was erased or corrected. */
export function findDifferences(
  { contacts, records, opening, isCaptureOnly, atHub }: Balance,
  { newestClosing, brokenClosing }: Before,
): readonly Difference[] {
  const accountedFor = contacts.captured + records.successors + records.withdrawn;
  const found = contacts.stored + contacts.erasedByVisitor + contacts.erasedByStaff + contacts.expired;
  const counts: Readonly<Record<DifferenceCode, number>> = {
    RECORDS_MISSING: records.numbersGiven - accountedFor,
    RECORDS_TOO_MANY: accountedFor - records.numbersGiven,
    FEWER_THAN_CLOSED: (newestClosing?.balance.contacts.captured ?? 0) - contacts.captured,
    CONTACTS_DIFFER: Math.abs(contacts.captured - found),
    UNREADABLE: isCaptureOnly ? 0 : (opening?.unreadable ?? 0),
    OPENED_DIFFERS: opening === null ? 0 : Math.abs(contacts.stored - opening.opened - opening.unreadable),
    REJECTED_BY_HUB: atHub?.rejected ?? 0,
    ERASURES_REJECTED: atHub?.erasuresRejected ?? 0,
    ONLY_AT_HUB: atHub?.onlyThere ?? 0,
    CLOSINGS_BROKEN: brokenClosing ?? 0,
  };
  return DIFFERENCES.map((code) => ({ code, count: counts[code] })).filter(({ count }) => count > 0);
}
