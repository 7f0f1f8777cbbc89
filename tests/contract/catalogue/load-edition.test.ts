import { cpSync, mkdirSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadEdition } from '../../../src-main/catalogue/load-edition.ts';
import { MAX_FILE_BYTES } from '../../../src-shared/edition/limits.ts';
import { SHIPPED_EDITION } from '../../support/edition-tables.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

function shippedCopy(): string {
  const folder = join(temporaryFolder(), 'edition');
  cpSync(SHIPPED_EDITION, folder, { recursive: true });
  return folder;
}

async function problemsOf(folder: string) {
  const edition = await loadEdition(folder);
  return edition.ok ? [] : edition.error.map(({ code, file }) => [code, file]);
}

test('loads the shipped edition whole', async () => {
  const edition = await loadEdition(SHIPPED_EDITION);
  if (!edition.ok) throw new Error(JSON.stringify(edition.error));
  expect(edition.value.folder).toBe(SHIPPED_EDITION);
  expect(edition.value.catalogue.employers).toHaveLength(180);
  expect(edition.value.catalogue.jobs).toHaveLength(65);
  expect(edition.value.catalogue.edition).not.toHaveProperty('files');
});

describe('an edition is refused', () => {
  test('when the folder does not exist', async () => {
    const folder = join(temporaryFolder(), 'nowhere');
    expect(await problemsOf(folder)).toEqual([['FOLDER_UNREADABLE', folder]]);
  });

  test('when a file is missing', async () => {
    const folder = shippedCopy();
    rmSync(join(folder, 'jobs.json'));
    expect(await problemsOf(folder)).toEqual([['FILE_MISSING', 'jobs.json']]);
  });

  test('when one byte has changed', async () => {
    const folder = shippedCopy();
    writeFileSync(join(folder, 'NOTICE.md'), ' ', { flag: 'a' });
    expect(await problemsOf(folder)).toEqual([['FILE_CHANGED', 'NOTICE.md']]);
  });

  test('when the stick was pulled in the middle of copying', async () => {
    const folder = shippedCopy();
    truncateSync(join(folder, 'map.json'), 100_000);
    expect(await problemsOf(folder)).toEqual([
      ['FILE_CHANGED', 'map.json'],
      ['JSON_BROKEN', 'map.json'],
    ]);
  });

  test('when it holds a file that nobody built', async () => {
    const folder = shippedCopy();
    writeFileSync(join(folder, 'index.html'), '<p>');
    expect(await problemsOf(folder)).toEqual([['FILE_UNEXPECTED', 'index.html']]);
  });

  test('when a file is a link, even to the right content', async () => {
    const folder = shippedCopy();
    renameSync(join(folder, 'map.json'), join(folder, '..', 'map.json'));
    symlinkSync(join(folder, '..', 'map.json'), join(folder, 'map.json'));
    expect(await problemsOf(folder)).toEqual([['FILE_NOT_PLAIN', 'map.json']]);
  });

  test('when a file is a folder', async () => {
    const folder = shippedCopy();
    rmSync(join(folder, 'map.json'));
    mkdirSync(join(folder, 'map.json'));
    expect(await problemsOf(folder)).toEqual([['FILE_NOT_PLAIN', 'map.json']]);
  });

  test('when a file is huge, without reading it', async () => {
    const folder = shippedCopy();
    truncateSync(join(folder, 'employers.json'), MAX_FILE_BYTES + 1);
    expect(await problemsOf(folder)).toEqual([['FILE_TOO_LARGE', 'employers.json']]);
  });
});

test('what macOS and Windows leave on a stick does not matter', async () => {
  const folder = shippedCopy();
  for (const name of ['.DS_Store', '._map.json', 'Thumbs.db', 'desktop.ini'])
    writeFileSync(join(folder, name), 'x');
  expect(await problemsOf(folder)).toEqual([]);
});
