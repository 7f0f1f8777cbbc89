import { expect, test } from 'vitest';
import type { ContactCorrection } from '../../../src-shared/domain/lead.ts';
import { LeadId } from '../../../src-shared/domain/sealed-lead.ts';
import { EpochMs, MS_PER_DAY } from '../../../src-shared/units.ts';
import { readLeadCounts } from '../../../src-main/leads/lead-counts.ts';
import { openAllLeads, openLeadPage } from '../../../src-main/leads/open-leads.ts';
import { noteOptInStep } from '../../../src-main/leads/opt-in-store.ts';
import { deleteExpiredLeads } from '../../../src-main/leads/retention.ts';
import { readJournal } from '../../../src-main/staff/journal.ts';
import { CountRow } from '../../../src-main/storage/queries.ts';
import { aLeadDesk, type LeadDesk } from '../../support/a-lead-desk.ts';

const contact: ContactCorrection = {
  firstName: 'Ada',
  lastName: 'Beispiel-Muster',
  email: 'ada@example.org',
  phone: null,
  role: 'student',
  message: '',
};
const page = (desk: LeadDesk): ReturnType<typeof openLeadPage> =>
  openLeadPage(desk.database, desk.identity, 0);
const newestId = async (desk: LeadDesk): Promise<LeadId> => LeadId.parse((await page(desk)).facts[0]?.id);
const correct = async (desk: LeadDesk, changes: Partial<ContactCorrection> = {}, id?: LeadId) =>
  desk.correctLead({
    id: id ?? (await newestId(desk)),
    contact: { ...contact, ...changes },
    identity: desk.identity,
  });
const rowCount = async (desk: LeadDesk): Promise<number> =>
  (await desk.database.get(CountRow, 'SELECT count(*) AS count FROM sealed_leads')).count;

test('the correction takes the place of the old record, which stays', async () => {
  const desk = await aLeadDesk();
  await desk.leave({ lastName: 'Bespiel' });
  const [old] = (await page(desk)).leads;
  desk.clock.pass(1000);
  expect((await correct(desk)).ok).toBe(true);
  const { total, leads, facts } = await page(desk);
  expect(total).toBe(1);
  expect(leads.map((lead) => lead.lastName)).toEqual(['Beispiel-Muster']);
  expect(facts[0]).toMatchObject({ corrects: old?.id, signature: 'valid' });
  expect(await rowCount(desk)).toBe(2);
  const walked = [];
  for await (const opened of openAllLeads(desk.database, desk.identity)) walked.push(...opened);
  expect(walked).toHaveLength(1);
});

test('what was agreed to, when, and how long it is kept stay those of the visitor', async () => {
  const desk = await aLeadDesk();
  await desk.leave();
  const [old] = (await page(desk)).leads;
  desk.clock.pass(MS_PER_DAY);
  expect((await correct(desk)).ok).toBe(true);
  const [lead] = (await page(desk)).leads;
  expect(lead?.consents).toEqual(old?.consents);
  expect(lead?.recipients).toEqual(old?.recipients);
  expect(lead).toMatchObject({
    capturedAtMs: old?.capturedAtMs,
    keepUntilMs: old?.keepUntilMs,
    boot: old?.boot,
    correction: { of: old?.id, atMs: desk.clock.now() },
  });
  expect((await readJournal(desk.database)).map(({ code, details }) => [code, details])).toEqual([
    ['lead.corrected', { leadId: lead?.id, corrects: old?.id }],
  ]);
});

test('only the newest of a row of corrections can be corrected, and an erased one not at all', async () => {
  const desk = await aLeadDesk();
  const receipt = await desk.leave();
  const first = await newestId(desk);
  expect((await correct(desk)).ok).toBe(true);
  expect(await correct(desk, {}, first)).toEqual({ ok: false, error: 'LEAD_SUPERSEDED' });
  expect((await correct(desk, { firstName: 'Adele' })).ok).toBe(true);
  expect((await page(desk)).leads.map((lead) => lead.firstName)).toEqual(['Adele']);
  expect((await desk.eraseLead(receipt.code)).ok).toBe(true);
  expect(await correct(desk, {}, first)).toEqual({ ok: false, error: 'LEAD_UNKNOWN' });
});

