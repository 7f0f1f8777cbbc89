import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inFile, problem } from '../../../src-shared/edition/problem.ts';
import { reportProblems } from '../../../tools/edition/report.ts';
import { runEditionCommand, systemLanguage } from '../../../tools/edition/run-command.ts';
import { editRow, goodBuilt, goodTables, SHIPPED_EDITION } from '../../support/edition-tables.ts';
import { temporaryFolder, writeEdition } from '../../support/temporary-folder.ts';

const GERMAN = { LANG: 'de_DE.UTF-8' };
const ENGLISH = { LANG: 'en_GB.UTF-8' };

test('checks the shipped edition and prints what is in it', async () => {
  const { exitCode, lines } = await runEditionCommand(['check', SHIPPED_EDITION], ENGLISH);
  expect(exitCode).toBe(0);
  expect(lines.slice(0, 3)).toEqual([
    'Jena in November 2026 · jena-2026-11-sample · as of 2026-11-01 · sample edition · built edition',
    '180 employers: 108 on the map (12 at the address, 65 in the street, 31 approximate area), 72 without a place',
    '65 jobs of 10 employers: seen 2014-08-31 to 2026-08-19, 4 without a date',
  ]);
  expect(lines.at(-1)).toBe('no problems');
});

test('prints the same in German when the system speaks German', async () => {
  const { lines } = await runEditionCommand(['check', SHIPPED_EDITION], GERMAN);
  expect(lines[1]).toBe(
    '180 Arbeitgeber: 108 auf der Karte (12 am Haus, 65 in der Straße, 31 ungefähre Gegend), 72 ohne Ort',
  );
  expect(lines.at(-1)).toBe('keine Probleme');
});

test('recognises a folder of tables', async () => {
  const folder = writeEdition(temporaryFolder(), 'tables', goodTables());
  const { exitCode, lines } = await runEditionCommand(['check', folder, '--lang', 'en'], GERMAN);
  expect(exitCode).toBe(0);
  expect(lines[0]).toContain('· tables');
});

test('prints each problem in a line, then their number', async () => {
  const broken = editRow(goodTables(), 'jobs.csv', 17, { employer: 'zeis-jena' });
  const folder = writeEdition(temporaryFolder(), 'tables', broken);
  expect(await runEditionCommand(['check', folder], ENGLISH)).toEqual({
    exitCode: 1,
    lines: [
      'jobs.csv, row 17 (zeiss-jena-duales-studium-mechatronik-automation-2019), employer: the employer "zeis-jena" is not among the employers of this edition — did you mean "zeiss-jena"? check the spelling, or add the employer first',
      '1 problem',
    ],
  });
});

test('says so when the folder holds no edition', async () => {
  const { exitCode, lines } = await runEditionCommand(['check', temporaryFolder()], ENGLISH);
  expect(exitCode).toBe(1);
  expect(lines[0]).toContain('neither the tables of an edition nor a built edition');
});

describe('building', () => {
  test('writes the edition and leaves nothing else beside it', async () => {
    const parent = temporaryFolder();
    const tables = writeEdition(parent, 'tables', goodTables());
    const out = join(parent, 'built');
    for (const round of ['new', 'again']) {
      const { exitCode } = await runEditionCommand(['build', tables, '--out', out], ENGLISH);
      expect([round, exitCode]).toEqual([round, 0]);
      expect(readdirSync(parent).sort()).toEqual(['built', 'tables']);
      expect(readdirSync(out).sort()).toEqual([...goodBuilt().keys()].sort());
    }
  });

  test('does not happen while the tables have problems, and keeps what was there', async () => {
    const parent = temporaryFolder();
    const out = writeEdition(parent, 'built', goodBuilt());
    const tables = writeEdition(parent, 'tables', editRow(goodTables(), 'jobs.csv', 2, { title: '' }));
    const { exitCode, lines } = await runEditionCommand(['build', tables, '--out', out], ENGLISH);
    expect(exitCode).toBe(1);
    expect(lines.at(-1)).toBe('Not built: remove the problems first.');
    expect((await runEditionCommand(['check', out], ENGLISH)).exitCode).toBe(0);
  });

  test('never replaces a folder that holds something else', async () => {
    const parent = temporaryFolder();
    const tables = writeEdition(parent, 'tables', goodTables());
    const holiday = writeEdition(parent, 'holiday', new Map());
    writeFileSync(join(holiday, 'photo.jpg'), 'x');
    const { exitCode, lines } = await runEditionCommand(['build', tables, '--out', holiday], ENGLISH);
    expect(exitCode).toBe(1);
    expect(lines[0]).toContain('photo.jpg');
    expect(readdirSync(holiday)).toEqual(['photo.jpg']);
  });
});

test.each([
  [[]],
  [['chekc', 'x']],
  [['check']],
  [['check', 'a', 'b']],
  [['build', '--force']],
  [['check', 'x', '--lang', 'fr']],
])('explains itself when it is called as %j', async (words) => {
  const { exitCode, lines } = await runEditionCommand(words, ENGLISH);
  expect(exitCode).toBe(2);
  expect(lines[0]).toContain('npm run edition -- check');
});

test('stops after two hundred problems and says how many more there are', () => {
  const many = Array.from({ length: 205 }, (_, index) =>
    problem('FIELD_MISSING', { ...inFile('jobs.csv'), row: index + 2, field: 'title' }, {}),
  );
  const lines = reportProblems(many, 'en');
  expect(lines).toHaveLength(202);
  expect(lines.slice(-2)).toEqual(['… and 5 more', '205 problems']);
});

test.each([
  [{ LANG: 'de_AT.UTF-8' }, 'de'],
  [{ LC_ALL: 'en_US.UTF-8', LANG: 'de_DE.UTF-8' }, 'en'],
  [{ LC_ALL: '', LANG: 'de_DE.UTF-8' }, 'de'],
  [{ LANG: 'C.UTF-8' }, 'en'],
])('takes from %j the language %s', (environment, language) => {
  expect(systemLanguage(environment)).toBe(language);
});
