import { z } from 'zod';
import { expect, test } from 'vitest';
import { EmployerId } from '../../../src-shared/domain/employer.ts';
import { JobId } from '../../../src-shared/domain/job.ts';
import type { TraceProbe, VisitCounts } from '../../../src-shared/domain/visit.ts';
import { MS_PER_DAY, MS_PER_MINUTE } from '../../../src-shared/units.ts';
import { createCountVisit } from '../../../src-main/insights/count-visit.ts';
import { localHour } from '../../../src-main/insights/local-hour.ts';
import { readInsights } from '../../../src-main/insights/read-insights.ts';
import { aDatabase } from '../../support/a-data-folder.ts';
import { aClock } from '../../support/calm-world.ts';

const MUSTER = EmployerId.parse('muster');
const A_JOB = JobId.parse('muster-1');

function aVisit(changes: Partial<VisitCounts> = {}): VisitCounts {
  return {
    language: 'de',
    employers: [MUSTER],
    jobs: [],
    remembered: 0,
    contactsBegun: 0,
    contactsSaved: 0,
    takeAlongShown: 0,
    fruitlessSearches: 0,
    ...changes,
  };
}

/** Counters of a kiosk whose edition has one employer with one job. */
async function aCounter() {
  const database = await aDatabase();
  const clock = aClock();
  const count = createCountVisit({
    database,
    clock: clock.now,
    isKnownEmployer: (id) => id === MUSTER,
    isKnownJob: (id) => id === A_JOB,
  });
  return {
    database,
    clock,
    visits: async (
      times: number,
      visit: VisitCounts | null = aVisit(),
      traces: readonly TraceProbe[] = [],
    ) => {
      for (let round = 0; round < times; round += 1) await count({ traces, visit });
    },
    read: () =>
      readInsights(database, clock.now(), {
        employer: (id) => (id === MUSTER ? 'Muster GmbH' : undefined),
        job: (id) => (id === A_JOB ? 'Java Developer' : undefined),
      }),
  };
}

test('adds visits to their hour and day, and names what was viewed most', async () => {
  const counter = await aCounter();
  await counter.visits(6, aVisit({ jobs: [A_JOB], contactsSaved: 1, language: 'en' }));
  const { hours, today, employers, jobs } = await counter.read();
  expect(hours).toEqual([{ hour: localHour(counter.clock.now()).hour, visits: 6, leads: 6 }]);
  expect(today.contactsSaved).toBe(6);
  expect(today.languages).toEqual([
    { language: 'de', visits: 0 },
    { language: 'en', visits: 6 },
  ]);
  expect(employers).toEqual([{ id: MUSTER, name: 'Muster GmbH', views: 6 }]);
  expect(jobs).toEqual([{ id: A_JOB, title: 'Java Developer', views: 6 }]);
});

test('tells nobody apart in numbers below five', async () => {
  const counter = await aCounter();
  await counter.visits(4, aVisit({ fruitlessSearches: 1 }));
  const insights = await counter.read();
  expect(insights.hours.map(({ visits }) => visits)).toEqual(['few']);
  expect(insights.today.fruitlessSearches).toBe('few');
  expect(insights.employers).toEqual([]);
});

test('keeps no row for what the edition does not have', async () => {
  const counter = await aCounter();
  await counter.visits(9, aVisit({ employers: [EmployerId.parse('ausgedacht')] }));
  const rows = await counter.database.all(
    z.object({ subject: z.string() }),
    `SELECT subject FROM daily_counts WHERE name = 'employer'`,
  );
  expect(rows).toEqual([]);
});

test('a session of the staff is checked but is no visit', async () => {
  const counter = await aCounter();
  await counter.visits(3, null);
  const { hours, traces } = await counter.read();
  expect(hours).toEqual([]);
  expect(traces).toEqual({ checks: 3, findings: 0, lastFindingAtMs: null });
});

test('counts a session with several traces as one finding and remembers when', async () => {
  const counter = await aCounter();
  await counter.visits(2);
  counter.clock.pass(MS_PER_MINUTE);
  await counter.visits(1, aVisit(), ['page', 'storage', 'page']);
  const foundAtMs = counter.clock.now();
  counter.clock.pass(MS_PER_MINUTE);
  await counter.visits(1);
  expect((await counter.read()).traces).toEqual({ checks: 4, findings: 1, lastFindingAtMs: foundAtMs });
});

test('yesterday is not today, and counters of another year are forgotten', async () => {
  const counter = await aCounter();
  await counter.visits(5);
  counter.clock.pass(MS_PER_DAY);
  expect((await counter.read()).hours).toEqual([]);
  counter.clock.pass(400 * MS_PER_DAY);
  await counter.visits(1);
  const days = await counter.database.all(
    z.object({ day: z.string() }),
    'SELECT DISTINCT day FROM hourly_counts UNION SELECT DISTINCT day FROM daily_counts',
  );
  expect(days).toEqual([{ day: localHour(counter.clock.now()).day }]);
});
