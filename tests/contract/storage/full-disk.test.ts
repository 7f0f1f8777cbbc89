import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openAllLeads } from '../../../src-main/leads/open-leads.ts';
import { newUuidV7 } from '../../../src-main/ports.ts';
import { openDatabase, type Database } from '../../../src-main/storage/database.ts';
import {
  openDespiteFullDisk,
  openReserve,
  unlessSpent,
  withReserve,
} from '../../../src-main/storage/reserve.ts';
import { aLeadDesk, type LeadDesk } from '../../support/a-lead-desk.ts';
import { aLeadDraft } from '../../support/a-lead.ts';
import { aFolder } from '../../support/a-data-folder.ts';
import { aClock } from '../../support/calm-world.ts';

/* The kiosk's own disk: a real one of 32 megabytes, mounted by root, filled to the last block by another program. */

const isRootOnLinux = process.platform === 'linux' && process.getuid?.() === 0;

async function aKioskDisk(): Promise<string> {
  const folder = join(await aFolder(), 'disk');
  mkdirSync(folder);
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=32m', 'tmpfs', folder]);
  onTestFinished(() => {
    execFileSync('umount', [folder]);
  });
  return folder;
}

function fillDisk(folder: string): string {
  const file = join(folder, 'somebody-else');
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(file, Buffer.alloc(bavail * bsize, 1));
  return file;
}

interface Kiosk {
  readonly raw: Database;
  readonly database: Database;
  readonly desk: LeadDesk;
  readonly leave: (firstName: string) => Promise<string>;
  readonly reserve: Awaited<ReturnType<typeof openReserve>>;
}

async function aKiosk(folder: string): Promise<Kiosk> {
  const reserve = await openReserve(join(folder, 'reserve'));
  const raw = await openDespiteFullDisk(reserve, () =>
    openDatabase({ file: join(folder, 'standpunkt.sqlite'), clock: aClock().now }),
  );
  onTestFinished(() => raw.close().catch(() => undefined));
  const database = withReserve(raw, reserve);
  const desk = await aLeadDesk({ database, newId: newUuidV7 });
  const { leaveLead } = await aLeadDesk({
    database: raw,
    newId: newUuidV7,
    identity: desk.identity,
    device: desk.device,
  });
  const takeIn = unlessSpent(reserve, leaveLead);
  return {
    raw,
    database,
    desk,
    reserve,
    leave: async (firstName) => {
      const left = await takeIn(aLeadDraft({ firstName }));
      return left.ok ? 'saved' : left.error;
    },
  };
}

async function namesOf({ database, desk }: Kiosk): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const page of openAllLeads(database, desk.identity))
    for (const opened of page) names.push(opened.type === 'lead' ? opened.lead.firstName : 'unreadable');
  return names;
}

/** The small writes of staff at work, many times what an evening takes. */
async function workAsStaff({ database, desk }: Kiosk): Promise<void> {
  for (let page = 0; page < 50; page += 1)
    await database.transaction((queries) =>
      desk.appendToJournal(queries, 'leads.viewed', { page, count: 1 }),
    );
}

test.runIf(isRootOnLinux)(
  'on a full disk visitors are told, nothing acknowledged is lost, and staff work on with the reserve',
  async () => {
    const folder = await aKioskDisk();
    const kiosk = await aKiosk(folder);
    expect(await kiosk.leave('Before')).toBe('saved');
    const filler = fillDisk(folder);
    const saved = ['Before'];
    // What the log still had room for may be saved; then one is refused.
    let outcome = 'saved';
    for (let number = 0; number < 200 && outcome === 'saved'; number += 1) {
      outcome = await kiosk.leave(`Full ${String(number)}`);
      if (outcome === 'saved') saved.push(`Full ${String(number)}`);
    }
    expect(outcome).toBe('DISK_FULL');
    expect(kiosk.reserve.isSpent()).toBe(false);
    expect(await namesOf(kiosk)).toEqual(saved);

    await workAsStaff(kiosk);
    expect(kiosk.reserve.isSpent()).toBe(true);
    // The room is for staff: a visitor's lead does not take it.
    expect(await kiosk.leave('Too late')).toBe('DISK_FULL');
    expect(await namesOf(kiosk)).toEqual(saved);

    rmSync(filler);
    expect(await kiosk.leave('After')).toBe('saved');
    expect(kiosk.reserve.isSpent()).toBe(false);
    expect(await namesOf(kiosk)).toEqual([...saved, 'After']);
  },
);

test.runIf(isRootOnLinux)('a kiosk that starts with a full disk still opens and lets leads out', async () => {
  const folder = await aKioskDisk();
  const first = await aKiosk(folder);
  expect(await first.leave('Ada')).toBe('saved');
  await first.raw.close();
  fillDisk(folder);
  const second = await aKiosk(folder);
  const reopened = { ...second, desk: { ...second.desk, identity: first.desk.identity } };
  expect(await namesOf(reopened)).toEqual(['Ada']);
  await workAsStaff(reopened);
  expect(await second.leave('Max')).toBe('DISK_FULL');
});

test.runIf(isRootOnLinux)('a read-only disk takes nothing in and loses nothing', async () => {
  const folder = await aKioskDisk();
  const kiosk = await aKiosk(folder);
  expect(await kiosk.leave('Ada')).toBe('saved');
  await kiosk.raw.close();
  execFileSync('mount', ['-o', 'remount,ro', folder]);
  await expect(aKiosk(folder)).rejects.toMatchObject({ name: 'StorageError' });
  execFileSync('mount', ['-o', 'remount,rw', folder]);
  const again = await aKiosk(folder);
  expect(await namesOf({ ...again, desk: { ...again.desk, identity: kiosk.desk.identity } })).toEqual([
    'Ada',
  ]);
});
