import { generateKeyPairSync } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  deviceKeyFrom,
  isSignedBy,
  loadDeviceKey,
  registerDeviceKey,
} from '../../../src-main/leads/device-key.ts';
import { openLeadPage } from '../../../src-main/leads/open-leads.ts';
import { createAppendToJournal, readJournal } from '../../../src-main/staff/journal.ts';
import { aDatabase, aFolder } from '../../support/a-data-folder.ts';
import { aLeadDesk } from '../../support/a-lead-desk.ts';
import { A_MONDAY, aClock } from '../../support/calm-world.ts';

const clock = aClock().now;

test('the first start makes a key for the kiosk alone, and later ones use it', async () => {
  const folder = join(await aFolder(), 'keys');
  const first = await loadDeviceKey({ folder, clock });
  expect((await stat(join(folder, 'device-key.pem'))).mode & 0o077).toBe(0);
  expect((await loadDeviceKey({ folder, clock })).keyId).toBe(first.keyId);
});

test('a signature fits its text and its key, and nothing else', () => {
  const [mine, other] = [1, 2].map(() => deviceKeyFrom(generateKeyPairSync('ed25519').privateKey));
  if (mine === undefined || other === undefined) throw new Error('two keys were made');
  const signature = mine.sign('["a",1]');
  expect(isSignedBy(mine.publicKey, '["a",1]', signature)).toBe(true);
  expect(isSignedBy(mine.publicKey, '["a",2]', signature)).toBe(false);
  expect(isSignedBy(other.publicKey, '["a",1]', signature)).toBe(false);
});

test.each(['no key', '-----BEGIN PRIVATE KEY-----\nMAo=\n-----END PRIVATE KEY-----\n'])(
  'a file that holds no key of ours is set aside, never lost, and another is made',
  async (text) => {
    const folder = await aFolder();
    await writeFile(join(folder, 'device-key.pem'), text);
    await loadDeviceKey({ folder, clock });
    expect(await readdir(folder)).toContain(`device-key.pem.broken-${A_MONDAY}`);
    expect(await readFile(join(folder, `device-key.pem.broken-${A_MONDAY}`), 'utf8')).toBe(text);
  },
);

test('a second key is told of once, and the first stays known', async () => {
  const database = await aDatabase();
  const options = { database, clock, appendToJournal: createAppendToJournal(clock) };
  const [first, second] = [1, 2].map(() => deviceKeyFrom(generateKeyPairSync('ed25519').privateKey));
  if (first === undefined || second === undefined) throw new Error('two keys were made');
  expect(await registerDeviceKey(options, first)).toEqual({ isReplacement: false });
  expect(await registerDeviceKey(options, first)).toEqual({ isReplacement: false });
  expect(await registerDeviceKey(options, second)).toEqual({ isReplacement: true });
  expect(await registerDeviceKey(options, second)).toEqual({ isReplacement: false });
  expect((await readJournal(database)).map(({ details }) => details)).toEqual([
    { keyId: first.keyId, isReplacement: false },
    { keyId: second.keyId, isReplacement: true },
  ]);
});

test('a lead is signed as it is kept', async () => {
  const desk = await aLeadDesk();
  await desk.leave();
  const [facts] = (await openLeadPage(desk.database, desk.identity, 0)).facts;
  expect(facts).toMatchObject({ signature: 'valid', isExported: false, optIn: { state: 'recorded' } });
});

test.each([
  ['the event', `event_name = 'Eine andere'`],
  ['the day of its deletion', 'keep_until_ms = keep_until_ms + 1'],
  ['the time of capture', 'captured_at_ms = captured_at_ms - 1'],
  ['the version of the consent', `consent_version = 'x'`],
  ['the kiosk', `kiosk_id = 'x'`],
  ['the number', 'sequence_number = 9'],
  ['the receipt', `receipt_hash = '${'0'.repeat(64)}'`],
  ['the envelope', `envelope = x'616765'`],
  ['envelope and hash', `envelope_sha256 = '${'0'.repeat(64)}'`],
])('%s changed afterwards shows', async (_, change) => {
  const desk = await aLeadDesk();
  await desk.leave();
  await desk.database.run(`UPDATE sealed_leads SET ${change}`);
  expect((await openLeadPage(desk.database, desk.identity, 0)).facts[0]?.signature).toBe('broken');
});

test('a lead of a program that did not sign yet is said to have no signature', async () => {
  const desk = await aLeadDesk();
  await desk.leave();
  await desk.database.run('UPDATE sealed_leads SET signature = NULL, signing_key_id = NULL');
  const page = await openLeadPage(desk.database, desk.identity, 0);
  expect(page.facts[0]?.signature).toBe('missing');
  expect(page.leads).toHaveLength(1);
});
