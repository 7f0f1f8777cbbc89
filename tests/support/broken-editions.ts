import type { ProblemCode } from '../../src-shared/edition/problem.ts';
import {
  editJson,
  editRow,
  editText,
  goodBuilt,
  goodTables,
  sealAgain,
  textOf,
  withFile,
  withoutFile,
  type EditionFiles,
  type JsonPath,
} from './edition-tables.ts';

/** One way to break the good edition, and what must be said of it. */
export interface BrokenEdition {
  /** Ends the sentence "tells of …". */
  readonly what: string;
  readonly kind: 'tables' | 'built';
  readonly breakIt: () => EditionFiles;
  readonly code: ProblemCode;
  readonly file: string;
  readonly row: number | null;
  readonly field: string | null;
  /** Words that both languages must quote, so that the reader recognises the thing. */
  readonly names: readonly string[];
}

const employer = (row: number, cells: Readonly<Record<string, string>>) => () =>
  editRow(goodTables(), 'employers.csv', row, cells);
const job = (row: number, cells: Readonly<Record<string, string>>) => () =>
  editRow(goodTables(), 'jobs.csv', row, cells);
const head = (path: JsonPath, value: unknown) => () => editJson(goodTables(), 'edition.json', path, value);
const map = (path: JsonPath, value: unknown) => () => editJson(goodTables(), 'map.json', path, value);
const built = (file: string, path: JsonPath, value: unknown) => () =>
  sealAgain(editJson(goodBuilt(), file, path, value));
const manifest = (path: JsonPath, value: unknown) => () => editJson(goodBuilt(), 'edition.json', path, value);

const windows1252 = (text: string): Uint8Array => Buffer.from(text, 'latin1');

type Place = readonly [file: string, row: number | null, field: string | null];
type Case = readonly [
  what: string,
  code: ProblemCode,
  place: Place,
  names: readonly string[],
  breakIt: () => EditionFiles,
];

