import { expect, test } from 'vitest';
import { makeTable } from '../../../src-shared/export/cells.ts';
import { toExportedLead } from '../../../src-shared/export/json-lines.ts';
import { TABLE_TARGETS } from '../../../src-shared/export/tables.ts';
import { writeVCard } from '../../../src-shared/export/vcard.ts';
import { OPT_IN_STATES } from '../../../src-shared/domain/opt-in.ts';
import { EpochMs } from '../../../src-shared/units.ts';
import { aSealedLead } from '../../support/a-lead.ts';

const SINCE = EpochMs.parse(Date.UTC(2026, 10, 25, 9, 30));

test.each(Object.entries(TABLE_TARGETS))(
  'a row for %s says in words of its own how far the double opt-in is, and since when',
  (_, { columns }) => {
    const rows = OPT_IN_STATES.map((state) => {
      const table = makeTable(columns, [aSealedLead({ optIn: { state, sinceMs: SINCE } })]);
      return JSON.stringify(table.rows);
    });
    expect(new Set(rows).size).toBe(OPT_IN_STATES.length);
    for (const row of rows) expect(row).toMatch(/1795599000000|2026-11-25T09:30:00Z/);
  },
);

test('a card and a JSON line say it, too', () => {
  const lead = aSealedLead({ optIn: { state: 'mail-sent', sinceMs: SINCE } });
  expect(writeVCard(lead).replace(/\r\n /g, '')).toContain('Double-Opt-in: mail-sent (2026-11-25T09:30:00Z)');
  expect(toExportedLead(lead).optIn).toEqual({ state: 'mail-sent', since: '2026-11-25T09:30:00Z' });
});

test('rating and note stand in the tables for people, in the card and in the JSON line', () => {
  const lead = aSealedLead({ assessment: { rating: 'hot', note: 'ruft im März an' } });
  for (const target of ['xlsx', 'csv-excel-de'] as const) {
    const [row] = makeTable(TABLE_TARGETS[target].columns, [lead]).rows;
    expect(row).toContainEqual({ type: 'text', text: 'heiß' });
    expect(row).toContainEqual({ type: 'text', text: 'ruft im März an' });
  }
  expect(writeVCard(lead)).toContain('Bewertung: heiß');
  expect(toExportedLead(lead)).toMatchObject({ rating: 'hot', note: 'ruft im März an' });
});
