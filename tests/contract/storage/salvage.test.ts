import { copyFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { aLeadDesk, type LeadDesk } from '../../support/a-lead-desk.ts';
import { aDatabase, aFolder } from '../../support/a-data-folder.ts';
import { aClock } from '../../support/calm-world.ts';
import { findSalvage, mendSalvagedLeads, noteSalvage } from '../../../src-main/leads/mend-salvaged.ts';
import { openAllLeads } from '../../../src-main/leads/open-leads.ts';
import { openDatabase } from '../../../src-main/storage/database.ts';
import { openOrSalvage } from '../../../src-main/storage/open-or-salvage.ts';
import { removeOldDamaged } from '../../../src-main/storage/salvage.ts';

const PAGE_BYTES = 4096;
const LEADS = 16;

interface Kiosk {
  readonly file: string;
  readonly desk: LeadDesk;
  readonly names: readonly string[];
}

/** A kiosk that was closed in good order, with leads, a correction and an erased one. */
async function aClosedKiosk(): Promise<Kiosk> {
  const file = join(await aFolder(), 'standpunkt.sqlite');
  const desk = await aLeadDesk({ database: await aDatabase(file) });
  const names = Array.from({ length: LEADS }, (_, index) => `Ada ${String(index)}`);
  for (const firstName of names) await desk.leave({ firstName });
  const { code } = await desk.leave({ firstName: 'Erased' });
  expect(await desk.eraseLead(code)).toMatchObject({ ok: true });
  await desk.database.close();
  return { file, desk, names };
}

type Opened = Awaited<ReturnType<typeof openOrSalvage<Awaited<ReturnType<typeof mendSalvagedLeads>>>>>;

async function openAgain(file: string, desk: LeadDesk): Promise<Opened> {
  const opened = await openOrSalvage({
    file,
    clock: aClock().now,
    mend: (db, nowMs) => mendSalvagedLeads(db, desk.device, nowMs),
  });
  onTestFinished(() => opened.database.close().catch(() => undefined));
  return opened;
}

async function readNames({ database }: Opened, desk: LeadDesk): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const page of openAllLeads(database, desk.identity))
    for (const opened of page) names.push(opened.type === 'lead' ? opened.lead.firstName : 'unreadable');
  return names;
}

async function spoilPage(file: string, page: number): Promise<void> {
  const bytes = await readFile(file);
  bytes.fill(0xa5, page * PAGE_BYTES, (page + 1) * PAGE_BYTES);
  await writeFile(file, bytes);
}

test('a sound database is opened as it is', async () => {
  const { file, desk, names } = await aClosedKiosk();
  const opened = await openAgain(file, desk);
  expect(opened.salvaged).toBeNull();
  expect(await readNames(opened, desk)).toEqual(names);
});

test('whichever page is damaged, what is readable is kept, the rest is counted, and the damaged file stays', async () => {
  const { file, desk, names } = await aClosedKiosk();
  const bytes = await readFile(file);
  const pages = bytes.length / PAGE_BYTES;
  let whole = 0;
  let salvages = 0;
  let unknown = 0;
  // Page 0 says what the rest means; without it nothing can be read, which the next test shows.
  for (let page = 1; page < pages; page += 1) {
    const folder = await aFolder();
    const damaged = join(folder, basename(file));
    await copyFile(file, damaged);
    await spoilPage(damaged, page);
    const asFound = await readFile(damaged);
    const opened = await openAgain(damaged, desk);
    const kept = await readNames(opened, desk);
    if (opened.salvaged !== null) {
      salvages += 1;
      const { value, damagedFile } = opened.salvaged;
      expect(value.kept).toBe(kept.length);
      // Each contact is kept or named as lost; a tombstone that is lost too is counted beside them. Nothing is claimed that is not known.
      if (value.lost === null) unknown += 1;
      else {
        expect(value.kept + value.lost).toBeGreaterThanOrEqual(LEADS);
        expect(value.kept + value.lost).toBeLessThanOrEqual(LEADS + 1);
      }
      expect((await readFile(join(folder, damagedFile))).equals(asFound)).toBe(true);
    }
    expect(new Set(kept).size).toBe(kept.length);
    expect(kept.filter((name) => !names.includes(name) && name !== 'unreadable')).toEqual([]);
    expect(kept).not.toContain('Erased');
    if (kept.length === LEADS) whole += 1;
    const Verdict = z.object({ integrity_check: z.string() });
    expect((await opened.database.get(Verdict, 'PRAGMA integrity_check')).integrity_check).toBe('ok');
    expect(await opened.database.all(z.unknown(), 'PRAGMA foreign_key_check')).toEqual([]);
    // It takes in leads again, with a new number.
    const again = await aLeadDesk({
      database: opened.database,
      identity: desk.identity,
      device: desk.device,
      newId: () => '019ab000-0000-7000-8000-00000000beef',
      randomSeed: 99,
    });
    expect(await again.leave({ firstName: 'New' })).toMatchObject({ code: expect.any(String) as string });
    await opened.database.close();
  }
  expect(salvages).toBeGreaterThan(pages / 3);
  expect(whole).toBeGreaterThan(salvages / 4);
  // The pages of the schema and of the counter.
  expect(unknown).toBeLessThan(salvages / 4);
}, 300_000);

