import { expect, test } from 'vitest';
import { z } from 'zod';
import { MS_PER_DAY } from '../../../src-shared/units.ts';
import { EARLIEST_PRESENT_MS, UNSEEN_LIMIT_MS } from '../../../src-main/leads/clock-watch.ts';
import { readLeadCounts } from '../../../src-main/leads/lead-counts.ts';
import { openLeadPage } from '../../../src-main/leads/open-leads.ts';
import {
  confirmClock,
  deleteExpiredLeads,
  readClock,
  type RetentionResult,
} from '../../../src-main/leads/retention.ts';
import { readJournal } from '../../../src-main/staff/journal.ts';
import { aLeadDesk, type LeadDesk } from '../../support/a-lead-desk.ts';
import { A_MONDAY, aClock } from '../../support/calm-world.ts';

const optionsOf = ({ database, clock, clockWatch, appendToJournal }: LeadDesk) => ({
  database,
  clock: clock.now,
  clockWatch,
  appendToJournal,
});
const expire = (desk: LeadDesk): Promise<RetentionResult> => deleteExpiredLeads(optionsOf(desk));
const confirm = (desk: LeadDesk): Promise<RetentionResult> => confirmClock(optionsOf(desk));

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
    { number: 1, atMs: desk.clock.now(), code: 'leads.expired', details: { count: 1 } },
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
  expect(await expire(desk)).toEqual({ ok: false, error: 'BEFORE_NEWEST_RECORD' });
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

test('a deleted lead leaves a tombstone, and nothing else of it', async () => {
  const desk = await aLeadDesk({ settings: { retentionDays: 10 } });
  await desk.leave();
  desk.clock.pass(10 * MS_PER_DAY);
  expect(await expire(desk)).toEqual({ ok: true, value: { deleted: 1 } });
  const Tombstone = z.object({ sequence_number: z.int(), erased_by: z.string(), was_exported: z.int() });
  expect(await desk.database.all(Tombstone, 'SELECT * FROM tombstones')).toEqual([
    { sequence_number: 1, erased_by: 'retention', was_exported: 0 },
  ]);
});

test('a clock from before the program was written deletes nothing, and nobody can confirm it', async () => {
  const desk = await aLeadDesk({ clock: aClock(EARLIEST_PRESENT_MS - 1) });
  expect(await expire(desk)).toEqual({ ok: false, error: 'BEFORE_BUILD' });
  expect(await confirm(desk)).toEqual({ ok: false, error: 'BEFORE_BUILD' });
});

test('a clock that somebody sets forward meanwhile deletes nothing until staff say that it is right', async () => {
  const desk = await aLeadDesk({ settings: { retentionDays: 1 } });
  await desk.leave();
  desk.clock.setTo(A_MONDAY + 5 * MS_PER_DAY);
  expect(await expire(desk)).toEqual({ ok: false, error: 'SET_WHILE_RUNNING' });
  expect(await confirm(desk)).toEqual({ ok: true, value: { deleted: 1 } });
  expect((await readJournal(desk.database)).map(({ code }) => code)).toEqual([
    'clock.confirmed',
    'leads.expired',
  ]);
});

test('after a long storage it asks before it deletes, and does not ask when nothing is due', async () => {
  const desk = await aLeadDesk({ settings: { retentionDays: 30 } });
  await desk.leave();
  expect(await expire(desk)).toEqual({ ok: true, value: { deleted: 0 } });
  desk.clock.pass(UNSEEN_LIMIT_MS + 1);
  expect(await expire(desk)).toEqual({ ok: true, value: { deleted: 0 } });
  // That run did not make the clock more trustworthy: two weeks later it still cannot know.
  desk.clock.pass(30 * MS_PER_DAY - UNSEEN_LIMIT_MS);
  expect(await expire(desk)).toEqual({ ok: false, error: 'UNSEEN_FOR_LONG' });
  expect(await confirm(desk)).toEqual({ ok: true, value: { deleted: 1 } });
});

