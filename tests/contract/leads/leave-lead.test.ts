import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { CURRENT_CONSENT_TEXTS } from '../../../src-shared/domain/consent-texts.ts';
import { EmployerId } from '../../../src-shared/domain/employer.ts';
import { MS_PER_DAY } from '../../../src-shared/units.ts';
import { wordsAgreedTo } from '../../../src-main/leads/freeze-consent.ts';
import { openLeadPage } from '../../../src-main/leads/open-leads.ts';
import { Blob } from '../../../src-main/storage/queries.ts';
import { sha256Of } from '../../../src-main/storage/sha256.ts';
import { aDatabase, aFolder, filesThatContain } from '../../support/a-data-folder.ts';
import { aLeadDesk, DESK_KIOSK_ID } from '../../support/a-lead-desk.ts';
import { aLeadDraft } from '../../support/a-lead.ts';
import { A_MONDAY } from '../../support/calm-world.ts';

const run = promisify(execFile);
const employers = (...ids: string[]): EmployerId[] => ids.map((id) => EmployerId.parse(id));

test('what is opened is what was typed, umlauts, emoji and line breaks included', async () => {
  const desk = await aLeadDesk();
  const typed = aLeadDraft({
    firstName: 'Änne-Loïs',
    lastName: 'Größer-Beispiel 🦊',
    email: 'aenne@example.org',
    phone: '+493641123456',
    role: 'career-changer',
    message: 'Zeile eins;\n"Zeile zwei" \u{1F468}\u{200D}\u{1F680}\n= kein Rechnen',
    recipients: employers('muster-ag', 'beispiel-gmbh'),
    purposes: ['network-news', 'employer-contact'],
    language: 'en',
  });
  const receipt = await desk.leave(typed);
  const page = await openLeadPage(desk.database, desk.identity, 0);
  expect(page).toMatchObject({ total: 1, unreadable: [] });
  const { firstName, lastName, email, phone, role, message, language, isAtLeast16 } = typed;
  expect(page.leads[0]).toMatchObject({
    firstName,
    lastName,
    email,
    phone,
    role,
    message,
    language,
    isAtLeast16,
  });
  expect(page.leads[0]).toMatchObject({
    sequenceNumber: 1,
    capturedAtMs: A_MONDAY,
    keepUntilMs: A_MONDAY + 180 * MS_PER_DAY,
    event: 'Demo',
    editionId: 'jena-2026-11-sample',
    isDemo: true,
    recipients: [
      { id: 'muster-ag', name: 'Muster AG' },
      { id: 'beispiel-gmbh', name: 'Beispiel GmbH' },
    ],
  });
  expect(receipt).toMatchObject({ savedAtMs: A_MONDAY, keepUntilMs: A_MONDAY + 180 * MS_PER_DAY });
});

test('each consent is kept with the hash of the words that stood there, in the language they were read in', async () => {
  const desk = await aLeadDesk();
  await desk.leave({ purposes: ['network-news', 'network-contact'], language: 'en' });
  const [lead] = (await openLeadPage(desk.database, desk.identity, 0)).leads;
  const consent = (purpose: 'network-contact' | 'network-news'): object => ({
    purpose,
    recipient: null,
    textVersion: CURRENT_CONSENT_TEXTS.version,
    textSha256: sha256Of(wordsAgreedTo(CURRENT_CONSENT_TEXTS, purpose, 'en')),
    language: 'en',
    givenAtMs: A_MONDAY,
  });
  expect(lead?.consents).toEqual([consent('network-contact'), consent('network-news')]);
});

test('without the tick for employers none of them is kept, not even an unknown one', async () => {
  const desk = await aLeadDesk();
  await desk.leave({ purposes: ['network-news'], recipients: employers('beispiel-gmbh', 'gone') });
  expect((await openLeadPage(desk.database, desk.identity, 0)).leads[0]?.recipients).toEqual([]);
});

test('refuses words that are no longer in force and employers that are not in the edition', async () => {
  const desk = await aLeadDesk();
  expect(await desk.leaveLead(aLeadDraft({ consentVersion: '2025-01-a' }))).toEqual({
    ok: false,
    error: 'CONSENT_OUTDATED',
  });
  expect(await desk.leaveLead(aLeadDraft({ recipients: employers('gone') }))).toEqual({
    ok: false,
    error: 'RECIPIENT_UNKNOWN',
  });
  expect((await openLeadPage(desk.database, desk.identity, 0)).total).toBe(0);
});

