import { expect, test } from 'vitest';
import type { Catalogue } from '../../../src-shared/domain/edition.ts';
import { changesBetween, countEdition } from '../../../src-shared/edition/edition-numbers.ts';
import { readBuiltEdition } from '../../../src-shared/edition/read-built.ts';
import { sha256Hex } from '../../../src-main/catalogue/load-edition.ts';
import { goodBuilt } from '../../support/edition-tables.ts';
import { DECEMBER, decemberEdition } from '../../support/other-editions.ts';

function catalogueOf(files: ReadonlyMap<string, Uint8Array>): Catalogue {
  const built = readBuiltEdition(files, sha256Hex);
  if (!built.ok) throw new Error(JSON.stringify(built.error[0]));
  return built.value.catalogue;
}

test('an edition compared with itself changes nothing, whatever the order of its entries', () => {
  const sample = catalogueOf(goodBuilt());
  const turned = { employers: [...sample.employers].reverse(), jobs: [...sample.jobs].reverse() };
  const none = { added: 0, removed: 0, changed: 0 };
  expect(changesBetween(sample, turned)).toEqual({ employers: none, jobs: none });
});

test('who comes, goes and is changed is counted, and the other way round comes and goes change places', () => {
  const [sample, december] = [catalogueOf(goodBuilt()), catalogueOf(decemberEdition())];
  expect(changesBetween(sample, december)).toEqual(DECEMBER.changes);
  expect(changesBetween(december, sample).jobs).toEqual({ added: 2, removed: 0, changed: 0 });
});

test('employers without a place are counted, and not as on the map', () => {
  const sample = countEdition(catalogueOf(goodBuilt()));
  const december = countEdition(catalogueOf(decemberEdition()));
  expect(december.employers).toBe(sample.employers);
  expect(december.onMap).toBe(sample.onMap - 1);
  expect(december.jobs).toBe(sample.jobs - 2);
});