test('a kiosk that runs every day never asks', async () => {
  const desk = await aLeadDesk({ settings: { retentionDays: 60 } });
  await desk.leave();
  for (let day = 1; day < 60; day += 1) {
    desk.clock.pass(MS_PER_DAY);
    expect(await expire(desk)).toEqual({ ok: true, value: { deleted: 0 } });
  }
  desk.clock.pass(MS_PER_DAY);
  expect(await expire(desk)).toEqual({ ok: true, value: { deleted: 1 } });
});

test('a lead captured while the clock stood years back is kept its whole term once the clock is right', async () => {
  const desk = await aLeadDesk({ settings: { retentionDays: 10 }, clock: aClock(0) });
  await desk.leave();
  desk.clock.setTo(A_MONDAY);
  desk.clockWatch.believe(desk.clock.now()); // a restart
  expect(await confirm(desk)).toEqual({ ok: true, value: { deleted: 0 } });
  desk.clock.pass(10 * MS_PER_DAY - 1);
  expect(await expire(desk)).toEqual({ ok: true, value: { deleted: 0 } });
  desk.clock.pass(1);
  expect(await expire(desk)).toEqual({ ok: true, value: { deleted: 1 } });
});

test('a lead captured while the clock once stood weeks back is kept its whole term too', async () => {
  const desk = await aLeadDesk({ settings: { retentionDays: 10 } });
  await desk.leave({ firstName: 'Ada' });
  desk.clock.setTo(A_MONDAY - 9 * MS_PER_DAY);
  await desk.leave({ firstName: 'Max' });
  desk.clock.setTo(A_MONDAY);
  desk.clock.pass(2 * MS_PER_DAY);
  expect(await confirm(desk)).toEqual({ ok: true, value: { deleted: 0 } });
  desk.clock.pass(8 * MS_PER_DAY);
  expect(await expire(desk)).toEqual({ ok: true, value: { deleted: 1 } });
  const page = await openLeadPage(desk.database, desk.identity, 0);
  expect(page.leads.map((lead) => lead.firstName)).toEqual(['Max']);
});

test('what confirming would delete is counted beforehand, contacts and not records, and nothing is deleted by counting', async () => {
  const desk = await aLeadDesk({ settings: { retentionDays: 10 } });
  await desk.leave();
  const [lead] = (await openLeadPage(desk.database, desk.identity, 0)).leads;
  if (lead === undefined) throw new Error('nobody left a lead');
  const assessment = { rating: 'warm', note: '' } as const;
  expect((await desk.assessLead({ id: lead.id, assessment, identity: desk.identity })).ok).toBe(true);
  await desk.leave();
  desk.clock.setTo(desk.clock.now() + UNSEEN_LIMIT_MS + MS_PER_DAY);
  expect(await readClock(optionsOf(desk))).toEqual({
    nowMs: desk.clock.now(),
    problem: 'SET_WHILE_RUNNING',
    due: 2,
  });
  expect(await expire(desk)).toEqual({ ok: false, error: 'SET_WHILE_RUNNING' });
  expect(await readJournal(desk.database)).toMatchObject([{ code: 'lead.assessed' }]);
  expect(await confirm(desk)).toEqual({ ok: true, value: { deleted: 2 } });
  expect(await readClock(optionsOf(desk))).toMatchObject({ problem: null, due: 0 });
});

test('a lead of an impossible time is not counted as due: confirming keeps it its whole term', async () => {
  const desk = await aLeadDesk({ settings: { retentionDays: 1 } });
  await desk.leave();
  desk.clock.setTo(A_MONDAY - 5 * MS_PER_DAY);
  await desk.leave();
  desk.clock.setTo(A_MONDAY + 5 * MS_PER_DAY);
  expect(await readClock(optionsOf(desk))).toMatchObject({ due: 1 });
  expect(await confirm(desk)).toEqual({ ok: true, value: { deleted: 1 } });
});
