import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Assessment } from '../../../src-shared/domain/lead.ts';
import { LeadId } from '../../../src-shared/domain/sealed-lead.ts';
import { EpochMs } from '../../../src-shared/units.ts';
import { insertExport, listExportedTo } from '../../../src-main/export/export-store.ts';
import { makeIdentity } from '../../../src-main/leads/age-seal.ts';
import { readLeadCounts } from '../../../src-main/leads/lead-counts.ts';
import { openAllLeads, openLeadPage } from '../../../src-main/leads/open-leads.ts';
import { noteOptInStep } from '../../../src-main/leads/opt-in-store.ts';
import { readJournal } from '../../../src-main/staff/journal.ts';
import { sha256Of } from '../../../src-main/storage/sha256.ts';
import { aLeadDesk, type LeadDesk } from '../../support/a-lead-desk.ts';

const HOT: Assessment = { rating: 'hot', note: 'Möchte im März anfangen' };
const newestId = async ({ database, identity }: LeadDesk): Promise<LeadId> =>
  LeadId.parse((await openLeadPage(database, identity, 0)).facts[0]?.id);
const assess = async (desk: LeadDesk, assessment = HOT) =>
  desk.assessLead({ id: await newestId(desk), assessment, identity: desk.identity });

async function exportTo(desk: LeadDesk, audience: string, id: string): Promise<void> {
  const leadIds = [await newestId(desk)];
  await desk.database.transaction((queries) =>
    insertExport(queries, {
      id,
      finishedAtMs: desk.clock.now(),
      target: 'xlsx',
      audience,
      fileName: 'a',
      leadIds,
      unreadable: 0,
      bytes: 1,
      sha256: sha256Of('a'),
    }),
  );
}

test('a rated lead is still one lead, and every way out has its rating, its note and nothing of the record before', async () => {
  const desk = await aLeadDesk();
  await desk.leave();
  expect((await assess(desk)).ok).toBe(true);
  const opened = [];
  for await (const page of openAllLeads(desk.database, desk.identity)) opened.push(...page);
  expect(opened).toMatchObject([{ type: 'lead', lead: { firstName: 'Ada', assessment: HOT } }]);
  expect(await readLeadCounts(desk.database, desk.clock.now())).toMatchObject({ leadCount: 1 });
});

test('neither note nor rating stands anywhere in the file unsealed, and the journal only says that something was noted', async () => {
  const desk = await aLeadDesk();
  await desk.leave();
  expect((await assess(desk)).ok).toBe(true);
  const rows = await desk.database.all(z.record(z.string(), z.unknown()), 'SELECT * FROM sealed_leads');
  const bytes = rows.flatMap((row) =>
    Object.values(row).map((value) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value),
    ),
  );
  expect(bytes.join(' ')).not.toMatch(/hot|anfangen/);
  const journal = (await readJournal(desk.database)).map(({ code, details }) => [code, Object.keys(details)]);
  expect(journal).toEqual([['lead.assessed', ['leadId', 'corrects']]]);
});

test('a correction keeps the rating, a rating keeps the correction and the opt-in', async () => {
  const desk = await aLeadDesk();
  await desk.leave();
  const first = await newestId(desk);
  const noted = await desk.database.transaction((queries) =>
    noteOptInStep(queries, first, { state: 'mail-sent', sinceMs: EpochMs.parse(7) }),
  );
  expect(noted.ok).toBe(true);
  expect((await assess(desk)).ok).toBe(true);
  const contact = {
    firstName: 'Adele',
    lastName: 'Beispiel',
    email: 'ada@example.org',
    phone: null,
    role: null,
    message: '',
  };
  const id = await newestId(desk);
  expect((await desk.correctLead({ id, contact, identity: desk.identity })).ok).toBe(true);
  expect((await assess(desk, { rating: 'cold', note: '' })).ok).toBe(true);
  const { leads, facts } = await openLeadPage(desk.database, desk.identity, 0);
  expect(leads).toMatchObject([{ firstName: 'Adele', assessment: { rating: 'cold', note: '' } }]);
  expect(facts[0]?.optIn.state).toBe('mail-sent');
});

test('the first receipt erases the rating with the lead', async () => {
  const desk = await aLeadDesk();
  const receipt = await desk.leave();
  expect((await assess(desk)).ok).toBe(true);
  expect((await desk.eraseLead(receipt.code)).ok).toBe(true);
  expect(await openLeadPage(desk.database, desk.identity, 0)).toMatchObject({ total: 0, facts: [] });
});

test('a rating makes a lead new for the body responsible, which sees it, and for nobody else', async () => {
  const desk = await aLeadDesk();
  await desk.leave();
  await exportTo(desk, 'employer:beispiel-gmbh', '019ab000-0000-7000-8000-00000000ee01');
  await exportTo(desk, 'controller', '019ab000-0000-7000-8000-00000000ee02');
  expect((await assess(desk)).ok).toBe(true);
  const id = await newestId(desk);
  expect(await listExportedTo(desk.database, 'employer:beispiel-gmbh')).toContain(id);
  expect(await listExportedTo(desk.database, 'controller')).not.toContain(id);
});

test('a lead that this identity cannot open is not rated, and an erased one neither', async () => {
  const desk = await aLeadDesk();
  const receipt = await desk.leave();
  const id = await newestId(desk);
  const identity = await makeIdentity();
  expect(await desk.assessLead({ id, assessment: HOT, identity })).toEqual({
    ok: false,
    error: 'LEAD_UNREADABLE',
  });
  expect((await desk.eraseLead(receipt.code)).ok).toBe(true);
  expect(await desk.assessLead({ id, assessment: HOT, identity: desk.identity })).toEqual({
    ok: false,
    error: 'LEAD_UNKNOWN',
  });
});
