import { existsSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentCalls, MAX_SEARCHED_FOLDERS } from '../../../src-shared/contract/content-calls.ts';
import { EmployerId } from '../../../src-shared/domain/employer.ts';
import { KioskSettings } from '../../../src-shared/domain/kiosk-settings.ts';
import { ExportOrder } from '../../../src-shared/export/export-order.ts';
import { createExportDesk } from '../../../src-main/export/export-desk.ts';
import { realDisk, type ExportDisk } from '../../../src-main/export/export-disk.ts';
import { openAllLeads, openLeadPage } from '../../../src-main/leads/open-leads.ts';
import { StorageError } from '../../../src-main/storage/storage-error.ts';
import { readJournal } from '../../../src-main/staff/journal.ts';
import { aContentDesk, type ContentWorld } from '../../support/a-content-desk.ts';
import { aDatabase, readAllFiles } from '../../support/a-data-folder.ts';
import { aLeadDesk } from '../../support/a-lead-desk.ts';
import { A_MONDAY, countingIds, predictableBytes } from '../../support/calm-world.ts';
import { goodBuilt, goodTables, withFile } from '../../support/edition-tables.ts';
import { FAULTY_DISKS } from '../../support/failing-disk.ts';
import { anotherEdition, brokenEdition, DECEMBER, decemberEdition } from '../../support/other-editions.ts';
import { aStickPulledAfter } from '../../support/pulled-stick.ts';
import { writeEdition } from '../../support/temporary-folder.ts';

const SAMPLE = 'jena-2026-11-sample';

/** What the kiosk says that it shows, what it shows, and what it would show after a restart. */
async function expectShown(world: ContentWorld, id: string): Promise<void> {
  expect((await world.desk.read()).shown?.card.id).toBe(id);
  expect(world.catalogue.editionId()).toBe(id);
  expect((await world.restart()).catalogue.editionId()).toBe(id);
}

async function codesOf({ database }: ContentWorld): Promise<readonly unknown[]> {
  return (await readJournal(database)).map(({ code, details }) => [code, details['editionId']]);
}

test('every call about the content is for staff', () => {
  for (const call of Object.values(contentCalls)) expect(call.audience).toBe('staff');
});

test('a fresh kiosk shows what was shipped, and there is nothing to go back to', async () => {
  const { desk } = await aContentDesk();
  expect(await desk.read()).toMatchObject({
    shown: { card: { id: SAMPLE, isShipped: true, isSample: true }, sinceMs: null },
    before: null,
  });
});

test('an edition on the stick is told with its numbers and with what it would change', async () => {
  const { plugIn, desk } = await aContentDesk();
  const shown = await desk.read();
  const found = await plugIn('dezember', decemberEdition());
  expect(found).toMatchObject({
    step: 'sound',
    name: 'dezember',
    isShown: false,
    changes: DECEMBER.changes,
    card: {
      id: DECEMBER.id,
      date: DECEMBER.date,
      counts: { employers: shown.shown?.card.counts.employers },
    },
  });
  expect(await desk.read()).toEqual(shown);
});

test('what is wrong with an edition is told in both languages, with place and remedy', async () => {
  const { plugIn } = await aContentDesk();
  const found = await plugIn('kaputt', brokenEdition());
  expect(found).toMatchObject({
    step: 'broken',
    problems: [
      { place: { de: 'employers.json' }, wrong: { en: expect.stringContaining('bytes') as string } },
      {
        place: {
          de: expect.stringMatching(/^employers\.json, Eintrag 2 \(.+\), name$/) as string,
          en: expect.stringMatching(/^employers\.json, entry 2 \(.+\), name$/) as string,
        },
        remedy: { de: expect.stringMatching(/^\p{Lu}.{10,}\.$/u) as string },
      },
    ],
    problemCount: 2,
  });
});

