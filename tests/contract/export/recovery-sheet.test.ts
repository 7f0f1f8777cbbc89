import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SetUpState } from '../../../src-shared/contract/set-up-calls.ts';
import { KioskSettings } from '../../../src-shared/domain/kiosk-settings.ts';
import { realDisk } from '../../../src-main/export/export-disk.ts';
import { createWriteRecoverySheet } from '../../../src-main/export/write-recovery-sheet.ts';
import { findRecipients } from '../../../src-main/export/find-recipients.ts';
import { makeIdentity, parseRecipient, recipientOf } from '../../../src-main/leads/age-seal.ts';
import { aFolder } from '../../support/a-data-folder.ts';
import { aClock } from '../../support/calm-world.ts';

const place = (path: string) => ({ path, label: 'STICK', kind: 'stick' as const, freeBytes: null });

async function aSheet(change: Partial<SetUpState> = {}) {
  const stick = await aFolder();
  const keyFolder = await aFolder();
  await writeFile(join(keyFolder, 'booth-identity.age'), 'sealed');
  await writeFile(join(keyFolder, 'device-key.pem'), 'secret');
  const state = SetUpState.parse({
    kioskId: '01890a5d-ac96-774b-bcce-b302099a8057',
    isDemo: false,
    mode: 'booth-readable',
    booth: { recipient: 'age1kiosk', fingerprint: '0011 2233 4455 6677' },
    organiser: { recipient: 'age1organiser', fingerprint: '8899 aabb ccdd eeff' },
    deviceFingerprint: '1111 1111 1111 1111',
    passphrases: [{ id: '01890a5d-ac96-774b-bcce-b302099a8058', label: 'Standleitung', madeAtMs: 1 }],
    earlierKeyCount: 0,
    settings: KioskSettings.parse({ kioskName: '<Links> & "Rechts"', eventName: 'Berufsmesse' }),
    ...change,
  });
  const write = createWriteRecoverySheet({
    disk: realDisk,
    clock: aClock().now,
    findPlaces: () => Promise.resolve([place(stick)]),
    readState: () => state,
    keyFolder,
  });
  return { stick, write };
}

test('writes a sheet with names and public keys, and nothing beside it', async () => {
  const { stick, write } = await aSheet();
  const written = await write({ folder: stick, language: 'de', withSealedKeys: false });
  if (!written.ok) throw new Error(written.error);
  expect(written.value.files).toEqual(['notfallblatt.html']);
  const html = await readFile(join(written.value.path, 'notfallblatt.html'), 'utf8');
  for (const said of ['age1kiosk', 'age1organiser', '0011 2233 4455 6677', 'Standleitung', 'Berufsmesse'])
    expect(html).toContain(said);
  expect(html).toContain('&lt;Links&gt; &amp; &quot;Rechts&quot;');
  expect(html).not.toContain('<Links>');
});

test('adds the sealed keys only when asked, and never the key that signs', async () => {
  const { stick, write } = await aSheet();
  const written = await write({ folder: stick, language: 'en', withSealedKeys: true });
  if (!written.ok) throw new Error(written.error);
  expect((await readdir(written.value.path)).sort()).toEqual(['booth-identity.age', 'recovery-sheet.html']);
});

test('says who can open the contacts', async () => {
  const saidBy = async (change: Partial<SetUpState>): Promise<string> => {
    const { stick, write } = await aSheet(change);
    const written = await write({ folder: stick, language: 'en', withSealedKeys: false });
    if (!written.ok) throw new Error(written.error);
    return readFile(join(written.value.path, 'recovery-sheet.html'), 'utf8');
  };
  expect(await saidBy({ mode: 'capture-only' })).toContain('Only the organiser with their secret key.');
  expect(await saidBy({ organiser: null })).toContain('Only the booth team with a passphrase.');
});

test('writes nowhere but into the places for exports', async () => {
  const { write } = await aSheet();
  const elsewhere = await aFolder();
  expect(await write({ folder: elsewhere, language: 'de', withSealedKeys: false })).toEqual({
    ok: false,
    error: 'FOLDER_UNREADABLE',
  });
  expect(await readdir(elsewhere)).toEqual([]);
});

test('an organiser’s key is found in a small file, and a secret beside it is told', async () => {
  const stick = await aFolder();
  const identity = await makeIdentity();
  const recipient = await recipientOf(identity);
  const broken = `${recipient.slice(0, -1)}${recipient.endsWith('q') ? 'p' : 'q'}`;
  await writeFile(join(stick, 'a-key.txt'), `# created: today\n# public key: ${recipient}\n${identity}\n`);
  await writeFile(join(stick, 'b-public.txt'), `${recipient}\r\n`);
  await writeFile(join(stick, 'c-mistyped.txt'), broken);
  await writeFile(join(stick, 'd-large.txt'), `${recipient}\n${' '.repeat(20_000)}`);
  await mkdir(join(stick, 'e-folder'));
  const found = await findRecipients([place(stick), place(join(stick, 'gone'))], (text) =>
    Boolean(parseRecipient(text)),
  );
  expect(found).toEqual([
    { recipient, fileName: 'a-key.txt', place: 'STICK', hasSecret: true },
    { recipient, fileName: 'b-public.txt', place: 'STICK', hasSecret: false },
  ]);
});
