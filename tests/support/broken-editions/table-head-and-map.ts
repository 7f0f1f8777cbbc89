import { editText, goodTables } from '../edition-tables.ts';
import type { Case } from './case.ts';
import { head, map } from './edits.ts';

/** What stands beside the tables: the head of the edition and its map. */
export const HEAD_AND_MAP_CASES: readonly Case[] = [
  [
    'a title in one language',
    'LANGUAGE_MISSING',
    ['edition.json', null, 'title.en'],
    ['en'],
    head(['title', 'en'], undefined),
  ],
  [
    'an edition without a source',
    'FIELD_MISSING',
    ['edition.json', null, 'sources'],
    ['sources'],
    head(['sources'], []),
  ],
  [
    'a broken date of the edition',
    'DATE_INVALID',
    ['edition.json', null, 'date'],
    ['01.11.2026', '2026-11-01'],
    head(['date'], '01.11.2026'),
  ],
  ['a newer format', 'FORMAT_NEWER', ['edition.json', null, 'format'], ['2', '1'], head(['format'], 2)],
  [
    'JSON with a missing comma',
    'JSON_BROKEN',
    ['edition.json', null, null],
    ['4'],
    () =>
      editText(goodTables(), 'edition.json', (text) =>
        text.replace('"jena-2026-11-sample",', '"jena-2026-11-sample"'),
      ),
  ],
  [
    'an outline with two corners',
    'RING_TOO_SHORT',
    ['map.json', 2, 'area.forest'],
    ['2'],
    map(
      ['layers', 'area.forest', 1, 'rings', 0],
      [
        [0, 0],
        [9, 9],
        [0, 0],
      ],
    ),
  ],
  [
    'a map that is wider than a country',
    'MAP_EXTENT_WRONG',
    ['map.json', null, 'layers'],
    ['100 km'],
    map(['layers', 'peaks', 0, 'at'], [9_000_000, 0]),
  ],
  [
    'an unknown class of road',
    'VALUE_UNKNOWN',
    ['map.json', null, 'layers.roads.1.class'],
    ['highway', 'motorway'],
    map(['layers', 'roads', 0, 'class'], 'highway'),
  ],
  [
    'HTML in the name of a peak',
    'MARKUP',
    ['map.json', 1, 'peaks.name'],
    ['<i>'],
    map(['layers', 'peaks', 0, 'name'], '<i>Berg'),
  ],
];
