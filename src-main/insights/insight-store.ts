import { z } from 'zod';
import type { TraceProbe } from '../../src-shared/domain/visit.ts';
import { EpochMs } from '../../src-shared/units.ts';
import type { Queries } from '../storage/queries.ts';

/* Plain SQL for the counters. What they mean, and what of them may be shown, is said in the files beside. */

/** A day and an hour of the kiosk's own time zone. */
export interface LocalHour {
  readonly day: string;
  readonly hour: number;
}

export const HOURLY_NAMES = ['visits', 'leads'] as const;
export type HourlyName = (typeof HOURLY_NAMES)[number];

export const DAILY_NAMES = [
  'language',
  'employer',
  'job',
  'remembered',
  'contacts-begun',
  'contacts-saved',
  'take-along-shown',
  'fruitless-searches',
] as const;
export type DailyName = (typeof DAILY_NAMES)[number];

export async function addToHour(
  queries: Queries,
  { day, hour }: LocalHour,
  name: HourlyName,
  count: number,
): Promise<void> {
  if (count === 0) return;
  await queries.run(
    `INSERT INTO hourly_counts (day, hour, name, count) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET count = count + excluded.count`,
    [day, hour, name, count],
  );
}

export async function addToDay(
  queries: Queries,
  day: string,
  name: DailyName,
  count: number,
  subject = '',
): Promise<void> {
  if (count === 0) return;
  await queries.run(
    `INSERT INTO daily_counts (day, name, subject, count) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET count = count + excluded.count`,
    [day, name, subject, count],
  );
}

const HourRow = z.object({ hour: z.int(), name: z.enum(HOURLY_NAMES), count: z.int() });
export type HourRow = z.output<typeof HourRow>;

export function readHours(queries: Queries, day: string): Promise<readonly HourRow[]> {
  return queries.all(HourRow, 'SELECT hour, name, count FROM hourly_counts WHERE day = ? ORDER BY hour', [
    day,
  ]);
}

const DayRow = z.object({ name: z.enum(DAILY_NAMES), subject: z.string(), count: z.int() });
export type DayRow = z.output<typeof DayRow>;

export function readDay(queries: Queries, day: string): Promise<readonly DayRow[]> {
  return queries.all(
    DayRow,
    'SELECT name, subject, count FROM daily_counts WHERE day = ? ORDER BY count DESC, subject',
    [day],
  );
}

/** Forgets the counters of all days before this one. */
export async function deleteCountsBefore(queries: Queries, day: string): Promise<void> {
  await queries.run('DELETE FROM hourly_counts WHERE day < ?', [day]);
  await queries.run('DELETE FROM daily_counts WHERE day < ?', [day]);
}

export async function addTraceCheck(
  queries: Queries,
  atMs: EpochMs,
  found: readonly TraceProbe[],
): Promise<void> {
  await queries.run('UPDATE trace_checks SET checks = checks + 1, findings = findings + ?', [
    found.length > 0 ? 1 : 0,
  ]);
  for (const probe of found)
    await queries.run('INSERT INTO trace_findings (found_at_ms, probe) VALUES (?, ?)', [atMs, probe]);
}

const TraceRow = z.object({ checks: z.int(), findings: z.int(), last_finding_at_ms: EpochMs.nullable() });

export async function readTraceChecks(queries: Queries): Promise<{
  readonly checks: number;
  readonly findings: number;
  readonly lastFindingAtMs: EpochMs | null;
}> {
  const row = await queries.get(
    TraceRow,
    `SELECT checks, findings, (SELECT max(found_at_ms) FROM trace_findings) AS last_finding_at_ms
     FROM trace_checks`,
  );
  return { checks: row.checks, findings: row.findings, lastFindingAtMs: row.last_finding_at_ms };
}
