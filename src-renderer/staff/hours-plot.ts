import type { Insights, ShownCount } from '../../src-shared/domain/insights.ts';

/* What the plot of today shows; pure. */

export interface PlotHour {
  readonly hour: number;
  readonly visits: Bar;
  readonly leads: Bar;
}

export interface Bar {
  readonly count: ShownCount;
  /** Height as a share of the plot, 0 to 1. */
  readonly share: number;
}

/** Fairs open about then; hours before and after stand in the plot once something happened in them. */
const FIRST_HOUR = 9;
const LAST_HOUR = 17;
/** A small count is drawn in the middle of what it may be; how it looks says that it is not exact. */
const FEW = 2.5;
/** The plot's full height stands for at least so many, so that two visits do not look like a crowd. */
const SMALLEST_TOP = 10;

/** Every hour from the first to the last that is to be seen, with both bars on one scale. */
export function plotHours(hours: Insights['hours']): readonly PlotHour[] {
  const known = new Map(hours.map((entry) => [entry.hour, entry]));
  const first = Math.min(FIRST_HOUR, ...known.keys());
  const last = Math.max(LAST_HOUR, ...known.keys());
  const top = Math.max(
    SMALLEST_TOP,
    ...hours.flatMap(({ visits, leads }) => [heightOf(visits), heightOf(leads)]),
  );
  const bar = (count: ShownCount): Bar => ({ count, share: heightOf(count) / top });
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const hour = first + index;
    const entry = known.get(hour);
    return { hour, visits: bar(entry?.visits ?? 0), leads: bar(entry?.leads ?? 0) };
  });
}

function heightOf(count: ShownCount): number {
  return count === 'few' ? FEW : count;
}
