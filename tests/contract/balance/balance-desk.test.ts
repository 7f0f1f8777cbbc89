import { expect, test } from 'vitest';
import { findDifferences, type DifferenceCode } from '../../../src-shared/domain/balance.ts';
import type { BalanceReport } from '../../../src-shared/contract/balance-calls.ts';
import { LeadId } from '../../../src-shared/domain/sealed-lead.ts';
import { MS_PER_DAY } from '../../../src-shared/units.ts';
import { openAllLeads, openLeadPage } from '../../../src-main/leads/open-leads.ts';
import { deleteExpiredLeads } from '../../../src-main/leads/retention.ts';
import { readJournal } from '../../../src-main/staff/journal.ts';
import { aLeadDesk, type LeadDesk } from '../../support/a-lead-desk.ts';

const newestId = async ({ database, identity }: LeadDesk): Promise<LeadId> =>
  LeadId.parse((await openLeadPage(database, identity, 0)).facts[0]?.id);
const close = (desk: LeadDesk): Promise<BalanceReport> =>
  desk.balance.close(() => openAllLeads(desk.database, desk.identity));
function differences({ now, closings, brokenClosing }: BalanceReport): readonly DifferenceCode[] {
  const newestClosing = closings[0] ?? null;
  return findDifferences(now, { newestClosing, brokenClosing }).map(({ code }) => code);
}

test('every contact is somewhere: stored, erased by whom, or expired, by the day on which it came', async () => {
  const desk = await aLeadDesk({ settings: { retentionDays: 3 } });
  await desk.leave(); // expires
  desk.clock.pass(MS_PER_DAY);
  const receipt = await desk.leave();
  await desk.leave();
  const id = await newestId(desk);
  const assessment = { rating: 'hot', note: '' } as const;
  expect((await desk.assessLead({ id, assessment, identity: desk.identity })).ok).toBe(true);
  await desk.leave();
  expect((await desk.eraseByStaff(await newestId(desk))).ok).toBe(true);
  expect((await desk.eraseLead(receipt.code)).ok).toBe(true);
  desk.clock.pass(2 * MS_PER_DAY);
  expect((await deleteExpiredLeads({ ...desk, clock: desk.clock.now })).ok).toBe(true);

  const report = await desk.balance.read();
  expect(report.now).toMatchObject({
    contacts: { captured: 4, stored: 1, exported: 0, erasedByVisitor: 1, erasedByStaff: 1, expired: 1 },
    records: { numbersGiven: 5, successors: 1, withdrawn: 0 },
    opening: null,
    atHub: null,
  });
  expect(report.now.days).toMatchObject([
    { captured: 1, expired: 1 },
    { captured: 3, stored: 1, erasedByVisitor: 1, erasedByStaff: 1 },
  ]);
  expect(differences(report)).toEqual([]);
});

test('a record that came back different from the disk counts as withdrawn and not as a contact', async () => {
  const desk = await aLeadDesk();
  await desk.database.run(
    `CREATE TRIGGER rotten AFTER INSERT ON sealed_leads BEGIN UPDATE sealed_leads SET envelope = x'00' WHERE id = NEW.id; END`,
  );
  await expect(desk.leave()).rejects.toThrow('STORAGE_FAILED');
  const report = await desk.balance.read();
  expect(report.now).toMatchObject({ contacts: { captured: 0 }, records: { numbersGiven: 1, withdrawn: 1 } });
  expect(differences(report)).toEqual([]);
});

test('a closing opens every contact, is kept, and stands in the journal by number and hash', async () => {
  const desk = await aLeadDesk();
  await desk.leave();
  await desk.leave();
  await desk.database.run(`UPDATE sealed_leads SET envelope = x'616765' WHERE sequence_number = 2`);
  const report = await close(desk);
  const [closing] = report.closings;
  expect(closing).toMatchObject({ number: 1, balance: { opening: { opened: 1, unreadable: 1 } } });
  expect((await readJournal(desk.database)).at(-1)).toMatchObject({
    code: 'day.closed',
    details: { number: 1, sha256: closing?.sha256 },
  });
  expect(closing && findDifferences(closing.balance, { newestClosing: null, brokenClosing: null })).toEqual([
    { code: 'UNREADABLE', count: 1 },
  ]);
});

test.each([
  [
    'a record vanishes from the file',
    'RECORDS_MISSING',
    'DELETE FROM sealed_leads WHERE sequence_number = 2',
  ],
  ['the counter is set back', 'RECORDS_TOO_MANY', 'UPDATE lead_counter SET last_sequence_number = 1'],
  [
    'an older file comes back with its counter',
    'FEWER_THAN_CLOSED',
    'DELETE FROM sealed_leads WHERE sequence_number = 3; UPDATE lead_counter SET last_sequence_number = 2',
  ],
  [
    'a closing is changed behind the back of the database',
    'CLOSINGS_BROKEN',
    `DROP TRIGGER closings_are_never_changed; UPDATE closings SET day = '2026-01-01' WHERE closing_number = 1`,
  ],
])('when %s, the balance names it', async (_, code, damage) => {
  const desk = await aLeadDesk();
  for (let count = 0; count < 3; count += 1) await desk.leave();
  await close(desk);
  await close(desk);
  expect(differences(await desk.balance.read())).toEqual([]);
  for (const statement of damage.split('; ')) await desk.database.run(statement);
  expect(differences(await desk.balance.read())).toContain(code);
});

test('the chain goes on from closing to closing', async () => {
  const desk = await aLeadDesk();
  await close(desk);
  await desk.leave();
  const { closings, closingCount, brokenClosing } = await close(desk);
  expect(closings.map(({ number }) => number)).toEqual([2, 1]);
  expect(closings[0]?.previousSha256).toBe(closings[1]?.sha256);
  expect({ closingCount, brokenClosing }).toEqual({ closingCount: 2, brokenClosing: null });
});

test('the sheet has the numbers, the hash and no name, in both languages, and its writing stands in the journal', async () => {
  const desk = await aLeadDesk({ settings: { kioskName: 'Kiosk <1>' } });
  await desk.leave({ firstName: 'Ada', lastName: 'Beispiel' });
  const { closings } = await close(desk);
  for (const language of ['de', 'en'] as const)
    expect((await desk.balance.saveSheet({ number: 1, folder: '/', language })).ok).toBe(true);
  expect([...desk.sheets.keys()].map((name) => name.replace(/\d{4}-\d\d-\d\d/, 'day'))).toEqual([
    'standpunkt-abschluss-day-1',
    'standpunkt-closing-day-1',
  ]);
  for (const html of desk.sheets.values()) {
    expect(html).toContain(closings[0]?.sha256);
    expect(html).toContain('Kiosk &#60;1&#62;');
    expect(html).not.toMatch(/Ada|Beispiel|example/);
  }
  expect((await readJournal(desk.database)).map(({ code }) => code)).toEqual([
    'day.closed',
    'balance.saved',
    'balance.saved',
  ]);
  expect(await desk.balance.saveSheet({ number: 7, folder: '/', language: 'de' })).toEqual({
    ok: false,
    error: 'CLOSING_UNKNOWN',
  });
});
