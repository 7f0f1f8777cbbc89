import { expect, test } from 'vitest';
import { sha256Hex } from '../../../src-main/catalogue/load-edition.ts';
import { readBuiltEdition } from '../../../src-shared/edition/read-built.ts';
import { buildEdition } from '../../../tools/edition/build-edition.ts';
import { depthInside } from '../../../tools/edition/map/label-point.ts';
import { groupPolygons, openRing } from '../../../tools/edition/map/rings.ts';
import { readSourceEdition } from '../../../tools/edition/source/read-source.ts';
import { readFolder, SAMPLE_TABLES, SHIPPED_EDITION } from '../../support/edition-tables.ts';

function sampleSource() {
  const source = readSourceEdition(readFolder(SAMPLE_TABLES));
  if (!source.ok) throw new Error(JSON.stringify(source.error));
  return source.value;
}

function shippedEdition() {
  const edition = readBuiltEdition(readFolder(SHIPPED_EDITION), sha256Hex);
  if (!edition.ok) throw new Error(JSON.stringify(edition.error));
  return edition.value;
}

test('building the sample tables again gives the shipped edition, byte for byte', () => {
  const built = buildEdition(sampleSource());
  if (!built.ok) throw new Error(JSON.stringify(built.error));
  const shipped = readFolder(SHIPPED_EDITION);
  expect([...built.value.keys()].sort()).toEqual([...shipped.keys()].sort());
  for (const [file, bytes] of built.value)
    expect(Buffer.from(bytes).equals(shipped.get(file) ?? Buffer.alloc(0)), file).toBe(true);
});

test('the shipped edition holds every employer and job of the facts, and says that it is a sample', () => {
  const { catalogue } = shippedEdition();
  const at = (precision: string) =>
    catalogue.employers.filter(({ position }) => position?.precision === precision).length;
  expect([catalogue.employers.length, catalogue.jobs.length]).toEqual([180, 65]);
  expect([at('address'), at('street'), at('area')]).toEqual([12, 65, 31]);
  expect(catalogue.employers.filter(({ position }) => position === null)).toHaveLength(72);
  expect(catalogue.jobs.filter(({ seen }) => seen === null)).toHaveLength(4);
  expect(catalogue.edition.isSample).toBe(true);
});

test('the notice names OpenStreetMap and its licence', () => {
  const notice = Buffer.from(readFolder(SHIPPED_EDITION).get('NOTICE.md') ?? []).toString('utf8');
  expect(notice).toContain('© OpenStreetMap contributors');
  expect(notice).toContain('Open Database License');
  expect(shippedEdition().map.attribution).toBe('© OpenStreetMap contributors');
});

test('the name of each district stands well inside of it', () => {
  const { map } = shippedEdition();
  for (const { name, rings } of sampleSource().map.layers.districts) {
    const at = map.districts.find((district) => district.name === name)?.at;
    const [polygon] = groupPolygons(rings.map(openRing));
    if (at === undefined || polygon === undefined) throw new Error(`${name} is not on the map`);
    expect(depthInside(polygon, at), name).toBeGreaterThan(150);
  }
});

test('no piece of a district border stands twice', () => {
  const { map } = shippedEdition();
  const pieces = map.districtBorders.flatMap((line) =>
    line.slice(1).map((to, index) => [String(line[index]), String(to)].sort().join(' ')),
  );
  expect(new Set(pieces).size).toBe(pieces.length);
  expect(pieces.length).toBeGreaterThan(600);
});