test('a stick is searched at its top and one folder deep; tables and what is no edition are told apart', async () => {
  const { desk, stick, plugIn } = await aContentDesk();
  await plugIn('dezember', decemberEdition());
  await plugIn('tabellen', goodTables());
  await mkdir(join(stick, 'fotos'));
  await mkdir(join(stick, 'exporte'));
  writeFileSync(join(stick, 'exporte', 'kontakte.csv'), 'Vorname;Nachname\r\n');
  await mkdir(join(stick, 'System Volume Information'));
  const found = await desk.find(stick);
  expect(found.ok && found.value.editions.map(({ name, step }) => [name, step])).toEqual([
    ['dezember', 'sound'],
    ['tabellen', 'tables'],
  ]);
  for (const [name, bytes] of goodBuilt()) writeFileSync(join(stick, name), bytes);
  rmSync(join(stick, 'dezember'), { recursive: true });
  rmSync(join(stick, 'tabellen'), { recursive: true });
  rmSync(join(stick, 'fotos'), { recursive: true });
  rmSync(join(stick, 'exporte'), { recursive: true });
  const top = await desk.find(stick);
  expect(top.ok && top.value.editions).toMatchObject([{ step: 'sound', name: 'STICK', isShown: true }]);
});

test('a stick with very many folders says that not all were looked into', async () => {
  const { desk, stick } = await aContentDesk();
  for (let number = 0; number <= MAX_SEARCHED_FOLDERS; number += 1)
    await mkdir(join(stick, `ordner-${String(number)}`));
  expect(await desk.find(stick)).toMatchObject({ ok: true, value: { editions: [], isCutOff: true } });
});

test('a loaded edition is shown at once and after a restart, without the stick, and stands in the journal', async () => {
  const world = await aContentDesk();
  const state = await world.load('dezember', decemberEdition());
  expect(state).toMatchObject({
    shown: { card: { id: DECEMBER.id, isShipped: false }, sinceMs: A_MONDAY },
    before: { id: SAMPLE, isShipped: true },
  });
  rmSync(join(world.stick, 'dezember'), { recursive: true });
  await expectShown(world, DECEMBER.id);
  expect(await (await world.restart()).desk.read()).toEqual(state);
  expect(await codesOf(world)).toEqual([['edition.loaded', DECEMBER.id]]);
  expect(await world.catalogue.mapFile()).toMatch(new RegExp(`^${world.editions}`));
});

test('going back is one step, and going forth again, too; asking twice is asking once', async () => {
  const world = await aContentDesk();
  const { before } = await world.load('dezember', decemberEdition());
  if (before === null) throw new Error('there is nothing to go back to');
  world.clock.pass(60_000);
  const back = await world.desk.restore(before.fingerprint);
  expect(back).toMatchObject({
    ok: true,
    value: { shown: { card: { id: SAMPLE }, sinceMs: A_MONDAY + 60_000 }, before: { id: DECEMBER.id } },
  });
  expect(await world.desk.restore(before.fingerprint)).toEqual(back);
  await expectShown(world, SAMPLE);
  const forth = back.ok ? back.value.before : null;
  if (forth === null) throw new Error('there is nothing to go forth to');
  expect((await world.desk.restore(forth.fingerprint)).ok).toBe(true);
  await expectShown(world, DECEMBER.id);
  expect(await codesOf(world)).toEqual([
    ['edition.loaded', DECEMBER.id],
    ['edition.restored', SAMPLE],
    ['edition.restored', DECEMBER.id],
  ]);
});

test('the same edition again is neither copied nor noted twice', async () => {
  const world = await aContentDesk();
  await world.load('dezember', decemberEdition());
  const folders = readdirSync(world.editions);
  await world.load('noch-einmal', decemberEdition());
  expect(readdirSync(world.editions)).toEqual(folders);
  expect(await codesOf(world)).toHaveLength(1);
});

test('only a few loaded editions stay, the present one and the one before among them', async () => {
  const world = await aContentDesk();
  for (const day of ['01', '02', '03', '04', '05'])
    await world.load(day, anotherEdition(`jena-12-${day}`, `2026-12-${day}`));
  const folders = readdirSync(world.editions, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders).toHaveLength(3);
  expect(await world.desk.read()).toMatchObject({
    shown: { card: { id: 'jena-12-05' } },
    before: { id: 'jena-12-04' },
  });
});

