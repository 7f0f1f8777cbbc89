import { expect, test } from 'vitest';
import { MS_PER_DAY } from '../../../src-shared/units.ts';
import { readLeadCounts } from '../../../src-main/leads/lead-counts.ts';
import { openLeadPage } from '../../../src-main/leads/open-leads.ts';
import { deleteExpiredLeads } from '../../../src-main/leads/retention.ts';
import { readJournal } from '../../../src-main/staff/journal.ts';
import { aLeadDesk, type LeadDesk } from '../../support/a-lead-desk.ts';
import { A_MONDAY } from '../../support/calm-world.ts';

const expire = (desk: LeadDesk): ReturnType<typeof deleteExpiredLeads> =>
  deleteExpiredLeads({
    database: desk.database,
    clock: desk.clock.now,
    appendToJournal: desk.appendToJournal,
  });

test('deletes what is due and keeps the rest, and the journal says how many', async () => {
  const desk = await aLeadDesk({ settings: { retentionDays: 10 } });
  await desk.leave({ firstName: 'Ada' });
  desk.clock.pass(MS_PER_DAY);
  await desk.leave({ firstName: 'Max' });
  desk.clock.pass(9 * MS_PER_DAY);
  expect(await expire(desk)).toEqual({ ok: true, value: { deleted: 1 } });
  expect((await openLeadPage(desk.database, desk.identity, 0)).leads.map((lead) => lead.firstName)).toEqual([
    'Max',
  ]);
  expect(await readJournal(desk.database)).toEqual([
    { atMs: desk.clock.now(), code: 'leads.expired', details: { count: 1 } },
  ]);
});

test('a day too early nothing is deleted, and nothing is written down', async () => {
  const desk = await aLeadDesk({ settings: { retentionDays: 10 } });
  await desk.leave();
  desk.clock.pass(10 * MS_PER_DAY - 1);
  expect(await expire(desk)).toEqual({ ok: true, value: { deleted: 0 } });
  expect(await readJournal(desk.database)).toEqual([]);
});

test('a clock that stands before the newest lead deletes nothing', async () => {
  const desk = await aLeadDesk({ settings: { retentionDays: 1 } });
  await desk.leave();
  desk.clock.pass(5 * MS_PER_DAY);
  await desk.leave();
  desk.clock.setTo(A_MONDAY + 3 * MS_PER_DAY);
  expect(await expire(desk)).toEqual({ ok: false, error: 'CLOCK_IMPLAUSIBLE' });
  expect((await openLeadPage(desk.database, desk.identity, 0)).total).toBe(2);
});

test('counts all leads, those of today and those that were never exported', async () => {
  const desk = await aLeadDesk();
  await desk.leave();
  desk.clock.pass(MS_PER_DAY);
  await desk.leave();
  await desk.leave();
  expect(await readLeadCounts(desk.database, desk.clock.now())).toEqual({
    leadCount: 3,
    leadCountToday: 2,
    unexportedCount: 3,
  });
});
