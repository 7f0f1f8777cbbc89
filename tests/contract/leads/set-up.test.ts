import { execFile } from 'node:child_process';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { SealingMode } from '../../../src-shared/contract/set-up-calls.ts';
import { KioskSettings } from '../../../src-shared/domain/kiosk-settings.ts';
import { MAX_PASSPHRASES } from '../../../src-shared/domain/staff-passphrase.ts';
import { makeIdentity, recipientOf, type AgeIdentity } from '../../../src-main/leads/age-seal.ts';
import {
  DEMO_PASSPHRASE,
  loadBoothIdentity,
  type BoothIdentity,
} from '../../../src-main/leads/booth-identity.ts';
import { openLeadPage } from '../../../src-main/leads/open-leads.ts';
import { createSetUp, type SetUp } from '../../../src-main/leads/set-up.ts';
import { readJournal } from '../../../src-main/staff/journal.ts';
import { Blob, CountRow } from '../../../src-main/storage/queries.ts';
import { aFolder } from '../../support/a-data-folder.ts';
import { aLeadDesk, DESK_KIOSK_ID, type LeadDesk } from '../../support/a-lead-desk.ts';
import { aClock, countingIds } from '../../support/calm-world.ts';

const run = promisify(execFile);
const TEAM = 'Saalebogen bei Nacht';
const OTHER = 'Fernrohr und Planet';

interface Kiosk {
  readonly folder: string;
  readonly booth: BoothIdentity;
  readonly desk: LeadDesk;
  readonly setUp: SetUp;
}

async function aKiosk(): Promise<Kiosk> {
  const folder = await aFolder();
  const booth = await loadBoothIdentity({ folder, clock: aClock().now, newId: countingIds(), logN: 10 });
  const desk = await aLeadDesk({ booth });
  let settings = KioskSettings.parse({});
  const setUp = createSetUp({
    database: desk.database,
    clock: desk.clock.now,
    appendToJournal: desk.appendToJournal,
    booth,
    device: desk.device,
    kioskId: DESK_KIOSK_ID,
    settings: () => settings,
    changeSettings: (next) => {
      settings = next;
      return Promise.resolve();
    },
  });
  return { folder, booth, desk, setUp };
}

async function open({ booth }: Kiosk, passphrase: string): Promise<AgeIdentity> {
  const opened = await booth.open(passphrase);
  if (!opened.ok) throw new Error(opened.error);
  return opened.value;
}

const request = (
  changes: Partial<{
    organiser: string | null;
    mode: SealingMode;
    passphrase: string;
    earlierLeads: 'keep' | 'erase';
  }> = {},
) => ({
  label: 'Team',
  passphrase: TEAM,
  organiser: null,
  mode: 'booth-readable' as SealingMode,
  earlierLeads: 'keep' as const,
  ...changes,
});

async function codes({ desk }: Kiosk): Promise<readonly string[]> {
  return (await readJournal(desk.database)).map(({ code }) => code);
}

test('a key of its own ends the demo, and the leads of the demo stay openable and marked', async () => {
  const kiosk = await aKiosk();
  await kiosk.desk.leave({ firstName: 'Demo' });
  const made = await kiosk.setUp.makeIdentity(await open(kiosk, DEMO_PASSPHRASE), request());
  expect(made).toMatchObject({
    ok: true,
    value: { erased: 0, state: { isDemo: false, earlierKeyCount: 1 } },
  });
  await kiosk.desk.leave({ firstName: 'Echt' });
  const { leads } = await openLeadPage(kiosk.desk.database, await open(kiosk, TEAM), 0);
  expect(leads.map(({ firstName, isDemo }) => [firstName, isDemo])).toEqual([
    ['Echt', false],
    ['Demo', true],
  ]);
  expect(await kiosk.booth.open(DEMO_PASSPHRASE)).toEqual({ ok: false, error: 'WRONG_PASSPHRASE' });
  expect(await codes(kiosk)).toEqual(['identity.replaced']);
});

test('the leads of the demo can be erased with it, each with a tombstone', async () => {
  const kiosk = await aKiosk();
  await kiosk.desk.leave();
  await kiosk.desk.leave();
  const made = await kiosk.setUp.makeIdentity(
    await open(kiosk, DEMO_PASSPHRASE),
    request({ earlierLeads: 'erase' }),
  );
  expect(made).toMatchObject({ ok: true, value: { erased: 2 } });
  const count = (table: string): Promise<{ count: number }> =>
    kiosk.desk.database.get(CountRow, `SELECT count(*) AS count FROM ${table}`);
  expect([await count('sealed_leads'), await count('tombstones')]).toEqual([{ count: 0 }, { count: 2 }]);
});

test('real leads are never erased by a change of the key', async () => {
  const kiosk = await aKiosk();
  const first = await kiosk.setUp.makeIdentity(await open(kiosk, DEMO_PASSPHRASE), request());
  expect(first.ok).toBe(true);
  const again = request({ passphrase: OTHER, earlierLeads: 'erase' });
  expect(await kiosk.setUp.makeIdentity(await open(kiosk, TEAM), again)).toEqual({
    ok: false,
    error: 'NOT_DEMO',
  });
});

test('with the passphrase lost, the organiser opens everything with the age command line', async () => {
  const kiosk = await aKiosk();
  const organiser = await makeIdentity();
  const made = await kiosk.setUp.makeIdentity(
    await open(kiosk, DEMO_PASSPHRASE),
    request({ organiser: await recipientOf(organiser) }),
  );
  expect(made.ok).toBe(true);
  await kiosk.desk.leave({ lastName: 'Größer' });
  const { envelope } = await kiosk.desk.database.get(
    z.object({ envelope: Blob }),
    'SELECT envelope FROM sealed_leads',
  );
  const folder = await aFolder();
  await writeFile(join(folder, 'lead.age'), envelope);
  await writeFile(join(folder, 'organiser.txt'), `${organiser}\n`);
  const { stdout } = await run('age', ['-d', '-i', join(folder, 'organiser.txt'), join(folder, 'lead.age')]);
  expect(JSON.parse(stdout)).toMatchObject({ lastName: 'Größer', isDemo: false });
});