// Row 3 is 3faktur (a house), row 5 Abbott (an area), row 2 3di (no place).
const TABLE_CASES: readonly Case[] = [
  [
    'a missing table',
    'FILE_MISSING',
    ['jobs.csv', null, null],
    ['jobs.csv'],
    () => withoutFile(goodTables(), 'jobs.csv'),
  ],
  [
    'a missing notice',
    'FILE_MISSING',
    ['NOTICE.md', null, null],
    ['NOTICE.md'],
    () => withoutFile(goodTables(), 'NOTICE.md'),
  ],
  [
    'an empty file',
    'FILE_EMPTY',
    ['jobs.csv', null, null],
    ['jobs.csv'],
    () => withFile(goodTables(), 'jobs.csv', ''),
  ],
  [
    'umlauts saved as Windows-1252',
    'ENCODING_NOT_UTF8',
    ['employers.csv', 3, null],
    ['UTF-8', 'ä, ö, ü'],
    () =>
      withFile(
        goodTables(),
        'employers.csv',
        windows1252(textOf(goodTables(), 'employers.csv').replaceAll('–', '-')),
      ),
  ],
  [
    'a table saved as UTF-16',
    'ENCODING_UTF16',
    ['jobs.csv', null, null],
    ['UTF-16', 'CSV UTF-8'],
    () =>
      withFile(goodTables(), 'jobs.csv', Buffer.from(`\uFEFF${textOf(goodTables(), 'jobs.csv')}`, 'utf16le')),
  ],
  [
    'UTF-16 without its mark',
    'ENCODING_UTF16',
    ['jobs.csv', null, null],
    ['UTF-16'],
    () => withFile(goodTables(), 'jobs.csv', Buffer.from(textOf(goodTables(), 'jobs.csv'), 'utf16le')),
  ],
  [
    'umlauts that were damaged once',
    'LETTERS_DAMAGED',
    ['employers.csv', 3, 'street'],
    ['GÃ¶sch'],
    employer(3, { street: 'GÃ¶schwitzer Straße 22' }),
  ],
  [
    'a missing column',
    'COLUMN_MISSING',
    ['jobs.csv', 1, 'level'],
    ['level'],
    () =>
      editText(goodTables(), 'jobs.csv', (text) =>
        text
          .split('\n')
          .map((line, index) =>
            index === 0 ? 'id,employer,title,kind,field,employment,workMode,skills,posted,sources' : line,
          )
          .join('\n'),
      ),
  ],
  [
    'an unknown column, with the one that was meant',
    'COLUMN_UNKNOWN',
    ['employers.csv', 1, 'web site'],
    ['web site', 'website'],
    () => editText(goodTables(), 'employers.csv', (text) => text.replace(',website,', ',web site,')),
  ],
  [
    'a column that stands twice',
    'COLUMN_DOUBLE',
    ['employers.csv', 1, 'street'],
    ['street'],
    () => editText(goodTables(), 'employers.csv', (text) => text.replace(',postcode,', ',street,')),
  ],
  [
    'an unquoted comma',
    'CELL_COUNT_WRONG',
    ['jobs.csv', 4, null],
    ['11', '12'],
    () =>
      editText(goodTables(), 'jobs.csv', (text) =>
        text.replace(',Java Developer,', ',Java Developer, remote,'),
      ),
  ],
  [
    'a quotation mark that is never closed',
    'QUOTES_BROKEN',
    ['jobs.csv', 66, null],
    ['jobs.csv'],
    () =>
      editText(goodTables(), 'jobs.csv', (text) =>
        text.replace(/,([^,]*),training,([^\n]*)\n$/, ',"$1,training,$2\n'),
      ),
  ],
  [
    'a table without entries',
    'TABLE_EMPTY',
    ['jobs.csv', null, null],
    ['jobs.csv'],
    () => editText(goodTables(), 'jobs.csv', (text) => text.slice(0, text.indexOf('\n'))),
  ],
  [
    'too many rows',
    'TOO_MANY_ROWS',
    ['jobs.csv', null, null],
    ['20001', '20000'],
    () =>
      editText(goodTables(), 'jobs.csv', (text) => {
        const [header = '', first = ''] = text.split('\n');
        return [header, ...Array<string>(20_001).fill(first)].join('\n');
      }),
  ],
  [
    'a missing name',
    'FIELD_MISSING',
    ['employers.csv', 3, 'name'],
    ['3faktur', 'name'],
    employer(3, { name: '' }),
  ],
  [
    'an employer without a field of work',
    'FIELD_MISSING',
    ['employers.csv', 3, 'fields'],
    ['fields'],
    employer(3, { fields: 'startup' }),
  ],
  [
    'a text that is too long',
    'TEXT_TOO_LONG',
    ['employers.csv', 3, 'shortName'],
    ['61', '60'],
    employer(3, { shortName: 'x'.repeat(61) }),
  ],
  [
    'a script in a text',
    'MARKUP',
    ['jobs.csv', 2, 'title'],
    ['<script>'],
    job(2, { title: 'Developer <script>alert(1)</script>' }),
  ],
  [
    'a script as an address',
    'MARKUP',
    ['jobs.csv', 2, 'sources'],
    ['javascript:'],
    job(2, { sources: 'javascript:alert(1)' }),
  ],
  [
    'HTML in a keyword',
    'MARKUP',
    ['employers.csv', 3, 'keywords'],
    ['<b>'],
    employer(3, { keywords: 'Optik|<b>Laser</b>' }),
  ],
  [
    'a control character',
    'CONTROL_CHARACTER',
    ['employers.csv', 3, 'name'],
    ['U+0007'],
    employer(3, { name: '3faktur\u0007 GmbH' }),
  ],
  [
    'a mark that turns the reading direction',
    'CONTROL_CHARACTER',
    ['employers.csv', 3, 'name'],
    ['U+202E'],
    employer(3, { name: '3faktur\u202E GmbH' }),
  ],
  [
    'a line break inside of a cell',
    'CONTROL_CHARACTER',
    ['jobs.csv', 2, 'title'],
    ['jobs.csv'],
    job(2, { title: 'Developer\nJava' }),
  ],
  [
    'an id with capitals and umlauts, with a good one',
    'ID_INVALID',
    ['jobs.csv', 2, 'id'],
    ['Göpel Job', 'goepel-job'],
    job(2, { id: 'Göpel Job' }),
  ],
  ['a double id', 'ID_DOUBLE', ['employers.csv', 3, 'id'], ['3di'], employer(3, { id: '3di' })],
  [
    'a job of an unknown employer, with the one that was meant',
    'EMPLOYER_UNKNOWN',
    ['jobs.csv', 2, 'employer'],
    ['epage', 'epages'],
    job(2, { employer: 'epage' }),
  ],
  [
    'an unknown field, with the one that was meant',
    'VALUE_UNKNOWN',
    ['employers.csv', 3, 'fields'],
    ['optic', 'optics'],
    employer(3, { fields: 'electronics|optic' }),
  ],
  [
    'an unknown level',
    'VALUE_UNKNOWN',
    ['jobs.csv', 2, 'level'],
    ['Profi', 'professional'],
    job(2, { level: 'Profi' }),
  ],
  [
    'an unknown kind',
    'VALUE_UNKNOWN',
    ['jobs.csv', 2, 'kind'],
    ['openings', 'opening'],
    job(2, { kind: 'openings' }),
  ],
  [
    'an unknown precision',
    'VALUE_UNKNOWN',
    ['employers.csv', 3, 'precision'],
    ['adress', 'address'],
    employer(3, { precision: 'adress' }),
  ],
  [
    'an unknown employment',
    'VALUE_UNKNOWN',
    ['jobs.csv', 2, 'employment'],
    ['fulltime', 'full-time'],
    job(2, { employment: 'fulltime' }),
  ],
  [
    'a membership that is neither yes nor no',
    'VALUE_UNKNOWN',
    ['employers.csv', 3, 'jenaDigital'],
    ['maybe'],
    employer(3, { jenaDigital: 'maybe' }),
  ],
  [
    'coordinates that are no numbers',
    'NUMBER_INVALID',
    ['employers.csv', 3, 'lon'],
    ['1.159.331'],
    employer(3, { lon: '1.159.331' }),
  ],
  [
    'a decimal comma',
    'DECIMAL_COMMA',
    ['employers.csv', 3, 'lat'],
    ['50,89057', '50.89057'],
    employer(3, { lat: '50,89057' }),
  ],
  [
    'coordinates outside of Jena',
    'COORDINATES_OUTSIDE',
    ['employers.csv', 3, 'lon'],
    ['13.4', '52.52'],
    employer(3, { lon: '13.4', lat: '52.52' }),
  ],
  [
    'swapped coordinates',
    'COORDINATES_SWAPPED',
    ['employers.csv', 3, 'lon'],
    ['50.89057', '11.59331'],
    employer(3, { lon: '50.89057', lat: '11.59331' }),
  ],
  [
    'half a pair of coordinates',
    'COORDINATE_ALONE',
    ['employers.csv', 3, 'lat'],
    ['lat'],
    employer(3, { lat: '' }),
  ],
  [
    'coordinates without a precision',
    'PRECISION_MISSING',
    ['employers.csv', 3, 'precision'],
    ['precision', 'street'],
    employer(3, { precision: 'none' }),
  ],
  [
    'a precision without coordinates',
    'COORDINATES_MISSING',
    ['employers.csv', 2, 'lon'],
    ['street', 'none'],
    employer(2, { precision: 'street' }),
  ],
  [
    'a day that is not in the calendar',
    'DATE_INVALID',
    ['jobs.csv', 2, 'posted'],
    ['2026-02-30'],
    job(2, { posted: '2026-02-30' }),
  ],
  [
    'a day as spreadsheets write it, with the right form',
    'DATE_INVALID',
    ['jobs.csv', 2, 'posted'],
    ['1.8.2024', '2024-08-01'],
    job(2, { posted: '1.8.2024' }),
  ],
  [
    'a job seen after the day of the edition',
    'DATE_IN_FUTURE',
    ['jobs.csv', 2, 'posted'],
    ['2026-11-02', '2026-11-01'],
    job(2, { posted: '2026-11-02' }),
  ],
  [
    'an employer founded after the edition',
    'DATE_IN_FUTURE',
    ['employers.csv', 3, 'founded'],
    ['2027'],
    employer(3, { founded: '2027' }),
  ],
  [
    'a year of foundation before there was a city',
    'NUMBER_OUT_OF_RANGE',
    ['employers.csv', 3, 'founded'],
    ['199', '1200'],
    employer(3, { founded: '199' }),
  ],
  [
    'a postcode without its zero',
    'POSTCODE_INVALID',
    ['employers.csv', 3, 'postcode'],
    ['7745', '07745'],
    employer(3, { postcode: '7745' }),
  ],
  [
    'a postcode with letters',
    'POSTCODE_INVALID',
    ['employers.csv', 3, 'postcode'],
    ['D-077'],
    employer(3, { postcode: 'D-077' }),
  ],
  [
    'a website with its scheme',
    'WEBSITE_INVALID',
    ['employers.csv', 3, 'website'],
    ['https://3faktur.com/', '3faktur.com'],
    employer(3, { website: 'https://3faktur.com/' }),
  ],
  [
    'a website that is none',
    'WEBSITE_INVALID',
    ['employers.csv', 3, 'website'],
    ['3faktur com'],
    employer(3, { website: '3faktur com' }),
  ],
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

const BUILT_CASES: readonly Case[] = [
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

const toBroken =
  (kind: BrokenEdition['kind']) =>
  ([what, code, [file, row, field], names, breakIt]: Case): BrokenEdition => ({
    what,
    kind,
    breakIt,
    code,
    file,
    row,
    field,
    names,
  });

export const BROKEN_EDITIONS: readonly BrokenEdition[] = [
  ...TABLE_CASES.map(toBroken('tables')),
  ...BUILT_CASES.map(toBroken('built')),
];
