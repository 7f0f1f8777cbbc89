import { z } from 'zod';
import { EpochMs, Language } from '../units.ts';
import { EmployerId } from './employer.ts';
import { JobId } from './job.ts';

/** Fewer than so many are not told apart on any screen: a single visitor whom staff remember must not be found in a number. */
export const SMALLEST_SHOWN_COUNT = 5;

/** A count fit to be shown. `few`: at least one and fewer than {@link SMALLEST_SHOWN_COUNT}. */
export const ShownCount = z.union([z.literal(0), z.literal('few'), z.int().min(SMALLEST_SHOWN_COUNT)]);
export type ShownCount = z.output<typeof ShownCount>;

export function shownCount(count: number): ShownCount {
  if (count <= 0) return 0;
  return count < SMALLEST_SHOWN_COUNT ? 'few' : count;
}

/** What staff see of the visits, ready to be shown: small counts are already gone. Hours and days are the kiosk's own. */
export const Insights = z
  .object({
    /** Today, hour by hour, only hours in which something happened, in order. */
    hours: z
      .array(z.object({ hour: z.int().min(0).max(23), visits: ShownCount, leads: ShownCount }).readonly())
      .readonly(),
    /** Sums of today. The number of all visits is not among them: with it, a small hour could be reckoned back. */
    today: z
      .object({
        remembered: ShownCount,
        contactsBegun: ShownCount,
        contactsSaved: ShownCount,
        takeAlongShown: ShownCount,
        fruitlessSearches: ShownCount,
        languages: z.array(z.object({ language: Language, visits: ShownCount }).readonly()).readonly(),
      })
      .readonly(),
    /** The most viewed of today, most first; those with few views are left out. */
    employers: z.array(z.object({ id: EmployerId, name: z.string(), views: z.int() }).readonly()).readonly(),
    jobs: z.array(z.object({ id: JobId, title: z.string(), views: z.int() }).readonly()).readonly(),
    /** The checks after every visit since the kiosk was set up, and in how many of them a trace was found. */
    traces: z
      .object({
        checks: z.int().nonnegative(),
        findings: z.int().nonnegative(),
        lastFindingAtMs: EpochMs.nullable(),
      })
      .readonly(),
  })
  .readonly();
export type Insights = z.output<typeof Insights>;
