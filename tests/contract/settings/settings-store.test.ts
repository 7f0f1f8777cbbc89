import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { KioskSettings } from '../../../src-shared/domain/kiosk-settings.ts';
import { openSettings, type OpenedSettings } from '../../../src-main/settings/settings-store.ts';
import { aFolder } from '../../support/a-data-folder.ts';
import { A_MONDAY, aClock, countingIds } from '../../support/calm-world.ts';

const open = (folder: string): Promise<OpenedSettings> =>
  openSettings({ folder, clock: aClock().now, newId: countingIds() });
const DEFAULTS = KioskSettings.parse({});

test('the first start writes the defaults and an id', async () => {
  const folder = join(await aFolder(), 'data');
  const opened = await open(folder);
  expect(opened).toMatchObject({ settings: DEFAULTS, kioskId: countingIds()(), notices: [] });
  expect((await readdir(folder)).sort()).toEqual(['kiosk-id', 'kiosk.json']);
  expect(JSON.parse(await readFile(join(folder, 'kiosk.json'), 'utf8'))).toEqual(DEFAULTS);
});

test('changed settings are in force at once and after a restart, and a disk that refuses changes nothing', async () => {
  const folder = await aFolder();
  const opened = await open(folder);
  const next = KioskSettings.parse({ kioskName: 'Halle 4' });
  await opened.change(next);
  expect(opened.settings).toEqual(next);
  expect((await open(folder)).settings).toEqual(next);
  // A folder where the new file is to be written first makes the writing fail, for root too.
  await mkdir(join(folder, 'kiosk.json.new'));
  await expect(opened.change(DEFAULTS)).rejects.toThrow('EISDIR');
  expect(opened.settings).toEqual(next);
});

test('the id stays over restarts', async () => {
  const folder = await aFolder();
  const newId = countingIds();
  const first = await openSettings({ folder, clock: aClock().now, newId });
  expect((await openSettings({ folder, clock: aClock().now, newId })).kioskId).toBe(first.kioskId);
});

test.each([
  ['some values', '{"kioskName":"Halle 4","retentionDays":30}', { kioskName: 'Halle 4', retentionDays: 30 }],
  ['nothing at all', '', {}],
  ['a byte order mark', '\uFEFF{"kioskName":"Halle 4"}', { kioskName: 'Halle 4' }],
])('a file with %s is taken as it is, with defaults for the rest', async (_, text, values) => {
  const folder = await aFolder();
  await writeFile(join(folder, 'kiosk.json'), text);
  const opened = await open(folder);
  expect(opened.settings).toEqual({ ...DEFAULTS, ...values });
  expect(opened.notices).toEqual([]);
  expect(await readFile(join(folder, 'kiosk.json'), 'utf8')).toBe(text);
});

test.each([
  ['is not JSON', '{"kioskName":'],
  ['is out of bounds', '{"retentionDays":9999}'],
  ['is of another type', '[]'],
])('a file that %s is set aside, never lost, and the defaults are used', async (_, text) => {
  const folder = await aFolder();
  await writeFile(join(folder, 'kiosk.json'), text);
  const opened = await open(folder);
  expect(opened.settings).toEqual(DEFAULTS);
  expect(opened.notices).toEqual([{ atMs: A_MONDAY, code: 'SETTINGS_SET_ASIDE' }]);
  expect(await readFile(join(folder, `kiosk.json.broken-${A_MONDAY}`), 'utf8')).toBe(text);
  expect((await open(folder)).notices).toEqual([]);
});

test('a settings file that cannot be read at all is set aside too', async () => {
  const folder = await aFolder();
  await mkdir(join(folder, 'kiosk.json'));
  expect((await open(folder)).notices).toHaveLength(1);
});

test('a broken id is set aside and replaced, with a notice', async () => {
  const folder = await aFolder();
  await writeFile(join(folder, 'kiosk-id'), 'oops');
  const opened = await open(folder);
  expect(opened.kioskId).toBe(countingIds()());
  expect(opened.notices).toHaveLength(1);
  expect(await readFile(join(folder, `kiosk-id.broken-${A_MONDAY}`), 'utf8')).toBe('oops');
});
