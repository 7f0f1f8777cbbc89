import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { realDisk, type ExportDisk } from '../../../src-main/export/export-disk.ts';
import { writeVerifiedFolder, type FileToWrite } from '../../../src-main/export/verified-folder.ts';
import { sha256Of } from '../../../src-main/storage/sha256.ts';
import { aFolder } from '../../support/a-data-folder.ts';
import { FAULTY_DISKS } from '../../support/failing-disk.ts';
import { aStickPulledAfter } from '../../support/pulled-stick.ts';
import { aWrappingStick } from '../../support/wrapping-stick.ts';

const content = Buffer.from('Vorname;Nachname\r\nAda;Beispiel\r\n'.repeat(100));
const list = Buffer.from('{"files":["leads.csv"]}');
type Options = Parameters<typeof writeVerifiedFolder>[0];

function aFile(name: string, bytes: Uint8Array, isIntact = true): FileToWrite {
  return { name, bytes, isIntact: () => Promise.resolve(isIntact) };
}
const FILES = [aFile('leads.csv', content), aFile('manifest.json', list)];

const write = (folder: string, more: Partial<Options> = {}): ReturnType<typeof writeVerifiedFolder> =>
  writeVerifiedFolder({ disk: realDisk, folder, name: 'leads', filesFor: () => FILES, ...more });

test('writes the files into a new folder, says what their hashes are, and leaves nothing else', async () => {
  const folder = await aFolder();
  expect(await write(folder)).toMatchObject({
    ok: true,
    value: {
      path: join(folder, 'leads'),
      name: 'leads',
      files: [
        { name: 'leads.csv', bytes: content.length, sha256: sha256Of(content) },
        { name: 'manifest.json', bytes: list.length, sha256: sha256Of(list) },
      ],
    },
  });
  expect(await readdir(folder)).toEqual(['leads']);
  expect((await readdir(join(folder, 'leads'))).sort()).toEqual(['leads.csv', 'manifest.json']);
  expect(await readFile(join(folder, 'leads/leads.csv'))).toEqual(content);
});

test('never writes over a folder: the next one gets a number, and its files may follow', async () => {
  const folder = await aFolder();
  await mkdir(join(folder, 'leads'));
  await writeFile(join(folder, 'leads/older.csv'), 'older');
  const filesFor = (name: string): readonly FileToWrite[] => [aFile(`${name}.csv`, content)];
  expect((await write(folder, { filesFor })).ok).toBe(true);
  expect((await write(folder, { filesFor })).ok).toBe(true);
  expect((await readdir(folder)).sort()).toEqual(['leads', 'leads-2', 'leads-3']);
  expect(await readdir(join(folder, 'leads-3'))).toEqual(['leads-3.csv']);
  expect(await readFile(join(folder, 'leads/older.csv'), 'utf8')).toBe('older');
});

test('what an interrupted export left behind does not stop the next one', async () => {
  const folder = await aFolder();
  await mkdir(join(folder, 'leads.part'));
  await writeFile(join(folder, 'leads.part/leads.csv'), 'half');
  expect((await write(folder)).ok).toBe(true);
  expect(await readdir(folder)).toEqual(['leads']);
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

test('a disk that does not say that it is done is written, but not called safe to remove', async () => {
  const disk: ExportDisk = { ...realDisk, settle: () => Promise.resolve(false) };
  expect(await write(await aFolder(), { disk })).toMatchObject({ ok: true, value: { isSettled: false } });
});

test('tells how many bytes are written and read back, up to all of them', async () => {
  const big = Buffer.alloc(3 * 1024 * 1024 + 17, 'x');
  const told: (readonly [number, number])[] = [];
  const written = await write(await aFolder(), {
    filesFor: () => [aFile('big', big)],
    onProgress: (done, total) => told.push([done, total]),
  });
  expect(written.ok).toBe(true);
  expect(told.map(([done]) => done)).toEqual([...told.map(([done]) => done)].sort((a, b) => a - b));
  expect(told.length).toBeGreaterThan(4);
  expect(told.at(-1)).toEqual([2 * big.length, 2 * big.length]);
});

test('a stick pulled at any moment has the old export whole, and the new one whole or not at all', async () => {
  let completed = false;
  for (let steps = 0; !completed; steps += 1) {
    const folder = await aFolder();
    await mkdir(join(folder, 'older'));
    await writeFile(join(folder, 'older/leads.csv'), 'older');
    const stick = aStickPulledAfter(steps);
    completed = (await write(folder, { disk: stick.disk })).ok;
    expect(completed).toBe(!stick.isPulled());
    // What the stick holds when it is looked at on another computer.
    expect(await readFile(join(folder, 'older/leads.csv'), 'utf8')).toBe('older');
    const names = (await readdir(folder)).filter((name) => !name.endsWith('.part'));
    if (!names.includes('leads')) continue;
    expect((await readdir(join(folder, 'leads'))).sort()).toEqual(['leads.csv', 'manifest.json']);
    expect(await readFile(join(folder, 'leads/leads.csv'))).toEqual(content);
    expect(await readFile(join(folder, 'leads/manifest.json'))).toEqual(list);
  }
});

test('a stick with less room than it says, which writes over its own beginning, is found out', async () => {
  const folder = await aFolder();
  const files = Array.from({ length: 6 }, (_, index) =>
    aFile(`${String(index)}.csv`, Buffer.alloc(100_000, String(index))),
  );
  const small = aWrappingStick(300_000);
  expect(await write(folder, { disk: small, filesFor: () => files })).toEqual({
    ok: false,
    error: 'VERIFY_FAILED',
  });
  const honest = aWrappingStick(1_000_000);
  expect((await write(folder, { disk: honest, filesFor: () => files })).ok).toBe(true);
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
  'loses a file at the renaming': 'VERIFY_FAILED',
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
  const filesFor = (): readonly FileToWrite[] => [aFile('leads.csv', content, false)];
  expect(await write(folder, { filesFor })).toEqual({ ok: false, error: 'VERIFY_FAILED' });
  expect(await readdir(folder)).toEqual([]);
});

test('a reader that breaks on the file means that it is not verified', async () => {
  const isIntact = (): Promise<boolean> => Promise.reject(new Error('cannot parse'));
  const filesFor = (): readonly FileToWrite[] => [{ ...aFile('leads.csv', content), isIntact }];
  expect(await write(await aFolder(), { filesFor })).toEqual({ ok: false, error: 'VERIFY_FAILED' });
});