test('a capture-only kiosk cannot read back; it lists what stands outside', async () => {
  const kiosk = await aKiosk();
  const organiser = await makeIdentity();
  const made = await kiosk.setUp.makeIdentity(
    await open(kiosk, DEMO_PASSPHRASE),
    request({ organiser: await recipientOf(organiser), mode: 'capture-only' }),
  );
  expect(made).toMatchObject({ ok: true, value: { state: { mode: 'capture-only' } } });
  await kiosk.desk.leave();
  const page = await openLeadPage(kiosk.desk.database, await open(kiosk, TEAM), 0);
  expect(page).toMatchObject({ total: 1, leads: [], facts: [{ sequenceNumber: 1, signature: 'valid' }] });
  expect((await openLeadPage(kiosk.desk.database, organiser, 0)).leads).toHaveLength(1);
});

test.each([
  ['PASSPHRASE_WEAK', { passphrase: 'kurz' }],
  ['PASSPHRASE_WEAK', { passphrase: 'aaaaaaaaaaaaaaaaaaaa' }],
  ['PASSPHRASE_WEAK', { passphrase: DEMO_PASSPHRASE }],
  ['RECIPIENT_INVALID', { organiser: 'age1oops' }],
  ['ORGANISER_MISSING', { mode: 'capture-only' as const }],
])('%s is answered before anything is changed', async (error, changes) => {
  const kiosk = await aKiosk();
  const files = await readdir(kiosk.folder);
  const identity = await open(kiosk, DEMO_PASSPHRASE);
  expect(await kiosk.setUp.makeIdentity(identity, request(changes))).toEqual({ ok: false, error });
  expect(await readdir(kiosk.folder)).toEqual(files);
  expect(await codes(kiosk)).toEqual([]);
});

test("the booth's own key is no organiser", async () => {
  const kiosk = await aKiosk();
  expect(await kiosk.setUp.setSealing({ organiser: kiosk.booth.recipient, mode: 'booth-readable' })).toEqual({
    ok: false,
    error: 'RECIPIENT_INVALID',
  });
});

test('each of several passphrases opens the same key; a removed or changed one opens nothing', async () => {
  const kiosk = await aKiosk();
  const identity = await open(kiosk, DEMO_PASSPHRASE);
  const added = await kiosk.setUp.addPassphrase(identity, 'Samstag', TEAM);
  if (!added.ok) throw new Error(added.error);
  expect(await open(kiosk, TEAM)).toBe(identity);
  const [demo, saturday] = added.value.passphrases;
  if (demo === undefined || saturday === undefined) throw new Error('there are two');
  expect(saturday.label).toBe('Samstag');

  expect((await kiosk.setUp.changePassphrase(identity, saturday.id, OTHER)).ok).toBe(true);
  expect(await kiosk.booth.open(TEAM)).toEqual({ ok: false, error: 'WRONG_PASSPHRASE' });
  expect(await open(kiosk, OTHER)).toBe(identity);

  expect((await kiosk.setUp.removePassphrase(demo.id)).ok).toBe(true);
  expect(await kiosk.booth.open(DEMO_PASSPHRASE)).toEqual({ ok: false, error: 'WRONG_PASSPHRASE' });
  expect((await readdir(kiosk.folder)).filter((name) => name.endsWith('.age'))).toHaveLength(1);
  expect(await kiosk.setUp.removePassphrase(saturday.id)).toEqual({ ok: false, error: 'PASSPHRASE_LAST' });
  expect(await codes(kiosk)).toEqual(['passphrase.added', 'passphrase.changed', 'passphrase.removed']);
});

test('there are not more passphrases than unlocking can try', async () => {
  const kiosk = await aKiosk();
  const identity = await open(kiosk, DEMO_PASSPHRASE);
  for (let count = 1; count < MAX_PASSPHRASES; count += 1)
    expect((await kiosk.setUp.addPassphrase(identity, `Team ${count}`, `${TEAM} ${count}`)).ok).toBe(true);
  expect(await kiosk.setUp.addPassphrase(identity, 'zu viel', TEAM)).toEqual({
    ok: false,
    error: 'TOO_MANY_PASSPHRASES',
  });
  expect(await kiosk.setUp.removePassphrase(DESK_KIOSK_ID)).toEqual({
    ok: false,
    error: 'PASSPHRASE_UNKNOWN',
  });
});

test('no word of a passphrase and no label stands in the journal', async () => {
  const kiosk = await aKiosk();
  const added = await kiosk.setUp.addPassphrase(await open(kiosk, DEMO_PASSPHRASE), 'Samstag', TEAM);
  expect(added.ok).toBe(true);
  const journal = JSON.stringify(await readJournal(kiosk.desk.database));
  expect(journal).toContain('passphrase.added');
  expect(journal).not.toContain('Samstag');
  expect(journal).not.toContain('Saalebogen');
});

test('settings are changed as a whole, and the state says so', async () => {
  const kiosk = await aKiosk();
  const next = KioskSettings.parse({ kioskName: 'Halle 4', retentionDays: 30 });
  expect(await kiosk.setUp.changeSettings(next)).toMatchObject({ ok: true, value: { settings: next } });
  expect(await codes(kiosk)).toEqual(['settings.changed']);
});
