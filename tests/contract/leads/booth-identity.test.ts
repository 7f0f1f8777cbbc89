import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sealWithPassphrase } from '../../../src-main/leads/age-passphrase.ts';
import { makeIdentity, openSealed, recipientOf, seal } from '../../../src-main/leads/age-seal.ts';
import {
  BoothKeysError,
  DEMO_PASSPHRASE,
  loadBoothIdentity,
  type BoothIdentity,
} from '../../../src-main/leads/booth-identity.ts';
import { aFolder, readAllFiles } from '../../support/a-data-folder.ts';
import { aClock, countingIds } from '../../support/calm-world.ts';

const newId = countingIds();
const load = (folder: string): Promise<BoothIdentity> =>
  loadBoothIdentity({ folder, clock: aClock().now, newId, logN: 10 });
const aKeyFolder = async (): Promise<string> => join(await aFolder(), 'keys');

async function contentOf(folder: string): Promise<readonly [string, string][]> {
  return [...(await readAllFiles(folder))].map(([path, bytes]) => [path, bytes.toString('hex')]);
}

async function open(booth: BoothIdentity, passphrase: string) {
  const opened = await booth.open(passphrase);
  if (!opened.ok) throw new Error(opened.error);
  return opened.value;
}

test('the first start makes a demo identity that the published passphrase opens', async () => {
  const booth = await load(await aKeyFolder());
  expect(booth).toMatchObject({ isDemo: true, mode: 'booth-readable', organiser: null, earlierKeyCount: 0 });
  const identity = await open(booth, DEMO_PASSPHRASE);
  const sealed = await seal(Buffer.from('Ada'), booth.recipients);
  expect(Buffer.from((await openSealed(sealed, identity)) ?? []).toString()).toBe('Ada');
  expect(await booth.open('guess')).toEqual({ ok: false, error: 'WRONG_PASSPHRASE' });
});

test('the files are for the kiosk alone, and the identity stands in none of them openly', async () => {
  const folder = await aKeyFolder();
  await load(folder);
  expect((await readdir(folder)).sort()).toEqual(['booth-identity.age', 'booth.json']);
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

test.each(['booth-identity.age', 'booth.json'])(
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

test.each(['oops', '{"format":2}', '{"format":9,"isDemo":true}'])(
  'a booth.json that says %s is an error and is left as it is',
  async (text) => {
    const folder = await aKeyFolder();
    await load(folder);
    await writeFile(join(folder, 'booth.json'), text);
    await expect(load(folder)).rejects.toThrow('is not a description of a booth');
    expect(await readFile(join(folder, 'booth.json'), 'utf8')).toBe(text);
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

test('a first start that was cut short is made good by the next one', async () => {
  const folder = await aKeyFolder();
  await load(folder);
  await rm(join(folder, 'booth.json'));
  await writeFile(join(folder, 'booth-is-being-made'), '');
  const booth = await load(folder);
  await open(booth, DEMO_PASSPHRASE);
  expect(await readdir(folder)).not.toContain('booth-is-being-made');
});

test('a key folder that cannot be read is not taken for an empty one', async () => {
  const folder = await aKeyFolder();
  await load(folder);
  // Rights do not stop root, so a folder stands where the file should be: reading it fails for everybody.
  await rm(join(folder, 'booth.json'));
  await mkdir(join(folder, 'booth.json'));
  await expect(load(folder)).rejects.toThrow('cannot be read');
});

/** The keys as the first kiosks had them. */
async function aFolderOfFormat1(
  organiser?: string,
): Promise<{ readonly folder: string; readonly recipient: string }> {
  const folder = await aKeyFolder();
  await mkdir(folder);
  const identity = await makeIdentity();
  const recipient = await recipientOf(identity);
  await writeFile(
    join(folder, 'booth-identity.age'),
    await sealWithPassphrase(Buffer.from(`${identity}\n`), DEMO_PASSPHRASE, 10),
  );
  await writeFile(join(folder, 'booth-recipient.txt'), `${recipient}\n`);
  await writeFile(join(folder, 'booth.json'), '{"format":1,"isDemo":true}\n');
  if (organiser !== undefined) await writeFile(join(folder, 'organiser-recipient.txt'), `${organiser}\n`);
  return { folder, recipient };
}

test('the keys of the first kiosks are taken over, with the organiser, and open what they sealed', async () => {
  const organiser = await recipientOf(await makeIdentity());
  const { folder, recipient } = await aFolderOfFormat1(organiser);
  const sealed = await seal(Buffer.from('Ada'), [(await load(folder)).recipient]);
  const booth = await load(folder); // a second start reads the new format
  expect(booth).toMatchObject({ isDemo: true, recipients: [recipient, organiser], organiser });
  expect(await openSealed(sealed, await open(booth, DEMO_PASSPHRASE))).toBeDefined();
});

test('keys of the first kiosks of which one is missing are an error', async () => {
  const { folder } = await aFolderOfFormat1();
  await rm(join(folder, 'booth-recipient.txt'));
  await expect(load(folder)).rejects.toThrow(`${join(folder, 'booth-recipient.txt')}: is missing`);
});

test('an identity that does not belong to the recipient is unreadable: it would open nothing', async () => {
  const { folder } = await aFolderOfFormat1();
  await writeFile(join(folder, 'booth-recipient.txt'), await recipientOf(await makeIdentity()));
  expect(await (await load(folder)).open(DEMO_PASSPHRASE)).toEqual({
    ok: false,
    error: 'IDENTITY_UNREADABLE',
  });
});

test('what a change that was cut short has left behind is removed at the next start', async () => {
  const folder = await aKeyFolder();
  await load(folder);
  await writeFile(join(folder, 'booth-identity-019ab000-0000-7000-8000-00000000abcd.age'), 'half');
  await load(folder);
  expect((await readdir(folder)).sort()).toEqual(['booth-identity.age', 'booth.json']);
});

test('each replaced key is still opened by the newest passphrase, and the old passphrase opens nothing', async () => {
  const folder = await aKeyFolder();
  const booth = await load(folder);
  const sealed = [await seal(Buffer.from('first'), booth.recipients)];
  let passphrase = DEMO_PASSPHRASE;
  for (const next of ['zweites Passwort', 'drittes Passwort']) {
    await booth.replace(await open(booth, passphrase), {
      label: 'Team',
      passphrase: next,
      organiser: null,
      mode: 'booth-readable',
    });
    expect(await booth.open(passphrase)).toEqual({ ok: false, error: 'WRONG_PASSPHRASE' });
    passphrase = next;
    sealed.push(await seal(Buffer.from(next), booth.recipients));
  }
  const later = await load(folder);
  expect(later).toMatchObject({ isDemo: false, earlierKeyCount: 2 });
  const identity = await open(later, passphrase);
  for (const envelope of sealed) expect(await openSealed(envelope, identity)).toBeDefined();
});
