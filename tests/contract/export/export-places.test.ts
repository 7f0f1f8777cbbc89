import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ExportPlace } from '../../../src-shared/contract/export-contract.ts';
import { realDisk } from '../../../src-main/export/export-disk.ts';
import { createFindExportPlaces, stickRoots, windowsDrives } from '../../../src-main/export/export-places.ts';
import { listFolders } from '../../../src-main/export/list-folders.ts';
import { aFolder } from '../../support/a-data-folder.ts';

async function aTree(...folders: string[]): Promise<string> {
  const top = await aFolder();
  for (const folder of folders) await mkdir(join(top, folder), { recursive: true });
  return top;
}

const placeAt = (path: string): ExportPlace => ({ path, label: 'x', kind: 'stick', freeBytes: null });

test('finds sticks, the extra folders that are there, and its own folder, with their free bytes', async () => {
  const top = await aTree('media/STICK', 'media/not-mounted', 'documents', 'extra');
  const find = createFindExportPlaces({
    disk: realDisk,
    stickRoots: [join(top, 'media'), join(top, 'no-such-root')],
    drives: [],
    documentsFolder: join(top, 'documents'),
    extraFolders: [join(top, 'extra'), join(top, 'gone')],
    isMountPoint: (folder) => Promise.resolve(folder.endsWith('STICK')),
  });
  const places = await find();
  expect(places.map(({ path, kind, label }) => [path, kind, label])).toEqual([
    [join(top, 'media/STICK'), 'stick', 'STICK'],
    [join(top, 'extra'), 'folder', 'extra'],
    [join(top, 'documents/Standpunkt-Export'), 'folder', 'Standpunkt-Export'],
  ]);
  for (const { freeBytes } of places) expect(freeBytes).toBeGreaterThan(0);
});

test('an ordinary folder where sticks are mounted is no stick', async () => {
  const top = await aTree('media/left-behind');
  const find = createFindExportPlaces({
    disk: realDisk,
    stickRoots: [join(top, 'media')],
    drives: [],
    documentsFolder: top,
    extraFolders: [],
  });
  expect((await find()).map(({ kind }) => kind)).toEqual(['folder']);
});

test('a system that does not tell its free bytes still offers the place', async () => {
  const find = createFindExportPlaces({
    disk: { ...realDisk, freeBytes: () => Promise.reject(new Error('no statfs here')) },
    stickRoots: [],
    drives: [],
    documentsFolder: await aFolder(),
    extraFolders: [],
  });
  expect(await find()).toMatchObject([{ freeBytes: null }]);
});

test('each system mounts its sticks somewhere else', () => {
  expect(stickRoots('linux', 'kiosk')).toEqual(['/media/kiosk', '/run/media/kiosk', '/media', '/mnt']);
  expect(stickRoots('darwin', 'kiosk')).toEqual(['/Volumes']);
  expect(stickRoots('win32', 'kiosk')).toEqual([]);
  expect(windowsDrives('linux')).toEqual([]);
  expect(windowsDrives('win32', 'd:')).toContain('C:\\');
  expect(windowsDrives('win32', 'd:')).not.toContain('D:\\');
});

test('lists subfolders as a person sorts them, without hidden ones, links and files', async () => {
  const top = await aTree('Messe 10', 'Messe 9', 'Ärzte', '.Trash', 'System Volume Information');
  await writeFile(join(top, 'file.txt'), '');
  await symlink('/', join(top, 'link'));
  const listing = await listFolders(top, [placeAt(top)]);
  expect(listing).toMatchObject({ ok: true, value: { path: top, parent: null } });
  expect(listing.ok && listing.value.folders.map(({ name }) => name)).toEqual([
    'Ärzte',
    'Messe 9',
    'Messe 10',
  ]);
});

test('a folder deeper inside names its parent, and the top has none', async () => {
  const top = await aTree('a/b');
  const listing = await listFolders(join(top, 'a'), [placeAt(top)]);
  expect(listing).toEqual({
    ok: true,
    value: { path: join(top, 'a'), parent: top, folders: [{ name: 'b', path: join(top, 'a/b') }] },
  });
});

test('nobody climbs out of a place', async () => {
  const top = await aTree('place/a', 'place-next-door');
  const place = join(top, 'place');
  await symlink(top, join(place, 'link'));
  for (const path of [
    top,
    `${place}/..`,
    `${place}/a/../..`,
    join(place, 'link'),
    `${place}-next-door`,
    '/',
    '',
    '.',
  ])
    expect(await listFolders(path, [placeAt(place)])).toEqual({ ok: false, error: 'FOLDER_UNREADABLE' });
});
