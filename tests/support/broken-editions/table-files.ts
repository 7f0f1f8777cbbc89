import { editText, goodTables, textOf, withFile, withoutFile } from '../edition-tables.ts';
import type { Case } from './case.ts';
import { employer } from './edits.ts';

const windows1252 = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** Tables that cannot be read as tables, or lack what every table has. */
export const TABLE_FILE_CASES: readonly Case[] = [
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
];