test.each([
  ['was pulled out', 'FOLDER_UNREADABLE', (path: string) => rmSync(path, { recursive: true })],
  ['lost the end of a file', 'EDITION_CHANGED', (path: string) => truncateSync(join(path, 'jobs.json'), 100)],
  [
    'has another edition in the same folder',
    'EDITION_CHANGED',
    (path: string) => {
      for (const [name, bytes] of anotherEdition('another')) writeFileSync(join(path, name), bytes);
    },
  ],
  [
    'got one more file',
    'EDITION_CHANGED',
    (path: string) => writeFileSync(join(path, 'index.html'), '<p>nobody built this</p>'),
  ],
] as const)('a stick that %s after it was looked at loads nothing', async (_, problem, spoil) => {
  const world = await aContentDesk();
  const found = await world.plugIn('dezember', decemberEdition());
  if (found.step !== 'sound') throw new Error(found.step);
  spoil(found.path);
  expect(await world.desk.load(found.path, found.card.fingerprint)).toEqual({ ok: false, error: problem });
  await expectShown(world, SAMPLE);
  expect(await codesOf(world)).toEqual([]);
});

test('a folder outside of every place is not read', async () => {
  const { desk, shipped } = await aContentDesk();
  const state = await desk.read();
  const fingerprint = state.shown?.card.fingerprint;
  if (fingerprint === undefined) throw new Error('nothing is shown');
  expect(await desk.find(shipped)).toEqual({ ok: false, error: 'FOLDER_UNREADABLE' });
  expect(await desk.load(shipped, fingerprint)).toEqual({ ok: false, error: 'FOLDER_UNREADABLE' });
});

const FULL = [
  'says beforehand that it is full',
  'turns out to be full while writing',
  'is full only at the flush',
];

test.each(Object.entries(FAULTY_DISKS))(
  "when the kiosk's own disk %s, the old edition stays and nothing is left behind",
  async (fault, disk) => {
    const world = await aContentDesk({ disk });
    const found = await world.plugIn('dezember', decemberEdition());
    if (found.step !== 'sound') throw new Error(found.step);
    const error = FULL.includes(fault) ? 'EDITION_NO_ROOM' : 'EDITION_NOT_KEPT';
    expect(await world.desk.load(found.path, found.card.fingerprint)).toEqual({ ok: false, error });
    await expectShown(world, SAMPLE);
    expect([...(await readAllFiles(world.editions)).keys()]).toEqual([]);
  },
);

test('a disk that fails at any step of the copying leaves the old edition, and what is left stops no later try', async () => {
  const first = await aContentDesk();
  const found = await first.plugIn('dezember', decemberEdition());
  if (found.step !== 'sound') throw new Error(found.step);
  /** Restarts on such a disk and loads; whether that worked, and what is shown. */
  const loadOn = async (disk: ExportDisk) => {
    const { desk, catalogue } = await first.restart(disk);
    const { ok } = await desk.load(found.path, found.card.fingerprint);
    return { ok, shown: catalogue.editionId() };
  };
  let steps = 0;
  for (; ; steps += 1) {
    const { disk, isPulled } = aStickPulledAfter(steps);
    const loaded = await loadOn(disk);
    expect(loaded).toEqual({ ok: !isPulled(), shown: isPulled() ? SAMPLE : DECEMBER.id });
    rmSync(first.editions, { recursive: true });
    if (!isPulled()) break;
  }
  // Its last step: everything is there, but nobody knows.
  expect(await loadOn(aStickPulledAfter(steps - 1).disk)).toEqual({ ok: false, shown: SAMPLE });
  expect(readdirSync(first.editions)).toHaveLength(1);
  expect(await loadOn(realDisk)).toEqual({ ok: true, shown: DECEMBER.id });
  await expectShown(await first.restart(), DECEMBER.id);
});

