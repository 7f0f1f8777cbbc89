import { expect, test } from 'vitest';
import { LEAD_PAGE_SIZE } from '../../../src-shared/contract/contract.ts';
import { makeIdentity } from '../../../src-main/leads/age-seal.ts';
import { openAllLeads, openLeadPage } from '../../../src-main/leads/open-leads.ts';
import { aLeadDesk } from '../../support/a-lead-desk.ts';

test('pages go from the newest to the oldest lead, and the last one holds the rest', async () => {
  const desk = await aLeadDesk();
  for (let count = 0; count < LEAD_PAGE_SIZE + 3; count += 1) await desk.leave();
  const first = await openLeadPage(desk.database, desk.identity, 0);
  const second = await openLeadPage(desk.database, desk.identity, 1);
  expect(first.leads).toHaveLength(LEAD_PAGE_SIZE);
  expect(first.leads[0]?.sequenceNumber).toBe(LEAD_PAGE_SIZE + 3);
  expect(second.leads.map((lead) => lead.sequenceNumber)).toEqual([3, 2, 1]);
  expect(second.total).toBe(LEAD_PAGE_SIZE + 3);
  expect((await openLeadPage(desk.database, desk.identity, 2)).leads).toEqual([]);
});

test.each([
  ['was changed on the disk', `UPDATE sealed_leads SET envelope = x'616765' WHERE sequence_number = 2`],
  [
    'stands in the row of another',
    `UPDATE sealed_leads SET (envelope, envelope_sha256) =
       (SELECT envelope, envelope_sha256 FROM sealed_leads WHERE sequence_number = 1) WHERE sequence_number = 2`,
  ],
])('a lead that %s is named as unreadable, and stays', async (_, damage) => {
  const desk = await aLeadDesk();
  for (let count = 0; count < 3; count += 1) await desk.leave();
  const [, damaged] = (await openLeadPage(desk.database, desk.identity, 0)).leads;
  await desk.database.run(damage);
  const page = await openLeadPage(desk.database, desk.identity, 0);
  expect(page.leads.map((lead) => lead.sequenceNumber)).toEqual([3, 1]);
  expect(page.unreadable).toEqual([damaged?.id]);
  expect(page.total).toBe(3);
});

test('leads sealed for another identity are all named', async () => {
  const desk = await aLeadDesk();
  await desk.leave();
  const page = await openLeadPage(desk.database, await makeIdentity(), 0);
  expect(page).toMatchObject({ leads: [], total: 1 });
  expect(page.unreadable).toHaveLength(1);
});

test('walking through all leads neither skips nor repeats one while others come and go', async () => {
  const desk = await aLeadDesk();
  const receipts = [];
  for (let count = 0; count < LEAD_PAGE_SIZE + 5; count += 1) receipts.push(await desk.leave());
  const seen: number[] = [];
  for await (const page of openAllLeads(desk.database, desk.identity)) {
    for (const opened of page) if (opened.type === 'lead') seen.push(opened.lead.sequenceNumber);
    const [oldest] = receipts;
    if (seen.length === LEAD_PAGE_SIZE && oldest) expect((await desk.eraseLead(oldest.code)).ok).toBe(true); // shifts every later row by one
  }
  expect(seen).toEqual(Array.from({ length: LEAD_PAGE_SIZE + 5 }, (_, index) => index + 1));
});
