import { z } from 'zod';
import { LeadId } from '../domain/sealed-lead.ts';
import { EpochMs, IsoDay } from '../units.ts';
import { staffCall } from './call.ts';

/* What may be said of the leads of a kiosk without opening one: enough to choose which to look at, and to ask before one goes. */

/** Which leads a list has. `capturedWithin`: both ends included. */
export const LeadScope = z
  .object({
    capturedWithin: z.object({ fromMs: EpochMs, toMs: EpochMs }).readonly().nullable(),
    /** Only those that stand in no finished export as they are now. */
    isUnexportedOnly: z.boolean(),
  })
  .readonly();
export type LeadScope = z.output<typeof LeadScope>;
export const EVERY_LEAD: LeadScope = { capturedWithin: null, isUnexportedOnly: false };

/** A day in Jena on which leads were captured, the first and the last of them. */
const LeadDay = z
  .object({ day: IsoDay, firstMs: EpochMs, lastMs: EpochMs, count: z.int().positive() })
  .readonly();
export type LeadDay = z.output<typeof LeadDay>;

export const LeadOutline = z
  .object({
    total: z.int().nonnegative(),
    unexported: z.int().nonnegative(),
    /** The newest first. */
    days: z.array(LeadDay).readonly(),
  })
  .readonly();
export type LeadOutline = z.output<typeof LeadOutline>;

/** A finished export in which a lead stands, or stood before it was corrected. */
export const LeadExport = z
  .object({
    atMs: EpochMs,
    fileName: z.string(),
    /** It has the lead as it is now. */
    isCurrent: z.boolean(),
  })
  .readonly();
export type LeadExport = z.output<typeof LeadExport>;

export const leadCalls = {
  'lead:outline': staffCall(z.undefined(), LeadOutline, ['STORAGE_FAILED']),
  /** Where copies of a lead went, the newest first: whoever erases it here has to erase it there as well. */
  'lead:exports': staffCall(z.object({ id: LeadId }).readonly(), z.array(LeadExport).readonly(), [
    'STORAGE_FAILED',
  ]),
} as const;
