import { z } from 'zod';
import { Audience, mayGoTo } from './audience.ts';
import { Period } from './period.ts';
import { EXPORT_TARGETS } from './targets.ts';

/** What staff ask for: which form, for whom, from when. */
export const ExportOrder = z
  .object({
    target: z.enum(EXPORT_TARGETS),
    audience: Audience,
    period: Period,
    /** `sound`: leaves out what the target would refuse. `all`: writes those rows too; the target's import will report them. */
    rows: z.enum(['all', 'sound']),
  })
  .refine(({ target, audience }) => mayGoTo(target, audience), {
    error: 'the target is not for this audience',
  })
  .readonly();
export type ExportOrder = z.output<typeof ExportOrder>;