test('a database that fails keeps the old edition, also when the choice was already written', async () => {
  const database = await aDatabase();
  const world = await aContentDesk({
    database,
    transaction: async (work) => {
      await database.transaction(async (queries) => {
        await work(queries);
        throw new StorageError('other', 'played by the test');
      });
      throw new Error('the transaction went through');
    },
  });
  const found = await world.plugIn('dezember', decemberEdition());
  if (found.step !== 'sound') throw new Error(found.step);
  expect(await world.desk.load(found.path, found.card.fingerprint)).toEqual({
    ok: false,
    error: 'STORAGE_FAILED',
  });
  await expectShown(world, SAMPLE);
});

test('a choice that cannot be written keeps the old edition, and nothing of it stands in the journal', async () => {
  const world = await aContentDesk();
  await world.load('eins', anotherEdition('eins'));
  // A folder where the new file is to be written first makes the writing fail, for root too.
  await mkdir(join(world.editions, 'chosen.json.new'));
  const found = await world.plugIn('dezember', decemberEdition());
  if (found.step !== 'sound') throw new Error(found.step);
  expect(await world.desk.load(found.path, found.card.fingerprint)).toEqual({
    ok: false,
    error: 'STORAGE_FAILED',
  });
  await expectShown(world, 'eins');
  expect(await codesOf(world)).toEqual([['edition.loaded', 'eins']]);
});

test('a contact for an employer that the new edition does not have keeps the name that was agreed to', async () => {
  const leads = await aLeadDesk();
  await leads.leave({ recipients: ['beispiel-gmbh'] });
  const world = await aContentDesk({ database: leads.database });
  await world.load('dezember', decemberEdition());
  expect(world.catalogue.findEmployer(EmployerId.parse('beispiel-gmbh'))).toBeUndefined();
  const named = [{ id: 'beispiel-gmbh', name: 'Beispiel GmbH' }];
  const { leads: listed } = await openLeadPage(leads.database, leads.identity, 0);
  expect(listed.map(({ recipients }) => recipients)).toEqual([named]);
  const exportDesk = createExportDesk({
    ...leads,
    clock: leads.clock.now,
    newId: countingIds(),
    randomBytes: predictableBytes(),
    disk: realDisk,
    settings: () => KioskSettings.parse({}),
    findPlaces: () => Promise.resolve([]),
    sealWithPassphrase: () => Promise.reject(new Error('nothing is written here')),
    sealForOrganiser: null,
  });
  const order = ExportOrder.parse({
    target: 'employer-files',
    audience: { type: 'each-employer' },
    period: { type: 'all' },
    rows: 'all',
  });
  const openLeads = (): ReturnType<typeof openAllLeads> => openAllLeads(leads.database, leads.identity);
  expect(await exportDesk.preflight({ order, openLeads })).toMatchObject({
    ok: true,
    value: { employers: [{ ...named[0], leads: 1 }] },
  });
});

test('the one before is offered only as long as it is sound', async () => {
  const world = await aContentDesk();
  const first = await world.load('eins', anotherEdition('eins'));
  const second = await world.load('zwei', anotherEdition('zwei'));
  expect(second.before?.id).toBe('eins');
  spoilOnKiosk(world, 'eins');
  expect((await world.desk.read()).before?.id).toBe(SAMPLE);
  const fingerprint = first.shown?.card.fingerprint;
  if (fingerprint === undefined) throw new Error('nothing was shown');
  expect(await world.desk.restore(fingerprint)).toEqual({ ok: false, error: 'EDITION_GONE' });
  await expectShown(world, 'zwei');
});

