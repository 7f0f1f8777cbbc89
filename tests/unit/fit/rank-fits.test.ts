import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrangeCatalogue } from '../../../src-renderer/visitor/catalogue-view.ts';
import { wordKey } from '../../../src-renderer/visitor/edition-words.ts';
import type { Wishes } from '../../../src-renderer/visitor/fit/fit-answers.ts';
import { rankFits, thinWishes, type Fit, type Reason } from '../../../src-renderer/visitor/fit/rank-fits.ts';
import { EMPLOYER_FIELDS, JOB_FIELDS, JOB_LEVELS } from '../../../src-shared/domain/fields.ts';
import { anEdition } from '../../support/an-edition.ts';
import { aJob, anEmployer } from '../app/builders.ts';

const WORDS = ['C++', 'Laser', 'Optik-Design', 'Java'];
const NOTHING: Wishes = { work: [], fields: [], levels: [], words: [] };
const some = <T>(values: readonly T[]) => fc.subarray([...values]);
const wishes = fc.record({
  work: some(JOB_FIELDS),
  fields: some(EMPLOYER_FIELDS),
  levels: some(JOB_LEVELS),
  words: some(WORDS.map(wordKey)),
});

/** Up to six employers and twelve jobs of every kind. */
const views = fc
  .record({
    employers: fc.array(
      fc.record({ fields: fc.subarray([...EMPLOYER_FIELDS], { minLength: 1 }), keywords: some(WORDS) }),
      { minLength: 1, maxLength: 6 },
    ),
    jobs: fc.array(
      fc.record({
        at: fc.nat(5),
        field: fc.constantFrom(...JOB_FIELDS),
        level: fc.constantFrom(...JOB_LEVELS),
        skills: some(WORDS),
      }),
      { maxLength: 12 },
    ),
  })
  .map(({ employers, jobs }) =>
    arrangeCatalogue({
      edition: anEdition(),
      employers: employers.map((parts, index) => anEmployer({ id: `e${String(index)}`, ...parts })),
      jobs: jobs.map(({ at, ...parts }, index) =>
        aJob({ id: `j${String(index)}`, employerId: `e${String(at % employers.length)}`, ...parts }),
      ),
    }),
  );

const names = (reasons: readonly Reason[]): readonly string[] =>
  reasons.map(({ about, value }) => `${about} ${value}`);
const meetsAllOf = <T>(a: Fit<T>, b: Fit<T>): boolean =>
  names(b.reasons).every((name) => names(a.reasons).includes(name));

function expectFairOrder<T>(fits: readonly Fit<T>[]): void {
  fits.forEach((behind, index) => {
    for (const before of fits.slice(0, index)) {
      const isMore = meetsAllOf(behind, before) && behind.reasons.length > before.reasons.length;
      expect(isMore).toBe(false);
    }
  });
}

test('whoever meets all that another meets, and more, never stands behind it', () => {
  fc.assert(
    fc.property(views, wishes, (view, wished) => {
      const { jobs, employers } = rankFits(view, wished);
      expectFairOrder(jobs);
      expectFairOrder(employers);
    }),
  );
});

test('every reason is wished for and true of the edition', () => {
  fc.assert(
    fc.property(views, wishes, (view, wished) => {
      const { jobs, employers } = rankFits(view, wished);
      for (const { item, reasons } of jobs) {
        const employer = view.employersById.get(item.employerId);
        for (const reason of reasons) {
          expect(wished[reason.about]).toContain(reason.value);
          const facts = {
            work: [item.field],
            fields: employer?.fields ?? [],
            levels: [item.level],
            words: item.skills.map(wordKey),
          };
          expect(facts[reason.about]).toContain(reason.value);
        }
      }
      for (const { item, reasons } of employers) {
        const own = view.jobs.filter(({ employerId }) => employerId === item.id);
        for (const reason of reasons) {
          expect(wished[reason.about]).toContain(reason.value);
          const facts = {
            work: own.map(({ field }) => field),
            fields: item.fields,
            levels: own.map(({ level }) => level),
            words: [...item.keywords, ...own.flatMap(({ skills }) => skills)].map(wordKey),
          };
          expect(facts[reason.about]).toContain(reason.value);
        }
      }
    }),
  );
});

test('nobody who meets a wish is missing, and the same wishes give the same ranking', () => {
  fc.assert(
    fc.property(views, wishes, (view, wished) => {
      const fits = rankFits(view, wished);
      expect(rankFits(view, wished)).toEqual(fits);
      for (const employer of view.employers) {
        const isWished = employer.fields.some((field) => wished.fields.includes(field));
        if (isWished) expect(fits.employers.map(({ item }) => item.id)).toContain(employer.id);
      }
      const shownOrCounted = fits.jobs.length + fits.otherLevels;
      expect(rankFits(view, { ...wished, levels: [] }).jobs.length).toBeLessThanOrEqual(shownOrCounted);
    }),
  );
});

test('more points stand before more reasons', () => {
  const view = arrangeCatalogue({
    edition: anEdition(),
    employers: [
      anEmployer({ id: 'many', fields: ['software', 'optics', 'health'] }),
      anEmployer({ id: 'both', fields: ['optics'], keywords: ['Laser'] }),
    ],
    jobs: [],
  });
  const { employers, asked } = rankFits(view, {
    ...NOTHING,
    fields: ['software', 'optics', 'health'],
    words: ['laser'],
  });
  expect(employers.map(({ item, points }) => [item.id, points])).toEqual([
    ['both', 2],
    ['many', 1],
  ]);
  expect(asked).toBe(2);
});

test('a level is a condition for a job: others are counted, not shown', () => {
  const view = arrangeCatalogue({
    edition: anEdition(),
    employers: [anEmployer({ fields: ['optics'] })],
    jobs: [aJob({ id: 'lead', level: 'senior-lead' }), aJob({ id: 'start', level: 'apprenticeship' })],
  });
  const fits = rankFits(view, { ...NOTHING, fields: ['optics'], levels: ['apprenticeship'] });
  expect(fits.jobs.map(({ item }) => item.id)).toEqual(['start']);
  expect(fits.otherLevels).toBe(1);
});

test('without any job, employers still fit by field and keyword, and nothing is said of single wishes', () => {
  const view = arrangeCatalogue({
    edition: anEdition(),
    employers: [anEmployer({ keywords: ['Laser'] }), anEmployer({ id: 'other', fields: ['optics'] })],
    jobs: [],
  });
  const wished: Wishes = { ...NOTHING, levels: ['thesis'], fields: ['optics'], words: ['laser'] };
  expect(rankFits(view, wished).employers.map(({ item }) => item.id)).toEqual(['other', 'muster']);
  expect(thinWishes(view, wished)).toEqual([]);
});

test('a wish that few jobs meet is named with how many do', () => {
  const view = arrangeCatalogue({
    edition: anEdition(),
    employers: [anEmployer()],
    jobs: Array.from({ length: 4 }, (_, index) =>
      aJob({ id: `j${String(index)}`, level: 'entry', skills: index < 2 ? ['C++'] : ['Java', 'Laser'] }),
    ),
  });
  expect(thinWishes(view, { ...NOTHING, levels: ['entry', 'thesis'], words: [wordKey('C++')] })).toEqual([
    { wish: { about: 'levels', value: 'thesis' }, jobs: 0 },
    { wish: { about: 'words', value: wordKey('C++') }, jobs: 2 },
  ]);
});
