import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EpochMs } from '../../../src-shared/units.ts';
import { formatTime, writeCsv } from '../../../src-shared/export/csv-excel-de.ts';
import { LEAD_COLUMNS, makeLeadTable } from '../../../src-shared/export/lead-columns.ts';
import { areCellsEqual, EXPORT_FORMATS } from '../../../src-main/export/export-formats.ts';
import { aSealedLead } from '../../support/a-lead.ts';
import { awkwardLead } from '../../support/lead-arbitraries.ts';

const csv = EXPORT_FORMATS['csv-excel-de'];

test('begins with a byte order mark and ends every line with CRLF', () => {
  const text = writeCsv(makeLeadTable([aSealedLead()]));
  expect(text.startsWith('\uFEFFNr.;Erfasst am;Vorname;Nachname;E-Mail;Telefon;')).toBe(true);
  expect(text.endsWith('\r\n')).toBe(true);
  expect(text.split('\r\n')).toHaveLength(3);
});

test('writes a lead as German Excel shows it, the phone number as text', () => {
  const [, line] = writeCsv(makeLeadTable([aSealedLead({ message: 'Hallo; "Jena"' })])).split('\r\n');
  expect(line).toContain(
    '1;23.11.2026 14:05;Ada;Beispiel;ada@example.org;+49 1512 3456789;Studium;Beispiel GmbH;ja;nein;nein;"Hallo; ""Jena""";Deutsch;',
  );
});

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
  expect(formatTime(EpochMs.parse(atMs))).toBe(text);
});

test('an independent reader finds every cell as it was meant, whatever visitors type', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(awkwardLead, { minLength: 1, maxLength: 5 }), async (leads) => {
      const table = makeLeadTable(leads);
      expect(await csv.read(await csv.write(table))).toEqual(csv.cells(table));
    }),
    { numRuns: 200 },
  );
});

test('a missing row, an extra row and a changed cell are all noticed', async () => {
  const table = makeLeadTable([aSealedLead({ firstName: 'Ada' }), aSealedLead({ firstName: 'Max' })]);
  const found = await csv.read(await csv.write(table));
  expect(areCellsEqual(found, csv.cells(table))).toBe(true);
  expect(areCellsEqual(found.slice(0, -1), csv.cells(table))).toBe(false);
  expect(areCellsEqual([...found, ...found.slice(-1)], csv.cells(table))).toBe(false);
  expect(
    areCellsEqual(
      found.map((row) => row.map((cell) => (cell === 'Max' ? 'Eve' : cell))),
      csv.cells(table),
    ),
  ).toBe(false);
});
