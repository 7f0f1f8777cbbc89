import { z } from 'zod';
import { unreachable } from '../result.ts';
import { IsoDay, MS_PER_DAY, type EpochMs } from '../units.ts';
import { toLocalTime } from './local-time.ts';

/** Which leads by their time. Days are days in Jena, both ends included. */
export const Period = z.discriminatedUnion('type', [
  z.object({ type: z.literal('all') }).readonly(),
  /** In no finished export for the same audience yet. By the record, not by the clock: one that was left during an export counts as new. */
  z.object({ type: z.literal('new') }).readonly(),
  z.object({ type: z.literal('today') }).readonly(),
  z.object({ type: z.literal('between'), from: IsoDay, to: IsoDay }).readonly(),
]);
export type Period = z.output<typeof Period>;

interface PeriodFacts {
  readonly nowMs: EpochMs;
  /** Whether the lead stands in a finished export for this audience. */
  readonly wasExported: boolean;
}

export function isInPeriod(
  period: Period,
  capturedAtMs: EpochMs,
  { nowMs, wasExported }: PeriodFacts,
): boolean {
  switch (period.type) {
    case 'all':
      return true;
    case 'new':
      return !wasExported;
    case 'today':
      return localDay(capturedAtMs) === localDay(nowMs);
    case 'between': {
      const day = localDay(capturedAtMs);
      return period.from <= day && day <= period.to;
    }
    default:
      return unreachable(period);
  }
}

/** `2026-11-23` in Jena. ISO days compare as texts. */
export function localDay(atMs: EpochMs): IsoDay {
  const { year, month, day } = toLocalTime(atMs);
  return IsoDay.parse(`${year}-${month}-${day}`);
}

/** The day so many days later; earlier with a negative number. */
export function dayAfter(day: IsoDay, days: number): IsoDay {
  return IsoDay.parse(new Date(Date.parse(day) + days * MS_PER_DAY).toISOString().slice(0, 10));
}
