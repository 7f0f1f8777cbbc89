import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { writeTable } from '../../../src-main/export/table-files.ts';
import { aFolder } from '../../support/a-data-folder.ts';
import { aSealedLead } from '../../support/a-lead.ts';

/*
 * LibreOffice, which had no part in the writing, opens what is exported and says what it sees. It is asked for by set-up on Debian;
 * where it is missing this test fails, because nobody would notice a test that looks away.
 */

const run = promisify(execFile);
/** Starting an office takes seconds, on a busy machine many of them. */
const PATIENCE_MS = 240_000;

const LEAD = aSealedLead({
  firstName: 'Jürgen',
  lastName: 'Groß-Żółć',
  message: '=HYPERLINK("http://example.org")',
  event: '007',
  phone: '+4915123456789',
});

/** Semicolons, double quotes, UTF-8, from line 1, German; a quoted field is a text. As in its import dialog. */
const AS_IN_GERMAN_DIALOG = 'Text - txt - csv (StarCalc):59,34,76,1,,1031,true,false';

interface SeenCell {
  readonly type: string;
  readonly text: string;
}

/** Every cell as LibreOffice holds it, by its own flat XML: its type, its words. Fails when there is a formula among them. */
function readFlatXml(xml: string): readonly SeenCell[] {
  expect(xml).not.toContain('table:formula');
  return [
    ...xml.matchAll(/<table:table-cell [^>]*office:value-type="(\w+)"[^>]*>(.*?)<\/table:table-cell>/gs),
  ].map(([, type = '', inner = '']) => ({
    type,
    text: [...inner.matchAll(/<text:p>(.*?)<\/text:p>/gs)]
      .map(([, words = '']) =>
        words.replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&'),
      )
      .join('\n'),
  }));
}

async function openInOffice(files: readonly string[], folder: string, filter?: string): Promise<void> {
  await run(
    'soffice',
    [
      '--headless',
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      ...(filter === undefined ? [] : [`--infilter=${filter}`]),
      '--convert-to',
      'fods',
      '--outdir',
      join(folder, 'seen'),
      ...files,
    ],
    { timeout: PATIENCE_MS },
  );
}

test(
  'LibreOffice sees umlauts, leading zeros and +49 in CSV and XLSX as they were typed, and no formula',
  { timeout: 2 * PATIENCE_MS },
  async () => {
    const folder = await aFolder();
    await mkdir(join(folder, 'seen'));
    const csv = join(folder, 'table.csv');
    const workbook = join(folder, 'workbook.xlsx');
    await writeFile(csv, (await writeTable('csv-excel-de', [LEAD])).bytes);
    await writeFile(workbook, (await writeTable('xlsx', [LEAD])).bytes);
    await openInOffice([workbook], folder);
    await openInOffice([csv], folder, AS_IN_GERMAN_DIALOG);

    const workbookXml = await readFile(join(folder, 'seen/workbook.fods'), 'utf8');
    expect(workbookXml).toMatch(/<table:database-range [^>]*table:display-filter-buttons="true"/);
    const inWorkbook = readFlatXml(workbookXml);
    for (const text of ['Jürgen', 'Groß-Żółć', '+4915123456789', '007', '=HYPERLINK("http://example.org")'])
      expect(inWorkbook).toContainEqual({ type: 'string', text });
    expect(inWorkbook).toContainEqual({ type: 'date', text: '23.11.2026 14:05' });

    const inTable = readFlatXml(await readFile(join(folder, 'seen/table.fods'), 'utf8'));
    for (const text of ['Jürgen', 'Groß-Żółć', '+4915123456789', '+49 1512 3456789'])
      expect(inTable).toContainEqual({ type: 'string', text });
    for (const text of ["'007", `'=HYPERLINK("http://example.org")`])
      expect(inTable).toContainEqual({ type: 'string', text });
  },
);
