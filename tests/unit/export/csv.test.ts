import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeTable } from '../../../src-shared/export/cells.ts';
import { EXCEL_DE, FOR_PROGRAMS, formatGermanTime, writeCsv } from '../../../src-shared/export/csv.ts';
import { LEAD_COLUMNS, makeLeadTable } from '../../../src-shared/export/lead-columns.ts';
import { isTableTarget, TABLE_TARGETS } from '../../../src-shared/export/tables.ts';
import { EXPORT_TARGETS } from '../../../src-shared/export/targets.ts';
import { EpochMs } from '../../../src-shared/units.ts';
import { areCellsEqual, readTable, writeTable } from '../../../src-main/export/table-files.ts';
import { aSealedLead } from '../../support/a-lead.ts';
import { awkwardLead } from '../../support/lead-arbitraries.ts';

const CSV_TARGETS = EXPORT_TARGETS.filter(isTableTarget).filter((target) => target !== 'xlsx');
const textOf = async (target: (typeof CSV_TARGETS)[number], lead = aSealedLead()): Promise<string> =>
  Buffer.from((await writeTable(target, [lead])).bytes).toString('utf8');

test('for Excel it begins with a byte order mark and ends every line with CRLF', async () => {
  const text = await textOf('csv-excel-de');
  expect(text.startsWith('\uFEFF"Nr.";"Erfasst am";"Vorname";"Nachname";"E-Mail";"Telefon";')).toBe(true);
  expect(text.endsWith('\r\n')).toBe(true);
  expect(text.split('\r\n')).toHaveLength(3);
});

test('writes a lead as German Excel shows it, the phone number strictly and once more for people', async () => {
  const text = await textOf('csv-excel-de', aSealedLead({ message: 'Hallo; "Jena"' }));
  expect(text.split('\r\n')[1]).toContain(
    '1;"23.11.2026 14:05";"Ada";"Beispiel";"ada@example.org";"+4915123456789";"+49 1512 3456789";' +
      '"Studium";"Beispiel GmbH";"ja";"nein";"nein";"am Kiosk erteilt";"23.11.2026 14:05";;;"Hallo; ""Jena""";"Deutsch";',
  );
});

test.each(CSV_TARGETS.filter((target) => target !== 'csv-excel-de'))(
  '%s: no byte order mark, commas, and no phone number with spaces',
  async (target) => {
    const text = await textOf(target);
    expect(text.startsWith('"')).toBe(true);
    expect(text.split('\r\n')[0]).toContain('","');
    expect(text).not.toMatch(/\+49 /);
  },
);

test('says of every row whether it is a demo', () => {
  const column = LEAD_COLUMNS.findIndex(({ header }) => header === 'Demo');
  const { rows } = makeLeadTable([aSealedLead({ isDemo: true }), aSealedLead({ isDemo: false })]);
  expect(rows.map((row) => row[column])).toEqual([
    { type: 'text', text: 'ja' },
    { type: 'text', text: 'nein' },
  ]);
});

test.each([
  ['summer time', Date.UTC(2026, 6, 1, 22, 30), '02.07.2026 00:30'],
  ['winter time', Date.UTC(2026, 11, 31, 23, 0), '01.01.2027 00:00'],
  ['the hour that comes twice, first', Date.UTC(2026, 9, 25, 0, 30), '25.10.2026 02:30'],
  ['the hour that comes twice, second', Date.UTC(2026, 9, 25, 1, 30), '25.10.2026 02:30'],
])('writes %s as the clock in Jena shows it', (_, atMs, text) => {
  expect(formatGermanTime(EpochMs.parse(atMs))).toBe(text);
});

test.each(CSV_TARGETS)(
  '%s: an independent reader finds every cell as it was meant, whatever visitors type',
  async (target) => {
    await fc.assert(
      fc.asyncProperty(fc.array(awkwardLead, { minLength: 1, maxLength: 5 }), async (leads) => {
        const { bytes, cells } = await writeTable(target, leads);
        expect(await readTable(target, bytes)).toEqual(cells);
      }),
      { numRuns: 60 },
    );
  },
);

test.each([
  ['for Excel', EXCEL_DE],
  ['for programs', FOR_PROGRAMS],
])('no cell %s begins like a formula but a phone number that its schema has passed', (_, dialect) => {
  const columns = TABLE_TARGETS['csv-excel-de'].columns;
  const awkwardPhone = fc.constantFrom('+4915123456789', '+49=1+1', '=1+1', '+1', '-1', '＝1');
  fc.assert(
    fc.property(awkwardLead, awkwardPhone, (lead, phone) => {
      const csv = writeCsv(makeTable(columns, [{ ...lead, phone }]), dialect);
      for (const [, cell = ''] of csv.matchAll(/"((?:[^"]|"")*)"/g))
        expect(/^\+[1-9][\d ]*\d$/.test(cell) || !/^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u.test(cell)).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test('a missing row, an extra row and a changed cell are all noticed', async () => {
  const leads = [aSealedLead({ firstName: 'Ada' }), aSealedLead({ firstName: 'Max' })];
  const { bytes, cells } = await writeTable('csv-excel-de', leads);
  const found = await readTable('csv-excel-de', bytes);
  expect(areCellsEqual(found, cells)).toBe(true);
  expect(areCellsEqual(found.slice(0, -1), cells)).toBe(false);
  expect(areCellsEqual([...found, ...found.slice(-1)], cells)).toBe(false);
  expect(
    areCellsEqual(
      found.map((row) => row.map((cell) => (cell === 'Max' ? 'Eve' : cell))),
      cells,
    ),
  ).toBe(false);
});