test('leads left at the same time get numbers without gap or repetition, and codes of their own', async () => {
  const desk = await aLeadDesk();
  const receipts = await Promise.all(Array.from({ length: 20 }, () => desk.leave()));
  const { leads } = await openLeadPage(desk.database, desk.identity, 0);
  expect(leads.map((lead) => lead.sequenceNumber)).toEqual(
    Array.from({ length: 20 }, (_, index) => 20 - index),
  );
  expect(new Set(receipts.map((receipt) => receipt.code)).size).toBe(20);
});

test('the age command line opens the envelope as it lies in the database', async () => {
  const folder = await aFolder();
  const desk = await aLeadDesk();
  await desk.leave({ lastName: 'Größer' });
  const row = await desk.database.get(z.object({ envelope: Blob }), 'SELECT envelope FROM sealed_leads');
  await writeFile(join(folder, 'lead.age'), row.envelope);
  await writeFile(join(folder, 'key.txt'), `${desk.identity}\n`);
  const { stdout } = await run('age', ['-d', '-i', join(folder, 'key.txt'), join(folder, 'lead.age')]);
  expect(JSON.parse(stdout)).toEqual((await openLeadPage(desk.database, desk.identity, 0)).leads[0]);
});

test('no file of the data folder knows anything about the visitor or the receipt', async () => {
  const folder = await aFolder();
  const desk = await aLeadDesk({ database: await aDatabase(join(folder, 'standpunkt.sqlite')) });
  const receipt = await desk.leave({
    firstName: 'Xanthippe',
    lastName: 'Quastenflosser',
    email: 'xq@example.org',
    message: 'Seltenes Wort',
  });
  const secrets = [
    'Xanthippe',
    'Quastenflosser',
    'xq@example.org',
    '15123456789',
    'Seltenes Wort',
    'beispiel-gmbh',
    receipt.code,
  ];
  expect(await filesThatContain(folder, secrets)).toEqual([]);
  // The search itself finds what is there, or it would prove nothing.
  expect(await filesThatContain(folder, [DESK_KIOSK_ID])).not.toEqual([]);
});

test('a full disk refuses the lead, keeps no half of it, and leaves no gap once there is room again', async () => {
  const desk = await aLeadDesk({ database: await aDatabase(join(await aFolder(), 'a.sqlite')) });
  await desk.leave();
  const pages = await desk.database.get(z.object({ page_count: z.int() }), 'PRAGMA page_count');
  await desk.database.get(
    z.object({ max_page_count: z.int() }),
    `PRAGMA max_page_count = ${pages.page_count}`,
  );
  const big = aLeadDraft({ message: 'ß'.repeat(600), recipients: employers('beispiel-gmbh', 'muster-ag') });
  let refused = await desk.leaveLead(big);
  for (let tries = 0; refused.ok && tries < 10; tries += 1) refused = await desk.leaveLead(big);
  expect(refused).toEqual({ ok: false, error: 'DISK_FULL' });
  const before = await openLeadPage(desk.database, desk.identity, 0);
  expect(before.unreadable).toEqual([]);
  expect(before.leads).toHaveLength(before.total);

  await desk.database.get(z.object({ max_page_count: z.int() }), 'PRAGMA max_page_count = 100000');
  await desk.leave();
  const numbers = (await openLeadPage(desk.database, desk.identity, 0)).leads.map(
    (lead) => lead.sequenceNumber,
  );
  expect(numbers).toEqual(Array.from({ length: before.total + 1 }, (_, index) => before.total + 1 - index));
});

test('a record that comes back different from the disk is not called saved, and is taken out again', async () => {
  const desk = await aLeadDesk();
  // A disk that turns over a bit, played by the database itself: the row is changed as soon as it is written.
  await desk.database.run(
    `CREATE TRIGGER rotten AFTER INSERT ON sealed_leads BEGIN UPDATE sealed_leads SET envelope = x'00' WHERE id = NEW.id; END`,
  );
  expect(await desk.leaveLead(aLeadDraft())).toEqual({ ok: false, error: 'STORAGE_FAILED' });
  expect((await openLeadPage(desk.database, desk.identity, 0)).total).toBe(0);
});

test('a database that was closed under it is a bug and is thrown, not answered', async () => {
  const desk = await aLeadDesk();
  await desk.database.close();
  await expect(desk.leaveLead(aLeadDraft())).rejects.toThrow('closed');
});
