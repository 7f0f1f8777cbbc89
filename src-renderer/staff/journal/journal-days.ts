import type { JournalEntry } from '../../../src-shared/contract/journal-calls.ts';

export interface JournalDay {
  /** In words, by the kiosk's time zone. */
  readonly day: string;
  readonly entries: readonly JournalEntry[];
}

/**
 * Neighbouring entries of one day together, in the order they come. A day may come twice, when the clock was set back in between:
 * the order is that of the chain, not of the clock.
 */
export function groupByDay(
  entries: readonly JournalEntry[],
  dayOf: (atMs: JournalEntry['atMs']) => string,
): readonly JournalDay[] {
  const days: { day: string; entries: JournalEntry[] }[] = [];
  for (const entry of entries) {
    const day = dayOf(entry.atMs);
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}
