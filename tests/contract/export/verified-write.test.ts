import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { realDisk, type ExportDisk } from '../../../src-main/export/export-disk.ts';
import { writeVerified } from '../../../src-main/export/verified-write.ts';
import { sha256Of } from '../../../src-main/storage/sha256.ts';
import { aFolder } from '../../support/a-data-folder.ts';
import { FAULTY_DISKS } from '../../support/failing-disk.ts';

const content = Buffer.from('Vorname;Nachname\r\nAda;Beispiel\r\n'.repeat(100));
type Options = Parameters<typeof writeVerified>[0];

const write = (folder: string, more: Partial<Options> = {}): ReturnType<typeof writeVerified> =>
  writeVerified({
    disk: realDisk,
    folder,
    fileName: 'leads.csv',
    content,
    isIntact: (bytes) => Promise.resolve(content.equals(bytes)),
    ...more,
  });

test('writes the file, says where it is and what its hash is, and leaves nothing else', async () => {
  const folder = await aFolder();
  expect(await write(folder)).toEqual({
    ok: true,
    value: {
      path: join(folder, 'leads.csv'),
      fileName: 'leads.csv',
      bytes: content.length,
      sha256: sha256Of(content),
    },
  });
  expect(await readdir(folder)).toEqual(['leads.csv']);
  expect(await readFile(join(folder, 'leads.csv'))).toEqual(content);
});

test('never writes over a file: the next one gets a number', async () => {
  const folder = await aFolder();
  await writeFile(join(folder, 'leads.csv'), 'older');
  expect((await write(folder)).ok).toBe(true);
  expect((await write(folder)).ok).toBe(true);
  expect((await readdir(folder)).sort()).toEqual(['leads-2.csv', 'leads-3.csv', 'leads.csv']);
  expect(await readFile(join(folder, 'leads.csv'), 'utf8')).toBe('older');
});

test('what an interrupted export left behind does not stop the next one', async () => {
  const folder = await aFolder();
  await writeFile(join(folder, 'leads.csv.part'), 'half');
  expect((await write(folder)).ok).toBe(true);
  expect(await readdir(folder)).toEqual(['leads.csv']);
});

test.each([
  ['is not there', 'nowhere'],
  ['is a file', 'file'],
])('a folder that %s is unreadable', async (_, name) => {
  const folder = await aFolder();
  await writeFile(join(folder, 'file'), '');
  expect(await write(join(folder, name))).toEqual({ ok: false, error: 'FOLDER_UNREADABLE' });
});

test('a file system that does not say how much room it has is tried', async () => {
  const disk: ExportDisk = { ...realDisk, freeBytes: () => Promise.resolve(null) };
  expect((await write(await aFolder(), { disk })).ok).toBe(true);
});

const EXPECTED: Readonly<Record<keyof typeof FAULTY_DISKS, string>> = {
  'is write-protected': 'FOLDER_READ_ONLY',
  'may not be written to': 'FOLDER_READ_ONLY',
  'says beforehand that it is full': 'DISK_FULL',
  'turns out to be full while writing': 'DISK_FULL',
  'is full only at the flush': 'DISK_FULL',
  'fails at the flush': 'WRITE_FAILED',
  'is pulled before the renaming': 'WRITE_FAILED',
  'fails at the flush of the folder': 'WRITE_FAILED',
  'keeps only half of the file': 'VERIFY_FAILED',
  'turns over one bit': 'VERIFY_FAILED',
  'cannot be read any more': 'VERIFY_FAILED',
};

test.each(Object.entries(FAULTY_DISKS))(
  'a stick that %s is told apart, and nothing stays on it',
  async (fault, disk) => {
    const folder = await aFolder();
    await mkdir(join(folder, 'other'));
    const expected = Object.entries(EXPECTED).find(([name]) => name === fault)?.[1];
    expect(await write(folder, { disk })).toEqual({ ok: false, error: expected });
    expect(await readdir(folder)).toEqual(['other']);
  },
);

test('right bytes with the wrong rows are not called done', async () => {
  const folder = await aFolder();
  const isIntact = (): Promise<boolean> => Promise.resolve(false);
  expect(await write(folder, { isIntact })).toEqual({ ok: false, error: 'VERIFY_FAILED' });
  expect(await readdir(folder)).toEqual([]);
});

test('a reader that breaks on the file means that it is not verified', async () => {
  const isIntact = (): Promise<boolean> => Promise.reject(new Error('cannot parse'));
  expect(await write(await aFolder(), { isIntact })).toEqual({ ok: false, error: 'VERIFY_FAILED' });
});
