import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Decrypter, Encrypter } from 'age-encryption';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  openWithPassphrase,
  SCRYPT_LOG_N,
  sealWithPassphrase,
} from '../../../src-main/leads/age-passphrase.ts';
import {
  makeIdentity,
  openSealed,
  parseRecipient,
  recipientOf,
  seal,
} from '../../../src-main/leads/age-seal.ts';
import { aFolder } from '../../support/a-data-folder.ts';

const run = promisify(execFile);
const QUICK_LOG_N = 10;
const text = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('utf8');

test('opening undoes sealing, for any bytes', async () => {
  const identity = await makeIdentity();
  const recipient = await recipientOf(identity);
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (bytes) => {
      const opened = await openSealed(await seal(bytes, [recipient]), identity);
      expect(Buffer.from(opened ?? []).equals(bytes)).toBe(true);
    }),
    { numRuns: 50 },
  );
});

test('each recipient alone opens what was sealed for both, and nobody else does', async () => {
  const [booth, organiser, stranger] = [await makeIdentity(), await makeIdentity(), await makeIdentity()];
  const sealed = await seal(Buffer.from('Ada'), [await recipientOf(booth), await recipientOf(organiser)]);
  expect(text(await openSealed(sealed, booth))).toBe('Ada');
  expect(text(await openSealed(sealed, organiser))).toBe('Ada');
  expect(await openSealed(sealed, stranger)).toBeUndefined();
});

test('one changed bit anywhere makes an envelope unreadable', async () => {
  const identity = await makeIdentity();
  const sealed = await seal(Buffer.from('Ada Beispiel'), [await recipientOf(identity)]);
  await fc.assert(
    fc.asyncProperty(fc.nat(sealed.length - 1), fc.integer({ min: 0, max: 7 }), async (byte, bit) => {
      const changed = Uint8Array.from(sealed);
      changed[byte] = (changed[byte] ?? 0) ^ (1 << bit);
      expect(await openSealed(changed, identity)).toBeUndefined();
    }),
    { numRuns: 50 },
  );
});

test('sealing for nobody throws', async () => {
  await expect(seal(Buffer.from('Ada'), [])).rejects.toThrow('nobody');
});

test('a recipient with a mistyped character is none', async () => {
  const recipient = await recipientOf(await makeIdentity());
  const other = recipient.endsWith('q') ? 'p' : 'q';
  expect(parseRecipient(`${recipient}\n`)).toBe(recipient);
  expect(parseRecipient(recipient.slice(0, -1) + other)).toBeUndefined();
});

test('the age command line opens what is sealed here, and what it seals opens here', async () => {
  const folder = await aFolder();
  const identity = await makeIdentity();
  const recipient = await recipientOf(identity);
  const [keyFile, sealedFile, plainFile] = ['key.txt', 'sealed.age', 'plain.txt'].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  await writeFile(keyFile, `${identity}\n`);
  await writeFile(sealedFile, await seal(Buffer.from('Grüße, Ada 🚀'), [recipient]));
  expect((await run('age', ['--decrypt', '-i', keyFile, sealedFile])).stdout).toBe('Grüße, Ada 🚀');

  await writeFile(plainFile, 'Grüße zurück');
  const byAge = await run('age', ['-r', recipient, plainFile], { encoding: 'buffer' });
  expect(text(await openSealed(byAge.stdout, identity))).toBe('Grüße zurück');
});

test('a passphrase opens what it sealed, another does not', async () => {
  const sealed = await sealWithPassphrase(Buffer.from('Ada'), 'größe', QUICK_LOG_N);
  expect(await openWithPassphrase(sealed, 'größe')).toEqual({
    ok: true,
    value: new Uint8Array(Buffer.from('Ada')),
  });
  expect(await openWithPassphrase(sealed, 'grösse')).toEqual({ ok: false, error: 'WRONG_PASSPHRASE' });
});

test("the library's own reader and writer of passphrase files agree with ours", async () => {
  const decrypter = new Decrypter();
  decrypter.addPassphrase('lichtstadt');
  expect(
    await decrypter.decrypt(await sealWithPassphrase(Buffer.from('Ada'), 'lichtstadt', QUICK_LOG_N), 'text'),
  ).toBe('Ada');

  const encrypter = new Encrypter();
  encrypter.setPassphrase('lichtstadt');
  encrypter.setScryptWorkFactor(QUICK_LOG_N);
  const opened = await openWithPassphrase(await encrypter.encrypt('Ada'), 'lichtstadt');
  expect(text(opened.ok ? opened.value : undefined)).toBe('Ada');
});

test('a real passphrase file costs what it is said to cost', async () => {
  const sealed = await sealWithPassphrase(Buffer.from('Ada'), 'lichtstadt');
  expect(text(sealed).split('\n')[1]).toMatch(new RegExp(`^-> scrypt \\S{22} ${SCRYPT_LOG_N}$`));
  expect((await openWithPassphrase(sealed, 'lichtstadt')).ok).toBe(true);
});

test('a damaged passphrase file is unreadable, not a wrong passphrase', async () => {
  const sealed = await sealWithPassphrase(Buffer.from('Ada'), 'lichtstadt', QUICK_LOG_N);
  const cut = sealed.slice(0, -1);
  expect(await openWithPassphrase(cut, 'lichtstadt')).toEqual({ ok: false, error: 'UNREADABLE' });
  expect(await openWithPassphrase(Buffer.from('hello'), 'lichtstadt')).toEqual({
    ok: false,
    error: 'UNREADABLE',
  });
  const forKey = await seal(Buffer.from('Ada'), [await recipientOf(await makeIdentity())]);
  expect(await openWithPassphrase(forKey, 'lichtstadt')).toEqual({ ok: false, error: 'UNREADABLE' });
});

test('a file that asks for an absurd amount of memory is refused before any is taken', async () => {
  const sealed = text(await sealWithPassphrase(Buffer.from('Ada'), 'x', QUICK_LOG_N)).replace(
    ` ${QUICK_LOG_N}\n`,
    ' 30\n',
  );
  expect(await openWithPassphrase(Buffer.from(sealed, 'utf8'), 'x')).toEqual({
    ok: false,
    error: 'UNREADABLE',
  });
});