test.each(['first', 'second', 'third'] as const)(
  'the receipt of the %s record erases all of them, and none of another visitor',
  async (which) => {
    const desk = await aLeadDesk();
    const first = await desk.leave();
    const second = await correct(desk);
    const third = await correct(desk, { firstName: 'Adele' });
    await desk.leave({ firstName: 'Max' });
    if (!second.ok || !third.ok) throw new Error('both corrections succeed');
    const { code } = { first, second: second.value, third: third.value }[which];
    expect((await desk.eraseLead(code)).ok).toBe(true);
    expect((await page(desk)).leads.map((lead) => lead.firstName)).toEqual(['Max']);
    expect(await rowCount(desk)).toBe(1);
    const tombstones = await desk.database.get(CountRow, 'SELECT count(*) AS count FROM tombstones');
    expect(tombstones.count).toBe(3);
  },
);

test('staff erase a lead with its corrections by any of their ids, once', async () => {
  const desk = await aLeadDesk();
  await desk.leave();
  const first = await newestId(desk);
  expect((await correct(desk)).ok).toBe(true);
  expect(await desk.eraseByStaff(first)).toEqual({ ok: true, value: { done: true } });
  expect(await rowCount(desk)).toBe(0);
  expect(await desk.eraseByStaff(first)).toEqual({ ok: false, error: 'LEAD_UNKNOWN' });
});

test('retention deletes the old record and its correction on the same day', async () => {
  const desk = await aLeadDesk({ settings: { retentionDays: 5 } });
  await desk.leave();
  desk.clock.pass(4 * MS_PER_DAY);
  expect((await correct(desk)).ok).toBe(true);
  desk.clock.pass(MS_PER_DAY);
  expect(await deleteExpiredLeads({ ...desk, clock: desk.clock.now })).toEqual({
    ok: true,
    value: { deleted: 1 }, // one contact, both of its records
  });
  expect(await rowCount(desk)).toBe(0);
});

test('an address that stays keeps its opt-in, a new one begins anew', async () => {
  const desk = await aLeadDesk();
  await desk.leave({ email: 'ada@example.org' });
  const id = await newestId(desk);
  const noted = await desk.database.transaction((queries) =>
    noteOptInStep(queries, id, { state: 'mail-sent', sinceMs: EpochMs.parse(7) }),
  );
  expect(noted.ok).toBe(true);
  expect((await correct(desk)).ok).toBe(true);
  expect((await page(desk)).facts[0]?.optIn).toEqual({ state: 'mail-sent', sinceMs: 7 });
  expect((await correct(desk, { email: 'adele@example.org' })).ok).toBe(true);
  expect((await page(desk)).facts[0]?.optIn.state).toBe('recorded');
});

test('whoever agreed to the newsletter keeps an address', async () => {
  const desk = await aLeadDesk();
  await desk.leave({ purposes: ['network-news'] });
  expect(await correct(desk, { email: null, phone: '+4915123456789' })).toEqual({
    ok: false,
    error: 'EMAIL_NEEDED',
  });
});

test('a correction that comes back different from the disk is taken out, and the old record counts again', async () => {
  const desk = await aLeadDesk();
  await desk.leave({ firstName: 'Ada' });
  await desk.database.run(
    `CREATE TRIGGER rotten AFTER INSERT ON sealed_leads BEGIN UPDATE sealed_leads SET envelope = x'00' WHERE id = NEW.id; END`,
  );
  expect(await correct(desk, { firstName: 'Adele' })).toEqual({ ok: false, error: 'STORAGE_FAILED' });
  expect((await page(desk)).leads.map((lead) => lead.firstName)).toEqual(['Ada']);
  expect(await readLeadCounts(desk.database, desk.clock.now())).toMatchObject({ leadCount: 1 });
});
