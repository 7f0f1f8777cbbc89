import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createCatalogue } from '../../../src-main/catalogue/catalogue.ts';
import { EmployerId } from '../../../src-shared/domain/employer.ts';
import {
  editJson,
  goodBuilt,
  sealAgain,
  SHIPPED_EDITION,
  withoutFile,
} from '../../support/edition-tables.ts';
import { temporaryFolder, writeEdition } from '../../support/temporary-folder.ts';

const ZEISS = EmployerId.parse('zeiss-jena');

test('knows nothing before an edition is loaded', async () => {
  const catalogue = createCatalogue();
  expect(await catalogue.read()).toEqual({ ok: false, error: 'EDITION_UNREADABLE' });
  expect(await catalogue.mapFile()).toBeNull();
  expect(catalogue.editionId()).toBeNull();
  expect(catalogue.findEmployer(ZEISS)).toBeUndefined();
});

test('answers what is asked while the edition is still loading', async () => {
  const catalogue = createCatalogue();
  const loading = catalogue.load(SHIPPED_EDITION);
  const [read, mapFile] = await Promise.all([catalogue.read(), catalogue.mapFile()]);
  expect(read.ok ? read.value.employers.length : read.error).toBe(180);
  expect(mapFile).toBe(join(SHIPPED_EDITION, 'map.json'));
  expect((await loading).ok).toBe(true);
});

test('finds an employer by id, and none by an id that the edition does not have', async () => {
  const catalogue = createCatalogue();
  expect((await catalogue.load(SHIPPED_EDITION)).ok).toBe(true);
  expect(catalogue.findEmployer(ZEISS)?.id).toBe('zeiss-jena');
  expect(catalogue.findEmployer(EmployerId.parse('nobody-at-all'))).toBeUndefined();
});

test('keeps the edition that it has when another one is broken', async () => {
  const broken = writeEdition(temporaryFolder(), 'broken', withoutFile(goodBuilt(), 'jobs.json'));
  const catalogue = createCatalogue();
  expect((await catalogue.load(SHIPPED_EDITION)).ok).toBe(true);
  const refused = await catalogue.load(broken);
  expect(refused.ok).toBe(false);
  expect(catalogue.editionId()).toBe('jena-2026-11-sample');
  expect(await catalogue.mapFile()).toBe(join(SHIPPED_EDITION, 'map.json'));
  expect(catalogue.findEmployer(ZEISS)?.id).toBe('zeiss-jena');
});

test('shows the edition that was asked for last', async () => {
  const files = sealAgain(editJson(goodBuilt(), 'edition.json', ['id'], 'another-one'));
  const another = writeEdition(temporaryFolder(), 'another', files);
  const catalogue = createCatalogue();
  await Promise.all([catalogue.load(SHIPPED_EDITION), catalogue.load(another)]);
  const read = await catalogue.read();
  expect(read.ok ? read.value.edition.id : read.error).toBe('another-one');
  expect(catalogue.editionId()).toBe('another-one');
  expect(await catalogue.mapFile()).toBe(join(another, 'map.json'));
});
