import { z } from 'zod';
import { EpochMs } from '../units.ts';
import { staffCall } from './call.ts';

/* What was done on this kiosk, when, and that nobody has changed the record of it since. */

/**
 * An entry of the journal. `details` has numbers and ids, never a word about a person; which for which code stands in
 * `domain/journal.ts`. Not bound to it here: an entry of another version of the program must not keep the rest from being read.
 */
export const JournalEntry = z
  .object({
    number: z.int().positive(),
    atMs: EpochMs,
    code: z.string(),
    details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).readonly(),
  })
  .readonly();
export type JournalEntry = z.output<typeof JournalEntry>;
export const JOURNAL_PAGE_SIZE = 100;

export const JournalPage = z
  .object({ total: z.int().nonnegative(), entries: z.array(JournalEntry).readonly() })
  .readonly();
export type JournalPage = z.output<typeof JournalPage>;

/** `brokenEntry`: the first that was changed or follows one taken out; `null` when all fit. `sinceMs`: `null` while there is none. */
export const JournalState = z
  .object({
    total: z.int().nonnegative(),
    sinceMs: EpochMs.nullable(),
    brokenEntry: z.int().positive().nullable(),
  })
  .readonly();
export type JournalState = z.output<typeof JournalState>;

export const journalCalls = {
  /** The journal, newest first, a page before an entry's number at a time. */
  'journal:list': staffCall(z.object({ before: z.int().positive().nullable() }).readonly(), JournalPage, [
    'STORAGE_FAILED',
  ]),
  /** Checks the whole chain. */
  'journal:verify': staffCall(z.undefined(), JournalState, ['STORAGE_FAILED']),
} as const;
