import MiniSearch, { type SearchOptions } from 'minisearch';
import type { Catalogue } from '../../src-shared/domain/edition.ts';
import type { Employer, EmployerId } from '../../src-shared/domain/employer.ts';
import type { Job, JobId } from '../../src-shared/domain/job.ts';
import { de, en } from '../i18n/texts.ts';
import { lastParts } from './compounds.ts';
import { spellings, withoutMarks, wordsOf } from './fold.ts';
import { sameMeaning } from './same-meaning.ts';

/*
 * Finds employers and jobs by name, skill, keyword, field, level and street, in both languages at once. Forgives typing
 * errors and missing umlauts. Pure: knows the catalogue and the texts, nothing of the screen.
 */

/** What was found, best first. */
export interface Findings {
  readonly employers: readonly EmployerId[];
  readonly jobs: readonly JobId[];
}

export interface SearchIndex {
  /**
   * Everything that fits all words of `query`, as typed or as the start of a word. When nothing does, what fits with typing
   * errors; when still nothing does, what fits any of the words. Nothing for an empty query.
   */
  find: (query: string) => Findings;
}

interface EmployerText {
  readonly id: EmployerId;
  readonly name: string;
  readonly keywords: string;
  readonly fields: string;
  readonly street: string;
}

interface JobText {
  readonly id: JobId;
  readonly title: string;
  readonly skills: string;
  readonly kind: string;
  readonly employer: string;
}

const NOTHING: Findings = { employers: [], jobs: [] };

const EMPLOYER_WEIGHTS = { name: 6, keywords: 3, fields: 2, street: 1 };
const JOB_WEIGHTS = { title: 5, skills: 3, kind: 2, employer: 2 };

/** Shorter words are complete or the start of one: a typing error in them cannot be told from another word. */
const MIN_FUZZY_CHARACTERS = 4;

/** Typing errors allowed, by the word's length; a quarter of a long German compound is still that compound. */
function errorsAllowed(word: string): number | false {
  if (word.length < MIN_FUZZY_CHARACTERS || /\d/.test(word)) return false;
  if (word.length < 7) return 1;
  if (word.length < 11) return 2;
  return Math.min(4, Math.floor(word.length / 4));
}

const SEARCH: SearchOptions = {
  prefix: (word) => word.length >= 2,
  maxFuzzy: 4,
  // An exact word beats a beginning, a beginning beats a typing error.
  weights: { prefix: 0.6, fuzzy: 0.25 },
  processTerm: withoutMarks,
};

/** From strict to generous. The first that finds anything is taken, so that "Intershop" does not bring every internship. */
const ATTEMPTS: readonly SearchOptions[] = [
  { fuzzy: false, combineWith: 'AND' },
  { fuzzy: errorsAllowed, combineWith: 'AND' },
  { fuzzy: errorsAllowed, combineWith: 'OR' },
];

function employerText(employer: Employer): EmployerText {
  return {
    id: employer.id,
    name: `${employer.name} ${employer.shortName}`,
    keywords: employer.keywords.join(' '),
    fields: [
      ...employer.fields.flatMap((field) => [de.field[field], en.field[field]]),
      employer.isStartup ? 'Startup' : '',
    ].join(' '),
    street: employer.street ?? '',
  };
}

function jobText(job: Job, employer: Employer | undefined): JobText {
  return {
    id: job.id,
    title: job.title,
    skills: job.skills.join(' '),
    kind:
      [de.jobField, en.jobField].map((texts) => texts[job.field]).join(' ') +
      ' ' +
      [de.jobLevel, en.jobLevel].map((texts) => texts[job.level]).join(' '),
    employer: employer === undefined ? '' : `${employer.name} ${employer.shortName}`,
  };
}

/** Whether a query asks for anything yet: a lone "d" or "bei" does not. */
export function isAsking(query: string): boolean {
  return wordsOf(query).length > 0;
}

/** Builds the index. About a second for 10,000 jobs, so it is built once an edition. */
export function createSearchIndex({ employers, jobs }: Pick<Catalogue, 'employers' | 'jobs'>): SearchIndex {
  const employersById = new Map(employers.map((employer) => [employer.id, employer]));
  const employerTexts = employers.map(employerText);
  const jobTexts = jobs.map((job) => jobText(job, employersById.get(job.employerId)));

  const vocabulary = new Set<string>();
  for (const { id: _, ...texts } of [...employerTexts, ...jobTexts])
    for (const word of wordsOf(Object.values(texts).join(' '))) vocabulary.add(withoutMarks(word));

  // The same few thousand words stand in many jobs: each is spelled out once.
  const known = new Map<string, string[]>();
  const indexedTerms = (word: string): string[] => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const forms = [...spellings(word), ...lastParts(withoutMarks(word), vocabulary)];
    const terms = [...new Set(forms.flatMap(sameMeaning))];
    known.set(word, terms);
    return terms;
  };
  const shared = { tokenize: (text: string) => [...wordsOf(text)], processTerm: indexedTerms };

  const employerIndex = new MiniSearch<EmployerText>({
    ...shared,
    fields: Object.keys(EMPLOYER_WEIGHTS),
    searchOptions: { ...SEARCH, boost: EMPLOYER_WEIGHTS },
  });
  const jobIndex = new MiniSearch<JobText>({
    ...shared,
    fields: Object.keys(JOB_WEIGHTS),
    searchOptions: { ...SEARCH, boost: JOB_WEIGHTS },
  });
  employerIndex.addAll(employerTexts);
  jobIndex.addAll(jobTexts);

  return {
    find: (query) => {
      if (!isAsking(query)) return NOTHING;
      for (const attempt of ATTEMPTS) {
        // MiniSearch gives ids back as `any`; they are the ones that were put in.
        const found = employerIndex.search(query, attempt).map(({ id }) => id as EmployerId);
        const foundJobs = jobIndex.search(query, attempt).map(({ id }) => id as JobId);
        if (found.length + foundJobs.length > 0) return { employers: found, jobs: foundJobs };
      }
      return NOTHING;
    },
  };
}