test('at the start a damaged edition gives way to the one before and in the end to the shipped one, and staff are told', async () => {
  const world = await aContentDesk();
  await world.load('eins', anotherEdition('eins'));
  await world.load('zwei', anotherEdition('zwei'));
  expect((await world.restart()).shelf.fallback()).toBeNull();
  spoilOnKiosk(world, 'zwei');
  const second = await world.restart();
  expect(second.catalogue.editionId()).toBe('eins');
  expect(second.shelf.fallback()).toEqual({ atMs: A_MONDAY, shownId: 'eins' });
  expect((await second.desk.read()).before?.id).toBe(SAMPLE);
  spoilOnKiosk(world, 'eins');
  const third = await world.restart();
  expect(third.catalogue.editionId()).toBe(SAMPLE);
  expect(third.shelf.fallback()).toEqual({ atMs: A_MONDAY, shownId: SAMPLE });

  // The stick has it still: loading it anew repairs the kiosk.
  const found = await third.desk.find(join(world.stick, 'zwei'));
  const [edition] = found.ok ? found.value.editions : [];
  if (edition?.step !== 'sound') throw new Error('the stick was not found');
  expect((await third.desk.load(edition.path, edition.card.fingerprint)).ok).toBe(true);
  expect(third.shelf.fallback()).toBeNull();
  await expectShown(third, 'zwei');
});

test('a choice that cannot be read gives way to the shipped edition, and staff are told', async () => {
  const world = await aContentDesk();
  await world.load('eins', anotherEdition('eins'));
  writeFileSync(join(world.editions, 'chosen.json'), '{"choices":[{"folder":"../../elsewhere"');
  const again = await world.restart();
  expect(again.catalogue.editionId()).toBe(SAMPLE);
  expect(again.shelf.fallback()).toEqual({ atMs: A_MONDAY, shownId: SAMPLE });
  await again.load('zwei', anotherEdition('zwei'));
  await expectShown(again, 'zwei');
});

test('a choice cannot lead out of the folder of the editions', async () => {
  const world = await aContentDesk();
  await world.load('eins', anotherEdition('eins'));
  writeEdition(join(world.editions, '..'), 'elsewhere', decemberEdition());
  const choices = [{ folder: '../elsewhere', sinceMs: A_MONDAY }];
  writeFileSync(join(world.editions, 'chosen.json'), JSON.stringify({ choices }));
  expect((await world.restart()).catalogue.editionId()).toBe(SAMPLE);
});

test('without any readable edition there is nothing to show, and one from the stick ends that', async () => {
  const world = await aContentDesk();
  rmSync(join(world.shipped, 'map.json'));
  const dark = await world.restart();
  expect(await dark.desk.read()).toEqual({ shown: null, before: null });
  expect(await dark.catalogue.version()).toEqual({ ok: false, error: 'EDITION_UNREADABLE' });
  expect(dark.shelf.fallback()).toBeNull();
  const found = await dark.plugIn('dezember', decemberEdition());
  expect(found).toMatchObject({ step: 'sound', changes: null });
  await dark.load('dezember-2', decemberEdition());
  await expectShown(dark, DECEMBER.id);
});

test('each edition has a version of its own by its content, not by its name', async () => {
  const world = await aContentDesk();
  const before = await world.catalogue.version();
  await world.load('neu', withFile(goodBuilt(), 'edition.json', sameIdOtherTitle()));
  expect(world.catalogue.editionId()).toBe(SAMPLE);
  expect(await world.catalogue.version()).not.toEqual(before);
});

function sameIdOtherTitle(): Uint8Array {
  const { title: _, ...head } = JSON.parse(
    Buffer.from(goodBuilt().get('edition.json') ?? []).toString('utf8'),
  ) as Record<string, unknown>;
  return Buffer.from(JSON.stringify({ ...head, title: { de: 'Anders', en: 'Other' } }));
}

/** Cuts a file of a loaded edition off, as a dying disk does. */
function spoilOnKiosk({ editions }: ContentWorld, id: string): void {
  const name = readdirSync(editions).find((folder) => folder.startsWith(`${id}-`));
  const file = join(editions, name ?? '', 'employers.json');
  if (name === undefined || !existsSync(file)) throw new Error(`${id} is not on the kiosk`);
  truncateSync(file, 10);
}
