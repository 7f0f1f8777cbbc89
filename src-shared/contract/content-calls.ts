import { z } from 'zod';
import { EditionHead } from '../domain/edition.ts';
import { Bilingual, EpochMs, Sha256Hex } from '../units.ts';
import { staffCall } from './call.ts';

/* Which edition this kiosk shows, and showing another one from a stick. */

const Count = z.int().nonnegative();

/** What staff see of an edition. `fingerprint`: two editions with the same one are the same, byte for byte. */
export const EditionCard = z
  .object({
    ...EditionHead.shape,
    fingerprint: Sha256Hex,
    /** It came with the program and is always there. */
    isShipped: z.boolean(),
    /** `onMap`: employers with a pin. */
    counts: z.object({ employers: Count, onMap: Count, jobs: Count }).readonly(),
  })
  .readonly();
export type EditionCard = z.output<typeof EditionCard>;

export const ContentState = z
  .object({
    /** `null`: no edition can be read, so visitors see nothing. `sinceMs`: `null` for a shipped one that nobody chose. */
    shown: z.object({ card: EditionCard, sinceMs: EpochMs.nullable() }).readonly().nullable(),
    /** The one to go back to; `null`: there is no other on this kiosk. */
    before: EditionCard.nullable(),
  })
  .readonly();
export type ContentState = z.output<typeof ContentState>;

/** Entries that come, go, or say something else than before. */
const EntryChanges = z.object({ added: Count, removed: Count, changed: Count }).readonly();

const ProblemWords = z.object({ place: Bilingual, wrong: Bilingual, remedy: Bilingual }).readonly();

/** So many problems of one edition are told in words; their number is always the whole one. */
export const MAX_LISTED_PROBLEMS = 20;
/** So many subfolders of a folder are looked into, in the order of their names. */
export const MAX_SEARCHED_FOLDERS = 30;

/**
 * A folder with an edition in it. `sound`: checked whole, could be shown at once; `changes` against the one that is shown.
 * `broken`: with what is wrong. `tables`: what an organiser edits, which has to be built first.
 */
export const FoundEdition = z.discriminatedUnion('step', [
  z
    .object({
      step: z.literal('sound'),
      path: z.string(),
      name: z.string(),
      card: EditionCard,
      changes: z.object({ employers: EntryChanges, jobs: EntryChanges }).readonly().nullable(),
      isShown: z.boolean(),
    })
    .readonly(),
  z
    .object({
      step: z.literal('broken'),
      path: z.string(),
      name: z.string(),
      problems: z.array(ProblemWords).readonly(),
      problemCount: z.int().positive(),
    })
    .readonly(),
  z.object({ step: z.literal('tables'), path: z.string(), name: z.string() }).readonly(),
]);
export type FoundEdition = z.output<typeof FoundEdition>;

export const FoundEditions = z
  .object({
    path: z.string(),
    editions: z.array(FoundEdition).readonly(),
    /** There are more subfolders than were looked into. */
    isCutOff: z.boolean(),
  })
  .readonly();
export type FoundEditions = z.output<typeof FoundEditions>;

const Path = z.string().max(1000);

export const contentCalls = {
  /** Reads the edition to go back to from the disk, to offer none that is damaged. */
  'content:read': staffCall(z.undefined(), ContentState),
  /** Looks in a folder inside the places for staff, and in its subfolders, and checks whole what it finds. Changes nothing. */
  'content:find': staffCall(z.object({ path: Path }).readonly(), FoundEditions, ['FOLDER_UNREADABLE']),
  /**
   * Checks the edition once more, copies it onto the kiosk, reads the copy back, and shows it from the next visitor on.
   * `EDITION_CHANGED`: the folder no longer has the sound edition of this fingerprint. Whatever is refused, the present one stays.
   */
  'content:load': staffCall(z.object({ path: Path, fingerprint: Sha256Hex }).readonly(), ContentState, [
    'FOLDER_UNREADABLE',
    'EDITION_CHANGED',
    'EDITION_NO_ROOM',
    'EDITION_NOT_KEPT',
    'STORAGE_FAILED',
  ]),
  /** Shows the one before again. `fingerprint`: of the one that is meant, so that asking twice does not go back and forth. */
  'content:restore': staffCall(z.object({ fingerprint: Sha256Hex }).readonly(), ContentState, [
    'EDITION_GONE',
    'EDITION_NO_ROOM',
    'STORAGE_FAILED',
  ]),
} as const;
