import type { Catalogue } from '../../src-shared/domain/edition.ts';
import type { EditionProblem } from '../../src-shared/edition/problem.ts';
import { describeProblem } from '../../src-shared/edition/problem-texts.ts';
import type { Language } from '../../src-shared/units.ts';
import type { CheckedFolder } from './check-folder.ts';
import { reportText } from './report-texts.ts';

/** More lines help nobody: the first ones usually have one cause. */
export const MAX_PRINTED_PROBLEMS = 200;

function count(number: number, language: Language): string {
  return new Intl.NumberFormat(language).format(number);
}

/** The lines that a sound edition prints. */
export function reportEdition(
  { kind, catalogue, fileBytes }: CheckedFolder,
  language: Language,
): readonly string[] {
  const { title, id, date, isSample } = catalogue.edition;
  const head = { title: title[language], id, date };
  const sample = reportText(isSample ? 'sample' : 'real', language);
  const sizes = [...fileBytes, [reportText('total', language), sum(fileBytes.values())] as const];
  const nameWidth = Math.max(...sizes.map(([name]) => name.length));
  const sizeWidth = Math.max(...sizes.map(([, bytes]) => count(bytes, language).length));
  return [
    reportText('title', language, { ...head, sample, kind: reportText(kind, language) }),
    reportEmployers(catalogue, language),
    reportJobs(catalogue, language),
    ...sizes.map(([name, bytes]) => {
      const size = count(bytes, language).padStart(sizeWidth);
      return `${name.padEnd(nameWidth)}  ${reportText('bytes', language, { bytes: size })}`;
    }),
    reportText('fine', language),
  ];
}

function sum(numbers: Iterable<number>): number {
  return [...numbers].reduce((all, one) => all + one, 0);
}

function reportEmployers({ employers }: Catalogue, language: Language): string {
  const at = (precision: string) =>
    employers.filter(({ position }) => position?.precision === precision).length;
  const placed = employers.filter(({ position }) => position !== null).length;
  return reportText('employers', language, {
    all: count(employers.length, language),
    placed: count(placed, language),
    address: count(at('address'), language),
    street: count(at('street'), language),
    area: count(at('area'), language),
    none: count(employers.length - placed, language),
  });
}

function reportJobs({ jobs }: Catalogue, language: Language): string {
  const dates = jobs.flatMap(({ seen }) => (seen === null ? [] : [seen])).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  const counts = {
    all: count(jobs.length, language),
    employers: count(new Set(jobs.map(({ employerId }) => employerId)).size, language),
  };
  if (first === undefined || last === undefined) return reportText('undatedJobs', language, counts);
  const undated = count(jobs.length - dates.length, language);
  return reportText('jobs', language, { ...counts, first, last, undated });
}

/** Every problem in a line, and how many there are. */
export function reportProblems(problems: readonly EditionProblem[], language: Language): readonly string[] {
  const shown = problems.slice(0, MAX_PRINTED_PROBLEMS).map((one) => describeProblem(one, language));
  const hidden = problems.length - shown.length;
  return [
    ...shown,
    ...(hidden === 0 ? [] : [reportText('more', language, { count: count(hidden, language) })]),
    problems.length === 1
      ? reportText('one', language)
      : reportText('many', language, { count: count(problems.length, language) }),
  ];
}
