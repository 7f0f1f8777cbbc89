import { editText, goodBuilt, sealAgain, withFile, withoutFile } from '../edition-tables.ts';
import type { Case } from './case.ts';
import { built, manifest } from './edits.ts';

/** Editions that were built and then broken. */
export const BUILT_CASES: readonly Case[] = [
  [
    'a missing file',
    'FILE_MISSING',
    ['map.json', null, null],
    ['map.json'],
    () => withoutFile(goodBuilt(), 'map.json'),
  ],
  [
    'a changed letter',
    'FILE_CHANGED',
    ['employers.json', null, null],
    ['employers.json'],
    () => editText(goodBuilt(), 'employers.json', (text) => text.replace('3faktur GmbH', '3faktor GmbH')),
  ],
  [
    'a file that was cut off',
    'FILE_CHANGED',
    ['NOTICE.md', null, null],
    ['100'],
    () => editText(goodBuilt(), 'NOTICE.md', (text) => text.slice(0, 100).replace(/[^\x20-\x7E]/g, 'x')),
  ],
  [
    'a missing value',
    'FIELD_MISSING',
    ['employers.json', 2, 'name'],
    ['3faktur', 'name'],
    built('employers.json', [1, 'name'], undefined),
  ],
  [
    'a double id',
    'ID_DOUBLE',
    ['jobs.json', 2, 'id'],
    ['epages-ecommerce-developer-2017'],
    built('jobs.json', [1, 'id'], 'epages-ecommerce-developer-2017'),
  ],
  [
    'a job of an unknown employer',
    'EMPLOYER_UNKNOWN',
    ['jobs.json', 1, 'employerId'],
    ['epage', 'epages'],
    built('jobs.json', [0, 'employerId'], 'epage'),
  ],
  [
    'swapped coordinates',
    'COORDINATES_SWAPPED',
    ['employers.json', 2, 'position.lon'],
    ['11.59331'],
    built('employers.json', [1, 'position'], { lon: 50.89057, lat: 11.59331, precision: 'address' }),
  ],
  [
    'a script in a text',
    'MARKUP',
    ['employers.json', 2, 'keywords.1'],
    ['<script>'],
    built('employers.json', [1, 'keywords', 0], '<script>'),
  ],
  ['an empty list', 'TABLE_EMPTY', ['jobs.json', null, null], ['jobs.json'], built('jobs.json', [], [])],
  [
    'a list that is none',
    'FIELD_INVALID',
    ['jobs.json', null, null],
    ['array'],
    () => sealAgain(withFile(goodBuilt(), 'jobs.json', '{}')),
  ],
  [
    'broken JSON',
    'JSON_BROKEN',
    ['jobs.json', null, null],
    ['2'],
    () => sealAgain(withFile(goodBuilt(), 'jobs.json', '[\n{"id" 1}]')),
  ],
  ['a newer format', 'FORMAT_NEWER', ['edition.json', null, 'format'], ['7'], manifest(['format'], 7)],
  [
    'a line with one point',
    'LINE_TOO_SHORT',
    ['map.json', null, 'tram.1'],
    ['1'],
    built('map.json', ['tram', 0], [[0, 0]]),
  ],
  [
    'an extent that is turned over',
    'MAP_EXTENT_WRONG',
    ['map.json', null, 'extent'],
    ['100 km'],
    built('map.json', ['extent'], [6000, 6000, -6000, -6000]),
  ],
  [
    'a point outside of the extent',
    'MAP_POINT_OUTSIDE',
    ['map.json', null, 'peaks'],
    ['20000'],
    built('map.json', ['peaks', 0, 'at'], [20_000, 0]),
  ],
  [
    'an outline with two corners',
    'RING_TOO_SHORT',
    ['map.json', null, 'city.1.1'],
    ['2'],
    built(
      'map.json',
      ['city', 0, 0],
      [
        [0, 0],
        [9, 9],
      ],
    ),
  ],
  [
    'a manifest that leaves out a file',
    'FIELD_MISSING',
    ['edition.json', null, 'files.map.json'],
    ['map.json'],
    manifest(['files', 'map.json'], undefined),
  ],
];
