import { describe, expect, test } from 'vitest';
import { sha256Hex } from '../../../src-main/catalogue/load-edition.ts';
import { describeProblem, textOfProblem } from '../../../src-shared/edition/problem-texts.ts';
import { readBuiltEdition } from '../../../src-shared/edition/read-built.ts';
import { LANGUAGES } from '../../../src-shared/units.ts';
import { readSourceEdition } from '../../../tools/edition/source/read-source.ts';
import { BROKEN_EDITIONS } from '../../support/broken-editions.ts';
import { goodBuilt, goodTables, type EditionFiles } from '../../support/edition-tables.ts';

function problemsOf(kind: 'tables' | 'built', files: EditionFiles) {
  const read = kind === 'tables' ? readSourceEdition(files) : readBuiltEdition(files, sha256Hex);
  return read.ok ? [] : read.error;
}

test('the editions that are broken here have no problem by themselves', () => {
  expect(problemsOf('tables', goodTables())).toEqual([]);
  expect(problemsOf('built', goodBuilt())).toEqual([]);
});

describe.each(['tables', 'built'] as const)('a check of %s', (kind) => {
  const cases = BROKEN_EDITIONS.filter((broken) => broken.kind === kind).map(
    (broken) => [broken.what, broken] as const,
  );

  test.each(cases)(
    'tells of %s, and of nothing else',
    (_what, { breakIt, code, file, row, field, names }) => {
      const problems = problemsOf(kind, breakIt());
      expect(problems.map((one) => [one.code, one.file, one.row, one.field])).toEqual([
        [code, file, row, field],
      ]);
      for (const language of LANGUAGES) {
        const [only] = problems;
        if (only === undefined) throw new Error('there is a problem, as just seen');
        const line = describeProblem(only, language);
        for (const name of names) expect(line).toContain(name);
        expect(line).toContain(file);
        if (row !== null) expect(line).toContain(` ${row}`);
        const [wrong, remedy] = textOfProblem(only, language);
        expect(line.endsWith(`: ${wrong} — ${remedy}`)).toBe(true);
        expect(remedy.length).toBeGreaterThan(8);
      }
    },
  );
});

test('at least twenty kinds of problem are proved', () => {
  expect(new Set(BROKEN_EDITIONS.map(({ code }) => code)).size).toBeGreaterThanOrEqual(20);
});
