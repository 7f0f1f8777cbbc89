import { mkdir, readdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { ExportPlace } from '../../../src-shared/contract/export-contract.ts';
import { EmployerId } from '../../../src-shared/domain/employer.ts';
import { KioskSettings } from '../../../src-shared/domain/kiosk-settings.ts';
import { audienceKey, audiencesOf } from '../../../src-shared/export/audience.ts';
import { ExportOrder } from '../../../src-shared/export/export-order.ts';
import { EXPORT_TARGETS, isSealedTarget } from '../../../src-shared/export/targets.ts';
import { createExportDesk, type ExportDesk } from '../../../src-main/export/export-desk.ts';
import { realDisk, type ExportDisk } from '../../../src-main/export/export-disk.ts';
import { findLastExport } from '../../../src-main/export/export-store.ts';
import { readManifest } from '../../../src-main/export/manifest.ts';
import { readTable } from '../../../src-main/export/table-files.ts';
import { openWithPassphrase, sealWithPassphrase } from '../../../src-main/leads/age-passphrase.ts';
import {
  makeIdentity,
  openSealed,
  recipientOf,
  seal,
  type AgeRecipient,
} from '../../../src-main/leads/age-seal.ts';
import { readLeadCounts } from '../../../src-main/leads/lead-counts.ts';
import { openAllLeads } from '../../../src-main/leads/open-leads.ts';
import { readJournal } from '../../../src-main/staff/journal.ts';
import { sha256Of } from '../../../src-main/storage/sha256.ts';
import { aFolder } from '../../support/a-data-folder.ts';
import { aLeadDesk, type LeadDesk } from '../../support/a-lead-desk.ts';
import { countingIds, predictableBytes } from '../../support/calm-world.ts';
import { FAULTY_DISKS } from '../../support/failing-disk.ts';

const ORDER: ExportOrder = {
  target: 'csv-excel-de',
  audience: { type: 'controller' },
  period: { type: 'all' },
  rows: 'all',
};

interface Counter {
  readonly desk: LeadDesk;
  readonly stick: string;
  readonly exportTo: (folder: string, order?: Partial<ExportOrder>) => ReturnType<ExportDesk['run']>;
  readonly check: (order: Partial<ExportOrder>) => ReturnType<ExportDesk['preflight']>;
  readonly exportDesk: ExportDesk;
}

interface CounterOptions {
  readonly disk?: ExportDisk;
  readonly organiser?: AgeRecipient;
}

async function aCounter({ disk = realDisk, organiser }: CounterOptions = {}): Promise<Counter> {
  const desk = await aLeadDesk();
  const stick = join(await aFolder(), 'STICK');
  await mkdir(stick);
  const place: ExportPlace = { path: stick, label: 'STICK', kind: 'stick', freeBytes: null };
  const exportDesk = createExportDesk({
    database: desk.database,
    clock: desk.clock.now,
    newId: countingIds(),
    randomBytes: predictableBytes(),
    disk,
    appendToJournal: desk.appendToJournal,
    settings: () => KioskSettings.parse({ eventName: 'Berufsmesse Jena', kioskName: 'Kiosk „Süd“' }),
    findPlaces: () => Promise.resolve([place]),
    sealWithPassphrase: (bytes, passphrase) => sealWithPassphrase(bytes, passphrase, 10),
    sealForOrganiser: organiser === undefined ? null : (bytes) => seal(bytes, [organiser]),
  });
  const openLeads = (): ReturnType<typeof openAllLeads> => openAllLeads(desk.database, desk.identity);
  return {
    desk,
    stick,
    exportDesk,
    exportTo: (folder, order = {}) =>
      exportDesk.run({ folder, order: ExportOrder.parse({ ...ORDER, ...order }), openLeads }),
    check: (order) => exportDesk.preflight({ order: ExportOrder.parse({ ...ORDER, ...order }), openLeads }),
  };
}

const NAME = 'standpunkt-leads-berufsmesse-jena-kiosk-sued';
/** Every target that needs neither an organiser nor an employer, for whoever may get it. */
const PLAIN_ORDERS = EXPORT_TARGETS.filter((target) => !isSealedTarget(target)).map((target) => {
  const [audience] = audiencesOf(target);
  if (audience === undefined) throw new Error(`nobody may get ${target}`);
  return { target, audience };
});

test.each(PLAIN_ORDERS)(
  '$target: the files hold the leads, and report and manifest say which',
  async (order) => {
    const { desk, stick, exportTo } = await aCounter();
    const purposes = ['employer-contact', 'network-contact', 'network-news'] as const;
    await desk.leave({ firstName: 'Ada', email: 'ada@example.org', purposes });
    await desk.leave({
      firstName: 'Max',
      email: 'max@example.org',
      message: 'Zeile eins\nZeile zwei; "zitiert"',
      purposes,
    });
    const report = await exportTo(stick, order);
    if (!report.ok) throw new Error(report.error);
    const folder = join(stick, `${NAME}-${order.target}-2026-11-23-1405`);
    expect(report.value).toMatchObject({ path: folder, leads: 2, unreadable: 0, leftOut: 0, handOuts: [] });
    expect((await readdir(folder)).sort()).toEqual(report.value.files.map(({ name }) => name).sort());
    for (const file of report.value.files)
      expect(sha256Of(await readFile(join(folder, file.name)))).toBe(file.sha256);
    const manifest = readManifest(await readFile(join(folder, `${report.value.name}.manifest.json`)));
    expect(manifest).toMatchObject({
      leads: 2,
      target: order.target,
      audience: audienceKey(order.audience),
      files: report.value.files.slice(0, -1),
    });
  },
);

test('a manifest has numbers and names of files, and nothing of anybody', async () => {
  const { desk, stick, exportTo } = await aCounter();
  await desk.leave({ firstName: 'Wilhelmine', lastName: 'Musterfrau', email: 'wilhelmine@example.org' });
  const report = await exportTo(stick, { target: 'vcard-zip' });
  if (!report.ok) throw new Error(report.error);
  const text = await readFile(join(report.value.path, `${report.value.name}.manifest.json`), 'utf8');
  expect(text).not.toMatch(/wilhelmine|musterfrau/i);
});

test('the export is noted with its leads and in the journal', async () => {
  const { desk, stick, exportTo } = await aCounter();
  await desk.leave();
  const report = await exportTo(stick);
  if (!report.ok) throw new Error(report.error);
  const { name, sha256 } = report.value;
  expect(await findLastExport(desk.database)).toEqual({ atMs: desk.clock.now(), rows: 1, fileName: name });
  expect(await readJournal(desk.database)).toMatchObject([
    { code: 'export.done', details: { rows: 1, unreadable: 0, sha256 } },
  ]);
  await desk.leave();
  expect(await readLeadCounts(desk.database, desk.clock.now())).toMatchObject({
    leadCount: 2,
    unexportedCount: 1,
  });
});

test('a lead that was exported can still be erased, and the journal says that copies exist', async () => {
  const { desk, stick, exportTo } = await aCounter();
  const receipt = await desk.leave();
  expect((await exportTo(stick)).ok).toBe(true);
  expect((await desk.eraseLead(receipt.code)).ok).toBe(true);
  expect((await readJournal(desk.database)).at(-1)).toMatchObject({ details: { wasExported: true } });
});

test('without leads there is nothing to export', async () => {
  const { stick, exportTo } = await aCounter();
  expect(await exportTo(stick)).toEqual({ ok: false, error: 'NOTHING_TO_EXPORT' });
  expect(await readdir(stick)).toEqual([]);
});

test('a lead that cannot be opened is counted and does not keep the others back', async () => {
  const { desk, stick, exportTo } = await aCounter();
  await desk.leave();
  await desk.leave();
  await desk.database.run(`UPDATE sealed_leads SET envelope = x'00' WHERE sequence_number = 1`);
  expect(await exportTo(stick)).toMatchObject({ ok: true, value: { leads: 1, unreadable: 1 } });
});

test('a folder outside of every place is refused, by name, by dots and by a link', async () => {
  const { desk, stick, exportTo } = await aCounter();
  await desk.leave();
  const outside = await aFolder();
  await symlink(outside, join(stick, 'link'));
  for (const folder of [outside, join(stick, '..'), join(stick, 'link'), '/', ''])
    expect(await exportTo(folder)).toEqual({ ok: false, error: 'FOLDER_UNREADABLE' });
  expect(await readdir(outside)).toEqual([]);
});

test.each(Object.entries(FAULTY_DISKS))(
  'a stick that %s gives no report, no note and no file',
  async (_, disk) => {
    const { desk, stick, exportTo } = await aCounter({ disk });
    await desk.leave();
    expect((await exportTo(stick)).ok).toBe(false);
    expect(await findLastExport(desk.database)).toBeUndefined();
    expect(await readJournal(desk.database)).toEqual([]);
    expect(await readdir(stick)).toEqual([]);
  },
);

test('a file that cannot be noted does not stay on the stick', async () => {
  const { desk, stick, exportTo } = await aCounter();
  await desk.leave();
  await desk.database.run('PRAGMA query_only = ON');
  expect(await exportTo(stick)).toEqual({ ok: false, error: 'STORAGE_FAILED' });
  expect(await readdir(stick)).toEqual([]);
});

test('a lead that is erased while the file is written is not in the file', async () => {
  let eraseMeanwhile = async (): Promise<void> => Promise.resolve();
  const disk: ExportDisk = {
    ...realDisk,
    syncFolder: async (folder) => {
      await realDisk.syncFolder(folder);
      await eraseMeanwhile();
    },
  };
  const { desk, stick, exportTo } = await aCounter({ disk });
  const receipt = await desk.leave({ firstName: 'Ada' });
  await desk.leave({ firstName: 'Max' });
  eraseMeanwhile = async () => {
    eraseMeanwhile = () => Promise.resolve();
    expect((await desk.eraseLead(receipt.code)).ok).toBe(true);
  };
  expect(await exportTo(stick)).toMatchObject({ ok: true, value: { leads: 1 } });
  const [folder = '', ...others] = await readdir(stick);
  expect(others).toEqual([]);
  expect(await readFile(join(stick, folder, `${folder}.csv`), 'utf8')).not.toContain('Ada');
});

test('two taps at once make two whole files, one after the other', async () => {
  const { desk, stick, exportTo } = await aCounter();
  await desk.leave();
  const reports = await Promise.all([exportTo(stick), exportTo(stick)]);
  expect(reports.every((report) => report.ok)).toBe(true);
  expect(await readdir(stick)).toHaveLength(2);
});

test('one click makes a file for each employer that only its own passphrase opens, with its own leads alone', async () => {
  const { desk, stick, exportTo, check } = await aCounter();
  await desk.leave({ firstName: 'Ada', recipients: ['beispiel-gmbh', 'muster-ag'] });
  await desk.leave({ firstName: 'Max', recipients: ['muster-ag'] });
  await desk.leave({ firstName: 'Eva', recipients: [], purposes: ['network-contact'] });
  const order = { target: 'employer-files', audience: { type: 'each-employer' } } as const;
  expect(await check(order)).toMatchObject({
    ok: true,
    value: {
      chosen: 2,
      notCovered: 1,
      employers: [
        { id: 'beispiel-gmbh', leads: 1 },
        { id: 'muster-ag', leads: 2 },
      ],
    },
  });
  const report = await exportTo(stick, order);
  if (!report.ok) throw new Error(report.error);
  const { handOuts, path } = report.value;
  expect(handOuts.map(({ employerName, leads }) => [employerName, leads])).toEqual([
    ['Beispiel GmbH', 1],
    ['Muster AG', 2],
  ]);
  const [beispiel, muster] = handOuts;
  if (beispiel === undefined || muster === undefined) throw new Error('two employers were chosen');
  const file = await readFile(join(path, muster.fileName));
  expect(await openWithPassphrase(file, beispiel.passphrase)).toEqual({
    ok: false,
    error: 'WRONG_PASSPHRASE',
  });
  const opened = await openWithPassphrase(file, muster.passphrase);
  if (!opened.ok) throw new Error(opened.error);
  const cells = await readTable('xlsx', opened.value);
  expect(cells.slice(1).map((row) => row[2])).toEqual(['Ada', 'Max']);
  expect(JSON.stringify(cells)).not.toContain('Beispiel GmbH');
});

test("a bundle opens with the organiser's identity, and without an organiser nothing is written", async () => {
  const identity = await makeIdentity();
  const bundle = { target: 'organiser-bundle' } as const;
  const without = await aCounter();
  await without.desk.leave();
  expect(await without.exportTo(without.stick, bundle)).toEqual({ ok: false, error: 'NO_ORGANISER' });
  expect(await without.check(bundle)).toEqual({ ok: false, error: 'NO_ORGANISER' });
  expect(await readdir(without.stick)).toEqual([]);

  const { desk, stick, exportTo } = await aCounter({ organiser: await recipientOf(identity) });
  await desk.leave({ firstName: 'Ada' });
  const report = await exportTo(stick, bundle);
  if (!report.ok) throw new Error(report.error);
  const sealed = await readFile(join(report.value.path, `${report.value.name}.zip.age`));
  const archive = await openSealed(sealed, identity);
  expect(Object.keys(unzipSync(archive ?? new Uint8Array()))).toEqual([
    'leads.jsonl',
    'leads.schema.json',
    'leads.xlsx',
  ]);
});

test('"new" is what no finished export for the same audience has, whatever other audiences got', async () => {
  const { desk, stick, exportTo } = await aCounter();
  const fresh = { period: { type: 'new' } } as const;
  const forEmployer = {
    ...fresh,
    audience: { type: 'employer', employerId: EmployerId.parse('beispiel-gmbh') },
  } as const;
  await desk.leave();
  expect(await exportTo(stick, fresh)).toMatchObject({ ok: true, value: { leads: 1 } });
  expect(await exportTo(stick, fresh)).toEqual({ ok: false, error: 'NOTHING_TO_EXPORT' });
  expect(await exportTo(stick, forEmployer)).toMatchObject({ ok: true, value: { leads: 1 } });
  await desk.leave();
  expect(await exportTo(stick, fresh)).toMatchObject({ ok: true, value: { leads: 1 } });
  expect(await exportTo(stick, forEmployer)).toMatchObject({ ok: true, value: { leads: 1 } });
});

test('rows that the target refuses are left out or written, as asked, and stay "not exported" when left out', async () => {
  const { desk, stick, exportTo, check } = await aCounter();
  const purposes = ['network-contact'] as const;
  await desk.leave({ firstName: 'Ada', purposes, recipients: [] });
  await desk.leave({ firstName: 'M'.repeat(41), purposes, recipients: [] });
  const order = {
    target: 'salesforce',
    audience: { type: 'network', purpose: 'network-contact' },
  } as const;
  expect(await check(order)).toMatchObject({
    ok: true,
    value: {
      chosen: 2,
      refused: 1,
      rows: [{ number: 2, problems: [{ code: 'TOO_LONG', field: 'First Name', max: 40, found: 41 }] }],
    },
  });
  expect(await exportTo(stick, { ...order, rows: 'sound' })).toMatchObject({
    ok: true,
    value: { leads: 1, leftOut: 1 },
  });
  expect(await readLeadCounts(desk.database, desk.clock.now())).toMatchObject({ unexportedCount: 1 });
  expect(await exportTo(stick, order)).toMatchObject({ ok: true, value: { leads: 2, leftOut: 0 } });
});

test('progress is told while it runs, and is idle afterwards', async () => {
  let seen: readonly string[] = [];
  const counter = await aCounter({
    disk: {
      ...realDisk,
      syncFolder: async (folder) => {
        seen = [...seen, counter.exportDesk.progress().step];
        await realDisk.syncFolder(folder);
      },
    },
  });
  await counter.desk.leave();
  expect((await counter.exportTo(counter.stick)).ok).toBe(true);
  expect(seen).toEqual(['writing', 'writing']);
  expect(counter.exportDesk.progress()).toEqual({ step: 'idle' });
});

test('an export that is called off while it is written leaves nothing of it, and the earlier one whole', async () => {
  let isCallingOff = false;
  const counter = await aCounter({
    disk: {
      ...realDisk,
      create: async (path) => {
        if (isCallingOff) counter.exportDesk.cancel();
        return realDisk.create(path);
      },
    },
  });
  await counter.desk.leave();
  expect((await counter.exportTo(counter.stick)).ok).toBe(true);
  const before = await readdir(counter.stick, { recursive: true });
  isCallingOff = true;
  expect(await counter.exportTo(counter.stick)).toEqual({ ok: false, error: 'EXPORT_CANCELLED' });
  expect(await readdir(counter.stick, { recursive: true })).toEqual(before);
  expect(counter.exportDesk.progress()).toEqual({ step: 'idle' });
  isCallingOff = false;
  expect((await counter.exportTo(counter.stick)).ok).toBe(true);
});

test('an export that is called off while leads are opened writes nothing', async () => {
  const counter = await aCounter();
  await counter.desk.leave();
  const { database, identity } = counter.desk;
  const result = await counter.exportDesk.run({
    folder: counter.stick,
    order: ORDER,
    openLeads: async function* () {
      for await (const page of openAllLeads(database, identity)) {
        counter.exportDesk.cancel();
        yield page;
      }
    },
  });
  expect(result).toEqual({ ok: false, error: 'EXPORT_CANCELLED' });
  expect(await readdir(counter.stick)).toEqual([]);
});
