import { expect, test } from 'vitest';
import { NO_FILTERS } from '../../../src-renderer/app/filters.ts';
import {
  byPlace,
  employerFieldChoices,
  jobLevelChoices,
  matchingEmployers,
  matchingJobs,
  pinnedEmployers,
  skillChoices,
  workModeChoices,
} from '../../../src-renderer/visitor/browse.ts';
import { arrangeCatalogue } from '../../../src-renderer/visitor/catalogue-view.ts';
import { editionWords } from '../../../src-renderer/visitor/edition-words.ts';
import { anEdition } from '../../support/an-edition.ts';
import { aJob, anEmployer, employerId, jobId } from '../app/builders.ts';

const view = arrangeCatalogue({
  edition: anEdition(),
  employers: [
    anEmployer({ id: 'zeta', shortName: 'Zeta', fields: ['optics', 'software'] }),
    anEmployer({ id: 'aerzte', shortName: 'Ärzte', fields: ['health'] }),
    anEmployer({
      id: 'beta',
      shortName: 'Beta',
      fields: ['software'],
      position: null,
      street: null,
      addressBasis: null,
    }),
  ],
  jobs: [
    aJob({ id: 'undated', employerId: 'zeta', title: 'A', seen: null, level: 'thesis', field: 'research' }),
    aJob({ id: 'year', employerId: 'zeta', title: 'B', seen: '2024' }),
    aJob({ id: 'day', employerId: 'beta', title: 'C', seen: '2024-08-01' }),
  ],
});
const ids = (items: readonly { readonly id: string }[]): readonly string[] => items.map(({ id }) => id);
const itself = <T>(item: T): T => item;
const shown = {
  tab: 'employers',
  filters: NO_FILTERS,
  findings: null,
  shortlist: { employers: [], jobs: [] },
} as const;

test('employers stand in the order of the German alphabet, jobs newest first and undated last', () => {
  expect(ids(view.employers)).toEqual(['aerzte', 'beta', 'zeta']);
  expect(ids(view.jobs)).toEqual(['day', 'year', 'undated']);
});

test('a field keeps the employers that have it, also as a second one', () => {
  expect(ids(matchingEmployers(view, { ...NO_FILTERS, employerFields: ['software'] }, null))).toEqual([
    'beta',
    'zeta',
  ]);
});

test('what a query found keeps its order, best first', () => {
  const findings = { employers: [employerId('zeta'), employerId('aerzte')], jobs: [] };
  expect(ids(matchingEmployers(view, NO_FILTERS, findings))).toEqual(['zeta', 'aerzte']);
});

test('level and kind of work both have to fit', () => {
  expect(ids(matchingJobs(view, { ...NO_FILTERS, jobLevels: ['thesis'] }, null))).toEqual(['undated']);
  expect(
    matchingJobs(view, { ...NO_FILTERS, jobLevels: ['thesis'], jobFields: ['software-dev'] }, null),
  ).toEqual([]);
});

test('only fields that somebody has are offered, with how many have them', () => {
  expect(employerFieldChoices(view.employers)).toEqual([
    { value: 'software', count: 2 },
    { value: 'optics', count: 1 },
    { value: 'health', count: 1 },
  ]);
});

test('levels are counted among the jobs that the other filter leaves, and a chosen one never vanishes', () => {
  const filters = { ...NO_FILTERS, jobFields: ['research'], jobLevels: ['professional'] } as const;
  expect(jobLevelChoices(view.jobs, filters)).toEqual([
    { value: 'thesis', count: 1 },
    { value: 'professional', count: 0 },
  ]);
});

test('a work mode or a skill keeps the jobs that say so, under whatever spelling', () => {
  const { jobs } = arrangeCatalogue({
    edition: anEdition(),
    employers: [anEmployer()],
    jobs: [
      aJob({ id: 'a', title: 'A', workMode: 'remote', skills: ['Machine Learning', 'Java'] }),
      aJob({ id: 'b', title: 'B', workMode: null, skills: ['machine-learning'] }),
      aJob({ id: 'c', title: 'C', workMode: 'hybrid', skills: [] }),
    ],
  });
  const trial = { ...view, jobs };
  const words = editionWords({ employers: [], jobs });
  const filters = { ...NO_FILTERS, skills: ['machine learning'] };
  expect(ids(matchingJobs(trial, filters, null))).toEqual(['a', 'b']);
  expect(ids(matchingJobs(trial, { ...filters, workModes: ['remote', 'hybrid'] }, null))).toEqual(['a']);
  expect(workModeChoices(jobs, filters)).toEqual([{ value: 'remote', count: 1 }]);
  expect(skillChoices(jobs, words, { ...NO_FILTERS, workModes: ['remote'] })).toEqual([
    { value: 'machine learning', count: 1 },
  ]);
});

test('the list parts into what the map shows, what lies elsewhere, and what has no place', () => {
  const placed = byPlace(view.employers, itself, new Set([employerId('zeta')]));
  expect([ids(placed.onMap), ids(placed.elsewhere), ids(placed.withoutPlace)]).toEqual([
    ['zeta'],
    ['aerzte'],
    ['beta'],
  ]);
});

test('without a map nobody is elsewhere', () => {
  expect(byPlace(view.employers, itself, null).elsewhere).toEqual([]);
});

test('pins are those of the list that is shown, and never of an employer without a place', () => {
  expect(ids(pinnedEmployers(view, shown))).toEqual(['aerzte', 'zeta']);
  expect(ids(pinnedEmployers(view, { ...shown, tab: 'jobs' }))).toEqual(['zeta']);
  const shortlist = { employers: [employerId('aerzte')], jobs: [jobId('year'), jobId('day')] };
  expect(ids(pinnedEmployers(view, { ...shown, tab: 'shortlist', shortlist }))).toEqual(['aerzte', 'zeta']);
});
