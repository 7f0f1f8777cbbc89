import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeLeadTable } from '../../../src-shared/export/lead-columns.ts';
import { readXlsxCells, toXlsxCells, writeXlsx } from '../../../src-main/export/xlsx.ts';
import { aSealedLead } from '../../support/a-lead.ts';
import { awkwardLead } from '../../support/lead-arbitraries.ts';

test('another library reads every cell as it was meant, whatever visitors type', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(awkwardLead, { minLength: 1, maxLength: 4 }), async (leads) => {
      const table = makeLeadTable(leads);
      expect(await readXlsxCells(await writeXlsx(table))).toEqual(toXlsxCells(table));
    }),
    { numRuns: 40 },
  );
});

test.each(Object.getOwnPropertyNames(Object.prototype))(
  'somebody called %s does not spoil the file',
  async (name) => {
    const table = makeLeadTable([aSealedLead({ lastName: name, message: '_x0041_' })]);
    expect(await readXlsxCells(await writeXlsx(table))).toEqual(toXlsxCells(table));
  },
);

test('a text that looks like a formula stays a text, and no formula is in the file', async () => {
  const table = makeLeadTable([
    aSealedLead({ firstName: '=HYPERLINK("http://example.org")', phone: '+4915123456789' }),
  ]);
  const cells = (await readXlsxCells(await writeXlsx(table)))[1] ?? [];
  expect(cells[2]).toBe('=HYPERLINK("http://example.org")');
  expect(cells[5]).toBe('+4915123456789');
  const sheet = strFromU8(unzipSync(await writeXlsx(table))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet).not.toContain('<f>');
});

test('times are typed cells, the head is frozen, every column can be filtered and has its width', async () => {
  const files = unzipSync(await writeXlsx(makeLeadTable([aSealedLead()])));
  const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  // 23.11.2026 14:05 as days since 1899-12-30: a number, not a text.
  expect(sheet).toMatch(/<c r="B2"[^>]*><v>46349\.58680/);
  expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  expect(sheet).toMatch(/<col [^>]*width="30"/);
  expect(sheet).toContain('</sheetData><autoFilter ref="A1:X2"/>');
});

test('bytes that are no workbook are refused by the reader', async () => {
  await expect(readXlsxCells(Buffer.from('hello'))).rejects.toThrow();
});
