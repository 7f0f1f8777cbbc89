import { expect, test } from 'vitest';
import type { BalanceReport } from '../../../src-shared/contract/balance-calls.ts';
import { balanceSheetHtml } from '../../../src-shared/domain/balance-sheet.ts';
import { Balance, findDifferences, type AtHub, type Difference } from '../../../src-shared/domain/balance.ts';
import { openAllLeads, openLeadPage } from '../../../src-main/leads/open-leads.ts';
import { answerTo, aSyncedDesk, json, type SyncedDesk } from '../../support/a-sync.ts';

const NOTHING_OPEN = { rejected: 0, erasuresOpen: 0, erasuresRejected: 0, onlyThere: 0 };

async function read({
  desk,
}: SyncedDesk): Promise<{ readonly stored: number; readonly atHub: AtHub | null }> {
  const { contacts, atHub } = (await desk.balance.read()).now;
  return { stored: contacts.stored, atHub };
}
function differencesIn({ now, brokenClosing }: BalanceReport): readonly Difference[] {
  return findDifferences(now, { newestClosing: null, brokenClosing });
}
async function send(kiosk: SyncedDesk): Promise<void> {
  kiosk.sync.wake();
  await kiosk.until(async () => (await kiosk.sync.read()).pending === 0);
}
const rejectAll: SyncedDesk['hub']['onBatch'] = (batch) =>
  json(
    200,
    answerTo(batch, () => ({ verdict: 'rejected', reason: 'CONFLICT' })),
  );

test('without a hub the balance says so', async () => {
  const kiosk = await aSyncedDesk({ isEnrolled: false });
  await kiosk.desk.leave();
  expect(await read(kiosk)).toEqual({ stored: 1, atHub: null });
});

test('contacts are confirmed one by one; an erasure counts neither as one nor against one', async () => {
  const kiosk = await aSyncedDesk();
  const { code } = await kiosk.desk.leave();
  await kiosk.desk.leave();
  expect(await read(kiosk)).toEqual({ stored: 2, atHub: { confirmed: 0, ...NOTHING_OPEN } });
  await send(kiosk);
  expect(await read(kiosk)).toEqual({ stored: 2, atHub: { confirmed: 2, ...NOTHING_OPEN } });
  expect(await kiosk.desk.eraseLead(code)).toMatchObject({ ok: true });
  expect(await read(kiosk)).toEqual({
    stored: 1,
    atHub: { confirmed: 1, ...NOTHING_OPEN, erasuresOpen: 1 },
  });
  await send(kiosk);
  expect(await read(kiosk)).toEqual({ stored: 1, atHub: { confirmed: 1, ...NOTHING_OPEN } });
  expect(differencesIn(await kiosk.desk.balance.read())).toEqual([]);
});

test('a contact that was rated or corrected is confirmed again only as it is now, and counts once', async () => {
  const kiosk = await aSyncedDesk();
  await kiosk.desk.leave();
  await send(kiosk);
  const { database, identity } = kiosk.desk;
  const [lead] = (await openLeadPage(database, identity, 0)).leads;
  if (lead === undefined) throw new Error('there is no lead');
  const assessment = { rating: 'hot', note: '' } as const;
  expect((await kiosk.desk.assessLead({ id: lead.id, assessment, identity })).ok).toBe(true);
  expect(await read(kiosk)).toEqual({ stored: 1, atHub: { confirmed: 0, ...NOTHING_OPEN } });
  await send(kiosk);
  expect(await read(kiosk)).toEqual({ stored: 1, atHub: { confirmed: 1, ...NOTHING_OPEN } });
});

test('what the hub rejects is a difference that is named, until it is taken in after all', async () => {
  const kiosk = await aSyncedDesk();
  await kiosk.desk.leave();
  const { code } = await kiosk.desk.leave();
  const honest = kiosk.hub.onBatch;
  await send(kiosk);
  await kiosk.desk.leave();
  expect(await kiosk.desk.eraseLead(code)).toMatchObject({ ok: true });
  kiosk.hub.onBatch = rejectAll;
  await send(kiosk);
  expect((await read(kiosk)).atHub).toEqual({
    confirmed: 1,
    rejected: 1,
    erasuresOpen: 0,
    erasuresRejected: 1,
    onlyThere: 0,
  });
  expect(differencesIn(await kiosk.desk.balance.read())).toEqual([
    { code: 'REJECTED_BY_HUB', count: 1 },
    { code: 'ERASURES_REJECTED', count: 1 },
  ]);
  kiosk.hub.onBatch = honest;
  expect(await kiosk.sync.enrol({ url: 'https://hub.example.org', code: '7K2M-9QXT-4HPD' })).toMatchObject({
    ok: true,
  });
  await send(kiosk);
  expect(differencesIn(await kiosk.desk.balance.read())).toEqual([]);
});

test('a record that vanished from the file, and that the hub has confirmed, is said to be there', async () => {
  const kiosk = await aSyncedDesk();
  for (let count = 0; count < 3; count += 1) await kiosk.desk.leave();
  await send(kiosk);
  await kiosk.desk.leave();
  await kiosk.desk.database.run('DELETE FROM sealed_leads WHERE sequence_number IN (2, 4)');
  expect(differencesIn(await kiosk.desk.balance.read())).toEqual([
    { code: 'RECORDS_MISSING', count: 2 },
    { code: 'ONLY_AT_HUB', count: 1 },
  ]);
});

test('a closing keeps what the hub had then, and its sheet says it in both languages', async () => {
  const kiosk = await aSyncedDesk();
  await kiosk.desk.leave();
  const { code } = await kiosk.desk.leave();
  await send(kiosk);
  expect(await kiosk.desk.eraseLead(code)).toMatchObject({ ok: true });
  await kiosk.desk.leave();
  const { database, identity } = kiosk.desk;
  const [closing] = (await kiosk.desk.balance.close(() => openAllLeads(database, identity))).closings;
  if (closing === undefined) throw new Error('nothing was closed');
  await send(kiosk);
  const sheets = (['de', 'en'] as const).map((language) => balanceSheetHtml(closing, language));
  const count = (label: string, value: number): string =>
    `<th scope="row">${label}</th><td class="count">${value}</td>`;
  expect(sheets[0]).toContain(count('Vom Hub bestätigt', 1));
  expect(sheets[0]).toContain(count('Vom Hub noch nicht bestätigt', 1));
  expect(sheets[0]).toContain(count('Löschungen, die der Hub noch nicht bestätigt hat', 1));
  expect(sheets[1]).toContain(count('Confirmed by the hub', 1));
  expect(sheets[1]).toContain(count('Not confirmed by the hub yet', 1));
});

test('a closing of a kiosk that knew no hub is still read', () => {
  const before = {
    contacts: { captured: 1, stored: 1, exported: 0, erasedByVisitor: 0, erasedByStaff: 0, expired: 0 },
    records: { numbersGiven: 1, successors: 0, withdrawn: 0 },
    opening: null,
    confirmedByHub: null,
    isCaptureOnly: false,
    days: [],
  };
  expect(Balance.parse(before).atHub).toBeNull();
});
