import { mkdir, readdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ExportPlace } from '../../../src-shared/contract/contract.ts';
import { KioskSettings } from '../../../src-shared/domain/kiosk-settings.ts';
import { EXPORT_TARGETS } from '../../../src-shared/export/targets.ts';
import { realDisk, type ExportDisk } from '../../../src-main/export/export-disk.ts';
import { EXPORT_FORMATS } from '../../../src-main/export/export-formats.ts';
import { findLastExport } from '../../../src-main/export/export-store.ts';
import { createRunExport, type RunExport } from '../../../src-main/export/run-export.ts';
import { readLeadCounts } from '../../../src-main/leads/lead-counts.ts';
import { openAllLeads } from '../../../src-main/leads/open-leads.ts';
import { readJournal } from '../../../src-main/staff/journal.ts';
import { sha256Of } from '../../../src-main/storage/sha256.ts';
import { aFolder } from '../../support/a-data-folder.ts';
import { aLeadDesk, type LeadDesk } from '../../support/a-lead-desk.ts';
import { countingIds } from '../../support/calm-world.ts';
import { FAULTY_DISKS } from '../../support/failing-disk.ts';

interface Counter {
  readonly desk: LeadDesk;
  readonly stick: string;
  readonly exportTo: (folder: string, target?: (typeof EXPORT_TARGETS)[number]) => ReturnType<RunExport>;
}

async function aCounter(disk: ExportDisk = realDisk): Promise<Counter> {
  const desk = await aLeadDesk();
  const stick = join(await aFolder(), 'STICK');
  await mkdir(stick);
  const place: ExportPlace = { path: stick, label: 'STICK', kind: 'stick', freeBytes: null };
  const runExport = createRunExport({
    database: desk.database,
    clock: desk.clock.now,
    newId: countingIds(),
    disk,
    appendToJournal: desk.appendToJournal,
    settings: () => KioskSettings.parse({ eventName: 'Berufsmesse Jena', kioskName: 'Kiosk „Süd“' }),
    findPlaces: () => Promise.resolve([place]),
  });
  const openLeads = (): ReturnType<typeof openAllLeads> => openAllLeads(desk.database, desk.identity);
  return {
    desk,
    stick,
    exportTo: (folder, target = 'csv-excel-de') => runExport({ folder, target, openLeads }),
  };
}

for (const target of EXPORT_TARGETS) {
  const format = EXPORT_FORMATS[target];

  test(`${target}: the file holds every lead, and the report says what is in it`, async () => {
    const { desk, stick, exportTo } = await aCounter();
    await desk.leave({ firstName: 'Ada' });
    await desk.leave({ firstName: 'Max', message: 'Zeile eins\nZeile zwei; "zitiert"' });
    const report = await exportTo(stick, target);
    if (!report.ok) throw new Error(report.error);
    const fileName = `standpunkt-leads-berufsmesse-jena-kiosk-sued-2026-11-23-1405.${format.extension}`;
    const bytes = await readFile(join(stick, fileName));
    expect(report.value).toEqual({
      path: join(stick, fileName),
      fileName,
      rows: 2,
      bytes: bytes.length,
      sha256: sha256Of(bytes),
      unreadable: 0,
    });
    const [head, ...rows] = await format.read(bytes);
    expect(head?.slice(0, 4)).toEqual(['Nr.', 'Erfasst am', 'Vorname', 'Nachname']);
    expect(rows.map((row) => row.slice(0, 3))).toEqual([
      ['1', '23.11.2026 14:05', 'Ada'],
      ['2', '23.11.2026 14:05', 'Max'],
    ]);
    expect(rows[1]).toContain('Zeile eins\nZeile zwei; "zitiert"');
  });
}

test('the export is noted with its leads and in the journal', async () => {
  const { desk, stick, exportTo } = await aCounter();
  await desk.leave();
  const report = await exportTo(stick);
  if (!report.ok) throw new Error(report.error);
  const { fileName, sha256 } = report.value;
  expect(await findLastExport(desk.database)).toEqual({ atMs: desk.clock.now(), rows: 1, fileName });
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
  expect(await exportTo(stick)).toMatchObject({ ok: true, value: { rows: 1, unreadable: 1 } });
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
    const { desk, stick, exportTo } = await aCounter(disk);
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
  const { desk, stick, exportTo } = await aCounter(disk);
  const receipt = await desk.leave({ firstName: 'Ada' });
  await desk.leave({ firstName: 'Max' });
  eraseMeanwhile = async () => {
    eraseMeanwhile = () => Promise.resolve();
    expect((await desk.eraseLead(receipt.code)).ok).toBe(true);
  };
  expect(await exportTo(stick)).toMatchObject({ ok: true, value: { rows: 1 } });
  const [fileName, ...others] = await readdir(stick);
  expect(others).toEqual([]);
  expect(await readFile(join(stick, fileName ?? ''), 'utf8')).not.toContain('Ada');
});

test('two taps at once make two whole files, one after the other', async () => {
  const { desk, stick, exportTo } = await aCounter();
  await desk.leave();
  const reports = await Promise.all([exportTo(stick), exportTo(stick)]);
  expect(reports.every((report) => report.ok)).toBe(true);
  expect(await readdir(stick)).toHaveLength(2);
});
