import { expect, test } from 'vitest';
import { EVERY_LEAD } from '../../../src-shared/contract/lead-calls.ts';
import { LeadId } from '../../../src-shared/domain/sealed-lead.ts';
import { MS_PER_DAY } from '../../../src-shared/units.ts';
import { insertExport } from '../../../src-main/export/export-store.ts';
import { listExportsOf, readLeadOutline } from '../../../src-main/leads/list-leads.ts';
import { openLeadPage } from '../../../src-main/leads/open-leads.ts';
import { sha256Of } from '../../../src-main/storage/sha256.ts';
import { aLeadDesk, type LeadDesk } from '../../support/a-lead-desk.ts';

const HOUR_MS = MS_PER_DAY / 24;
const UNEXPORTED = { ...EVERY_LEAD, isUnexportedOnly: true };

async function leaveAs(desk: LeadDesk, firstName: string): Promise<LeadId> {
  await desk.leave({ firstName });
  const found = (await openLeadPage(desk.database, desk.identity, 0)).leads.find(
    (lead) => lead.firstName === firstName,
  );
  return LeadId.parse(found?.id);
}

const namesIn = async ({ database, identity }: LeadDesk, scope = EVERY_LEAD): Promise<readonly string[]> =>
  (await openLeadPage(database, identity, 0, scope)).leads.map(({ firstName }) => firstName);

async function exportOne(desk: LeadDesk, leadId: LeadId, fileName: string, audience = 'controller') {
  const id = `01890000-0000-7000-8000-${sha256Of(fileName).slice(0, 12)}`;
  await desk.database.transaction((queries) =>
    insertExport(queries, {
      id,
      finishedAtMs: desk.clock.now(),
      target: 'xlsx',
      audience,
      fileName,
      leadIds: [leadId],
      unreadable: 0,
      bytes: 1,
      sha256: sha256Of(fileName),
    }),
  );
}

const AS_ADA = {
  firstName: 'Ada',
  lastName: 'Beispiel',
  email: 'ada@example.org',
  phone: null,
  role: null,
  message: '',
};

test('a lead that is rated or corrected keeps its place among the others', async () => {
  const desk = await aLeadDesk();
  const ada = await leaveAs(desk, 'Ada');
  desk.clock.pass(HOUR_MS);
  const bernd = await leaveAs(desk, 'Bernd');
  desk.clock.pass(HOUR_MS);
  await leaveAs(desk, 'Cleo');
  const { identity } = desk;
  expect((await desk.assessLead({ id: bernd, assessment: { rating: 'hot', note: '' }, identity })).ok).toBe(
    true,
  );
  expect((await desk.correctLead({ id: ada, contact: AS_ADA, identity })).ok).toBe(true);
  expect(await namesIn(desk)).toEqual(['Cleo', 'Bernd', 'Ada']);
});

test('a scope has the leads of its time, both ends included, and says how many there are', async () => {
  const desk = await aLeadDesk();
  await leaveAs(desk, 'Ada');
  desk.clock.pass(MS_PER_DAY);
  await leaveAs(desk, 'Bernd');
  desk.clock.pass(HOUR_MS);
  await leaveAs(desk, 'Cleo');
  const [second, first] = (await readLeadOutline(desk.database)).days;
  if (first === undefined || second === undefined) throw new Error('two days were expected');
  expect([first.count, second.count]).toEqual([1, 2]);
  const scope = { ...EVERY_LEAD, capturedWithin: { fromMs: second.firstMs, toMs: second.lastMs } };
  expect(await openLeadPage(desk.database, desk.identity, 0, scope)).toMatchObject({ total: 2 });
  expect(await namesIn(desk, scope)).toEqual(['Cleo', 'Bernd']);
});

test('only what stands in no export as it is now counts as not exported', async () => {
  const desk = await aLeadDesk();
  const ada = await leaveAs(desk, 'Ada');
  const bernd = await leaveAs(desk, 'Bernd');
  await exportOne(desk, ada, 'a');
  await exportOne(desk, bernd, 'b');
  expect(await namesIn(desk, UNEXPORTED)).toEqual([]);
  expect((await desk.correctLead({ id: ada, contact: AS_ADA, identity: desk.identity })).ok).toBe(true);
  expect(await namesIn(desk, UNEXPORTED)).toEqual(['Ada']);
  expect(await readLeadOutline(desk.database)).toMatchObject({ total: 2, unexported: 1 });
});

test('a day ends at midnight in Jena', async () => {
  const desk = await aLeadDesk();
  desk.clock.setTo(Date.parse('2026-11-23T22:59:59Z'));
  await desk.leave();
  desk.clock.setTo(Date.parse('2026-11-23T23:00:00Z'));
  await desk.leave();
  const { days } = await readLeadOutline(desk.database);
  expect(days.map(({ day, count }) => [day, count])).toEqual([
    ['2026-11-24', 1],
    ['2026-11-23', 1],
  ]);
});

test('exports name where a lead went, also before it was corrected, and no other lead', async () => {
  const desk = await aLeadDesk();
  const ada = await leaveAs(desk, 'Ada');
  const bernd = await leaveAs(desk, 'Bernd');
  await exportOne(desk, ada, 'first');
  await exportOne(desk, bernd, 'other');
  expect((await desk.correctLead({ id: ada, contact: AS_ADA, identity: desk.identity })).ok).toBe(true);
  const corrected = (await openLeadPage(desk.database, desk.identity, 0)).facts.find(
    ({ corrects }) => corrects === ada,
  );
  const id = LeadId.parse(corrected?.id);
  expect(await listExportsOf(desk.database, id)).toMatchObject([{ fileName: 'first', isCurrent: false }]);
  desk.clock.pass(HOUR_MS);
  await exportOne(desk, id, 'second');
  expect(await listExportsOf(desk.database, id)).toEqual([
    { atMs: desk.clock.now(), fileName: 'second', isCurrent: true },
    { atMs: desk.clock.now() - HOUR_MS, fileName: 'first', isCurrent: false },
  ]);
});