test('without its first page everything counts as lost, and the kiosk goes on with a new database', async () => {
  const { file, desk } = await aClosedKiosk();
  await spoilPage(file, 0);
  const opened = await openAgain(file, desk);
  expect(opened.salvaged?.value).toMatchObject({ kept: 0, lost: null });
  expect(await readdir(dirname(file))).toContain(opened.salvaged?.damagedFile);
});

test('the journal and so the staff say what became of it, in numbers', async () => {
  const { file, desk } = await aClosedKiosk();
  const bytes = await readFile(file);
  // The middle of the file is where most contacts lie.
  await spoilPage(file, Math.floor(bytes.length / PAGE_BYTES / 2));
  const opened = await openAgain(file, desk);
  if (opened.salvaged === null) throw new Error('the damage was not noticed');
  await noteSalvage({ database: opened.database, appendToJournal: desk.appendToJournal }, opened.salvaged);
  const { value, damagedFile } = opened.salvaged;
  expect(await findSalvage(opened.database)).toMatchObject({ ...value, damagedFile });
});

test('a salvage that was cut between its renamings is finished at the next start', async () => {
  const { file, desk, names } = await aClosedKiosk();
  const folder = dirname(file);
  await copyFile(file, `${file}.salvage-new`);
  await copyFile(file, `${file}.damaged-1764000000000`);
  await rm(file);
  const opened = await openAgain(file, desk);
  expect(await readNames(opened, desk)).toEqual(names);
  expect((await readdir(folder)).filter((name) => name.includes('salvage'))).toEqual([]);
});

test('bytes flipped in the log lose nothing that was before them, and the database stays sound', async () => {
  const folder = await aFolder();
  const file = join(folder, 'standpunkt.sqlite');
  const live = await aDatabase(file);
  const desk = await aLeadDesk({ database: live });
  await desk.leave({ firstName: 'First' });
  const before = (await readFile(`${file}-wal`)).length;
  await desk.leave({ firstName: 'Second' });
  const copy = join(await aFolder(), 'standpunkt.sqlite');
  await copyFile(file, copy);
  const log = await readFile(`${file}-wal`);
  log.fill(0x5a, before + 500, before + 600);
  await writeFile(`${copy}-wal`, log);
  expect(await readNames(await openAgain(copy, desk), desk)).toEqual(['First']);
});

test('a damaged file is kept no longer than a contact', async () => {
  const folder = await aFolder();
  const file = join(folder, 'standpunkt.sqlite');
  for (const name of ['.damaged-1000', '.damaged-1000-wal', '.damaged-5000'])
    await writeFile(file + name, 'x');
  await removeOldDamaged(file, 2000);
  expect(await readdir(folder)).toEqual(['standpunkt.sqlite.damaged-5000']);
});

test('a database that another program holds is not salvaged but refused', async () => {
  const { file, desk } = await aClosedKiosk();
  const holder = await openDatabase({ file, clock: aClock().now });
  onTestFinished(() => holder.close());
  await holder.get(z.unknown(), 'PRAGMA locking_mode = EXCLUSIVE');
  await holder.run('UPDATE staff_lock SET wrong_tries = 0');
  await expect(openAgain(file, desk)).rejects.toMatchObject({ name: 'StorageError', kind: 'other' });
  expect((await readdir(dirname(file))).filter((name) => name.includes('damaged'))).toEqual([]);
}, 20_000);
