import { z } from 'zod';
import { EmployerId } from '../domain/employer.ts';
import { LeadId } from '../domain/lead.ts';
import { Audience } from '../export/audience.ts';
import { ExportOrder } from '../export/export-order.ts';
import { Sha256Hex } from '../units.ts';

/* What the calls named `export:…` say to each other. */

/** A place to which staff may export: a stick, or a folder of this computer. */
export const ExportPlace = z
  .object({
    path: z.string(),
    label: z.string(),
    kind: z.enum(['stick', 'folder']),
    freeBytes: z.int().nonnegative().nullable(),
  })
  .readonly();
export type ExportPlace = z.output<typeof ExportPlace>;

export const FolderListing = z
  .object({
    path: z.string(),
    /** `null` at the top of a place: staff cannot climb out of it. */
    parent: z.string().nullable(),
    folders: z.array(z.object({ name: z.string(), path: z.string() }).readonly()).readonly(),
  })
  .readonly();
export type FolderListing = z.output<typeof FolderListing>;

const RowProblem = z.discriminatedUnion('code', [
  z.object({ code: z.literal('FIELD_MISSING'), field: z.string() }).readonly(),
  z.object({ code: z.literal('ALL_MISSING'), fields: z.array(z.string()).readonly() }).readonly(),
  z.object({ code: z.literal('TOO_LONG'), field: z.string(), max: z.int(), found: z.int() }).readonly(),
  z.object({ code: z.literal('MERGED'), field: z.string() }).readonly(),
]);

/** So many failing rows are listed by name; their number is always the whole one. */
export const MAX_LISTED_ROWS = 200;

/** What would be in the files, and what the target would do with it. */
export const PreflightReport = z
  .object({
    /** Leads on the kiosk, whatever the order asks for. */
    total: z.int().nonnegative(),
    /** Leads whose consent covers the audience and whose time is in the period. */
    chosen: z.int().nonnegative(),
    /** Leads in the period that nobody agreed to hand to this audience. */
    notCovered: z.int().nonnegative(),
    /** Sealed records that cannot be opened. */
    unreadable: z.int().nonnegative(),
    /** Of the chosen: rows that the target takes not at all, and rows of which it loses something. */
    refused: z.int().nonnegative(),
    merged: z.int().nonnegative(),
    /** Target `employer-files`: whose files, with how many leads in each. Empty for other targets. */
    employers: z
      .array(z.object({ id: EmployerId, name: z.string(), leads: z.int().positive() }).readonly())
      .readonly(),
    /** At most {@link MAX_LISTED_ROWS}. */
    rows: z
      .array(
        z
          .object({
            id: LeadId,
            number: z.int().positive(),
            name: z.string(),
            fate: z.enum(['refused', 'merged']),
            problems: z.array(RowProblem).readonly(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();
export type PreflightReport = z.output<typeof PreflightReport>;

/** Opens one employer's file. Shown once, written nowhere. */
export const HandOut = z
  .object({
    employerId: EmployerId,
    employerName: z.string(),
    fileName: z.string(),
    leads: z.int().positive(),
    passphrase: z.string(),
  })
  .readonly();
export type HandOut = z.output<typeof HandOut>;

/** A finished export: written, flushed, read back and found equal. */
export const ExportReport = z
  .object({
    /** The new folder, and its name. */
    path: z.string(),
    name: z.string(),
    audience: Audience,
    files: z
      .array(z.object({ name: z.string(), bytes: z.int().nonnegative(), sha256: Sha256Hex }).readonly())
      .readonly(),
    /** Different leads in the files. */
    leads: z.int().positive(),
    bytes: z.int().positive(),
    /** Of the manifest, which has the hash of every other file. */
    sha256: Sha256Hex,
    /** Sealed records that this kiosk's identity cannot open; they stay on the kiosk and are in no file. */
    unreadable: z.int().nonnegative(),
    /** Left out because the target would have refused them. */
    leftOut: z.int().nonnegative(),
    handOuts: z.array(HandOut).readonly(),
    /** Read back past the system's memory: what was compared is what the medium holds. */
    isFromMedium: z.boolean(),
    /** The system said that nothing is left to be written: a stick may be pulled as it is. */
    isSettled: z.boolean(),
  })
  .readonly();
export type ExportReport = z.output<typeof ExportReport>;

/** How far a running export or pre-flight is. `done` and `total` are leads, files or bytes, by the step. */
export const ExportProgress = z.discriminatedUnion('step', [
  z.object({ step: z.literal('idle') }).readonly(),
  z
    .object({
      step: z.enum(['opening', 'making', 'sealing', 'writing']),
      done: z.number().nonnegative(),
      total: z.number().nonnegative(),
    })
    .readonly(),
]);
export type ExportProgress = z.output<typeof ExportProgress>;

export const ExportRunInput = z.object({ folder: z.string().max(1000), order: ExportOrder }).readonly();
