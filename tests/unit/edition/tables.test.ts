import { expect, test } from 'vitest';
import { readSourceEdition } from '../../../tools/edition/source/read-source.ts';
import { readTable } from '../../../tools/edition/source/read-table.ts';
import { editRow, editText, goodTables, withFile, type EditionFiles } from '../../support/edition-tables.ts';

const COLUMNS = { required: ['id', 'name'], optional: ['street'] };

function read(text: string | Uint8Array) {
  const bytes = typeof text === 'string' ? Buffer.from(text, 'utf8') : text;
  const { rows, problems } = readTable('employers.csv', bytes, COLUMNS);
  return {
    rows: rows.map(({ row, cell }) => [row, cell('id'), cell('name'), cell('street')]),
    codes: problems.map(({ code, row }) => [code, row]),
  };
}

function catalogueOf(files: EditionFiles) {
  const source = readSourceEdition(files);
  if (!source.ok) throw new Error(JSON.stringify(source.error));
  return source.value;
}

test('reads what German Excel saves: a mark, semicolons, Windows line ends, commas in the text', () => {
  expect(read('\uFEFFid;name;street\r\na;Müller, Söhne;Weg 1\r\n')).toEqual({
    rows: [[2, 'a', 'Müller, Söhne', 'Weg 1']],
    codes: [],
  });
});

test('counts rows as the spreadsheet does when some are empty or hold a line break in quotes', () => {
  expect(read('id,name\na,"A\nB"\n,\n\nd,D\n').rows).toEqual([
    [2, 'a', 'A\nB', ''],
    [5, 'd', 'D', ''],
  ]);
});

test('trims cells, also hard spaces, and composes umlauts as macOS splits them', () => {
  expect(read('id,name\n a ,\u00A0Go\u0308pel \n').rows).toEqual([[2, 'a', 'Göpel', '']]);
});

test('passes over empty cells beyond the header, and tells of filled ones', () => {
  expect(read('id,name\na,A,,\nb,B,x\n')).toEqual({
    rows: [[2, 'a', 'A', '']],
    codes: [['CELL_COUNT_WRONG', 3]],
  });
});

test('lets every other row be read when one has the wrong number of cells', () => {
  expect(read('id,name\na\nb,B\n')).toEqual({
    rows: [[3, 'b', 'B', '']],
    codes: [['CELL_COUNT_WRONG', 2]],
  });
});

test('gives the same edition from semicolons as from commas', () => {
  const commas = catalogueOf(goodTables());
  const semicolons = editText(goodTables(), 'jobs.csv', (text) => {
    // No cell of the jobs holds a semicolon; those with commas are quoted and stay as they are.
    const cells = text.split('\n').map((line) => line.replace(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/g, ';'));
    return `\uFEFF${cells.join('\r\n')}`;
  });
  expect(catalogueOf(semicolons)).toEqual(commas);
});

test('keeps an empty cell unknown', () => {
  const [first] = catalogueOf(goodTables()).employers;
  expect(first).toMatchObject({
    id: '3di',
    street: null,
    position: null,
    foundedYear: null,
    employees: null,
  });
});

test('understands yes and no in both languages', () => {
  const yes = catalogueOf(editRow(goodTables(), 'employers.csv', 2, { jenaDigital: 'Ja' }));
  const no = catalogueOf(editRow(goodTables(), 'employers.csv', 2, { jenaDigital: 'nein' }));
  expect([yes.employers[0]?.isNetworkMember, no.employers[0]?.isNetworkMember]).toEqual([true, false]);
});

test('lets optional columns be left out', () => {
  const text = 'id,employer,title,kind,field,level,sources\na,epages,A job,opening,other,entry,example.org\n';
  const [job] = catalogueOf(withFile(goodTables(), 'jobs.csv', text)).jobs;
  expect(job).toMatchObject({ id: 'a', seen: null, workMode: null, employment: [], skills: [] });
});

test('tells all problems at once, in the order of files and rows', () => {
  const first = editRow(goodTables(), 'jobs.csv', 9, { level: 'Profi', employer: 'nobody-at-all' });
  const second = editRow(first, 'jobs.csv', 4, { posted: 'gestern' });
  const third = editRow(second, 'employers.csv', 3, { lat: '50,89057', postcode: '7745', name: '' });
  const source = readSourceEdition(third);
  expect(source.ok ? [] : source.error.map(({ file, row, code }) => `${file} ${row} ${code}`)).toEqual([
    'employers.csv 3 DECIMAL_COMMA',
    'employers.csv 3 FIELD_MISSING',
    'employers.csv 3 POSTCODE_INVALID',
    'jobs.csv 4 DATE_INVALID',
    'jobs.csv 9 VALUE_UNKNOWN',
    'jobs.csv 9 EMPLOYER_UNKNOWN',
  ]);
});

test('does not take a job for an orphan when its employer has other faults', () => {
  const broken = editRow(goodTables(), 'employers.csv', 44, { postcode: 'x' });
  const source = readSourceEdition(broken);
  expect(source.ok ? [] : source.error.map(({ code }) => code)).toEqual(['POSTCODE_INVALID']);
});
