import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { realDisk } from '../../../src-main/export/export-disk.ts';
import { writeVerifiedFolder, type FileToWrite } from '../../../src-main/export/verified-folder.ts';
import { aFolder } from '../../support/a-data-folder.ts';

/* The real thing where it can be had: a file system of four megabytes, mounted by root. Elsewhere the fakes have to do. */

const isRootOnLinux = process.platform === 'linux' && process.getuid?.() === 0;

async function aSmallDisk(options: string): Promise<string> {
  const folder = join(await aFolder(), 'stick');
  mkdirSync(folder);
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]);
  onTestFinished(() => {
    execFileSync('umount', [folder]);
  });
  return folder;
}

const filesOf = (bytes: number): readonly FileToWrite[] => [
  { name: 'leads.csv', bytes: Buffer.alloc(bytes, 'x'), isIntact: () => Promise.resolve(true) },
];

test.runIf(isRootOnLinux)(
  'a real disk without room is full, beforehand and while writing, and stays clean',
  async () => {
    const folder = await aSmallDisk('size=4m');
    const big = { disk: realDisk, folder, name: 'leads', filesFor: () => filesOf(6_000_000) };
    expect(await writeVerifiedFolder(big)).toEqual({ ok: false, error: 'DISK_FULL' });
    const silent = { ...realDisk, freeBytes: () => Promise.resolve(null) };
    expect(await writeVerifiedFolder({ ...big, disk: silent })).toEqual({ ok: false, error: 'DISK_FULL' });
    expect(readdirSync(folder)).toEqual([]);
    const small = { ...big, filesFor: () => filesOf(100_000) };
    expect(await writeVerifiedFolder(small)).toMatchObject({ ok: true });
  },
);

test.runIf(isRootOnLinux)('a real write-protected disk is told apart', async () => {
  const folder = await aSmallDisk('size=4m');
  execFileSync('mount', ['-o', 'remount,ro', folder]);
  const attempt = { disk: realDisk, folder, name: 'leads', filesFor: () => filesOf(100) };
  expect(await writeVerifiedFolder(attempt)).toEqual({ ok: false, error: 'FOLDER_READ_ONLY' });
});
