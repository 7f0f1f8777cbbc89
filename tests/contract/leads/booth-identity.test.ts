import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeIdentity, openSealed, recipientOf, seal } from '../../../src-main/leads/age-seal.ts';
import {
  BoothKeysError,
  DEMO_PASSPHRASE,
  loadBoothIdentity,
  type BoothIdentity,
} from '../../../src-main/leads/booth-identity.ts';
import { aFolder, readAllFiles } from '../../support/a-data-folder.ts';

const load = (folder: string): Promise<BoothIdentity> => loadBoothIdentity({ folder, logN: 10 });
const aKeyFolder = async (): Promise<string> => join(await aFolder(), 'keys');

async function contentOf(folder: string): Promise<readonly [string, string][]> {
  return [...(await readAllFiles(folder))].map(([path, bytes]) => [path, bytes.toString('hex')]);
}

test('the first start makes a demo identity that the published passphrase opens', async () => {
  const booth = await load(await aKeyFolder());
  expect(booth.isDemo).toBe(true);
  const opened = await booth.open(DEMO_PASSPHRASE);
  if (!opened.ok) throw new Error(opened.error);
  const sealed = await seal(Buffer.from('Ada'), booth.recipients);
  expect(Buffer.from((await openSealed(sealed, opened.value)) ?? []).toString()).toBe('Ada');
  expect(await booth.open('guess')).toEqual({ ok: false, error: 'WRONG_PASSPHRASE' });
});

test('the files are for the kiosk alone, and the identity stands in none of them openly', async () => {
  const folder = await aKeyFolder();
  await load(folder);
  expect((await readdir(folder)).sort()).toEqual(['booth-identity.age', 'booth-recipient.txt', 'booth.json']);
  for (const [path, bytes] of await readAllFiles(folder)) {
    expect((await stat(path)).mode & 0o077).toBe(0);
    expect(bytes.includes('AGE-SECRET-KEY')).toBe(false);
  }
});

test('a later start uses the same identity and changes no file', async () => {
  const folder = await aKeyFolder();
  const first = await load(folder);
  const files = await contentOf(folder);
  expect((await load(folder)).recipients).toEqual(first.recipients);
  expect(await contentOf(folder)).toEqual(files);
});

test.each(['booth-identity.age', 'booth-recipient.txt', 'booth.json'])(
  'without %s it says so and makes nothing anew',
  async (name) => {
    const folder = await aKeyFolder();
    await load(folder);
    await rm(join(folder, name));
    const files = await contentOf(folder);
    await expect(load(folder)).rejects.toThrow(BoothKeysError);
    await expect(load(folder)).rejects.toThrow(`${join(folder, name)}: is missing`);
    expect(await contentOf(folder)).toEqual(files);
  },
);

test.each(['booth-recipient.txt', 'booth.json', 'organiser-recipient.txt'])(
  'a damaged %s is an error and is left as it is',
  async (name) => {
    const folder = await aKeyFolder();
    await load(folder);
    await writeFile(join(folder, name), 'age1oops');
    await expect(load(folder)).rejects.toThrow(join(folder, name));
    expect(await readFile(join(folder, name), 'utf8')).toBe('age1oops');
  },
);

test('a damaged identity still lets visitors leave leads, and staff are told that it is unreadable', async () => {
  const folder = await aKeyFolder();
  await load(folder);
  await writeFile(join(folder, 'booth-identity.age'), 'oops');
  const booth = await load(folder);
  expect(booth.recipients).toHaveLength(1);
  expect(await booth.open(DEMO_PASSPHRASE)).toEqual({ ok: false, error: 'IDENTITY_UNREADABLE' });
});

test('an identity that does not belong to the recipient is unreadable: it would open nothing', async () => {
  const folder = await aKeyFolder();
  await load(folder);
  await writeFile(join(folder, 'booth-recipient.txt'), await recipientOf(await makeIdentity()));
  expect(await (await load(folder)).open(DEMO_PASSPHRASE)).toEqual({
    ok: false,
    error: 'IDENTITY_UNREADABLE',
  });
});

test('a first start that was cut short is made good by the next one', async () => {
  const folder = await aKeyFolder();
  await load(folder);
  await rm(join(folder, 'booth-recipient.txt'));
  await writeFile(join(folder, 'booth-is-being-made'), '');
  const booth = await load(folder);
  expect((await booth.open(DEMO_PASSPHRASE)).ok).toBe(true);
  expect(await readdir(folder)).not.toContain('booth-is-being-made');
});

test('every lead is sealed for the organiser too, where there is one', async () => {
  const folder = await aKeyFolder();
  await load(folder);
  const organiser = await makeIdentity();
  await writeFile(join(folder, 'organiser-recipient.txt'), `${await recipientOf(organiser)}\n`);
  const sealed = await seal(Buffer.from('Ada'), (await load(folder)).recipients);
  expect(Buffer.from((await openSealed(sealed, organiser)) ?? []).toString()).toBe('Ada');
});

test('a key folder that cannot be read is not taken for an empty one', async () => {
  const folder = await aKeyFolder();
  await load(folder);
  // Rights do not stop root, so a folder stands where the file should be: reading it fails for everybody.
  await rm(join(folder, 'booth-recipient.txt'));
  await mkdir(join(folder, 'booth-recipient.txt'));
  await expect(load(folder)).rejects.toThrow('cannot be read');
});
