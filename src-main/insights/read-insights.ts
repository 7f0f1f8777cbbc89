import { EmployerId } from '../../src-shared/domain/employer.ts';
import { shownCount, SMALLEST_SHOWN_COUNT, type Insights } from '../../src-shared/domain/insights.ts';
import { JobId } from '../../src-shared/domain/job.ts';
import { LANGUAGES, type EpochMs } from '../../src-shared/units.ts';
import type { Queries } from '../storage/queries.ts';
import { readDay, readHours, readTraceChecks, type DailyName, type DayRow } from './insight-store.ts';
import { localHour } from './local-hour.ts';

/** As many as a glance takes in. */
const TOP_LENGTH = 5;

/** How the present edition calls what was viewed; `undefined` for what it does not have. */
interface Names {
  readonly employer: (id: EmployerId) => string | undefined;
  readonly job: (id: JobId) => string | undefined;
}

/** Today's counters and all trace checks, with small counts taken out: what leaves this function may be shown to anybody. */
export async function readInsights(queries: Queries, nowMs: EpochMs, names: Names): Promise<Insights> {
  const { day } = localHour(nowMs);
  const hours = await readHours(queries, day);
  const rows = await readDay(queries, day);
  const sum = (name: DailyName) => shownCount(total(rows, name));
  return {
    hours: [...new Set(hours.map(({ hour }) => hour))].map((hour) => {
      const of = (name: 'visits' | 'leads') =>
        shownCount(hours.find((row) => row.hour === hour && row.name === name)?.count ?? 0);
      return { hour, visits: of('visits'), leads: of('leads') };
    }),
    today: {
      remembered: sum('remembered'),
      contactsBegun: sum('contacts-begun'),
      contactsSaved: sum('contacts-saved'),
      takeAlongShown: sum('take-along-shown'),
      fruitlessSearches: sum('fruitless-searches'),
      languages: LANGUAGES.map((language) => ({
        language,
        visits: shownCount(total(rows, 'language', language)),
      })),
    },
    employers: topOf(rows, 'employer', (row) => {
      const id = EmployerId.parse(row.subject);
      const name = names.employer(id);
      return name === undefined ? [] : [{ id, name, views: row.count }];
    }),
    jobs: topOf(rows, 'job', (row) => {
      const id = JobId.parse(row.subject);
      const title = names.job(id);
      return title === undefined ? [] : [{ id, title, views: row.count }];
    }),
    traces: await readTraceChecks(queries),
  };
}

function total(rows: readonly DayRow[], name: DailyName, subject = ''): number {
  return rows.find((row) => row.name === name && row.subject === subject)?.count ?? 0;
}

/** Rows come most first. `entry` gives nothing for what the edition no longer has. */
function topOf<T>(
  rows: readonly DayRow[],
  name: DailyName,
  entry: (row: DayRow) => readonly T[],
): readonly T[] {
  return rows
    .filter((row) => row.name === name && row.count >= SMALLEST_SHOWN_COUNT)
    .flatMap(entry)
    .slice(0, TOP_LENGTH);
}
