import { z } from 'zod';
import { EpochMs } from '../units.ts';
import { SIGNATURE_STATES } from './lead-record.ts';
import { OptIn } from './opt-in.ts';
import { LeadId } from './sealed-lead.ts';

/** What may be said of a lead without opening it: all that a capture-only kiosk can show. */
export const LeadFacts = z
  .object({
    id: LeadId,
    sequenceNumber: z.int().positive(),
    capturedAtMs: EpochMs,
    keepUntilMs: EpochMs,
    event: z.string(),
    /** The record whose place this one took. */
    corrects: LeadId.nullable(),
    /** It stands in a finished export. */
    isExported: z.boolean(),
    signature: z.enum(SIGNATURE_STATES),
    optIn: OptIn,
  })
  .readonly();
export type LeadFacts = z.output<typeof LeadFacts>;
