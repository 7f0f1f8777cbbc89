import { expect, test } from 'vitest';
import { arrangeCatalogue } from '../../../src-renderer/visitor/catalogue-view.ts';
import { editionWords } from '../../../src-renderer/visitor/edition-words.ts';
import { lensFigure, lensPath } from '../../../src-renderer/visitor/explore/lens-figure.ts';
import { similarEmployers, similarJobs } from '../../../src-renderer/visitor/similar.ts';
import { anEdition } from '../../support/an-edition.ts';
import { aJob, anEmployer, employerId } from '../app/builders.ts';

const view = arrangeCatalogue({
  edition: anEdition(),
  employers: [
    anEmployer({ id: 'one', fields: ['software', 'optics'], keywords: ['Laser', 'Software', 'Rarität'] }),
    anEmployer({ id: 'common', fields: ['software'], keywords: ['software'] }),
    anEmployer({ id: 'rare', fields: ['software'], keywords: ['Rarität'] }),
    anEmployer({ id: 'field-only', fields: ['software'], keywords: ['Software-Test'] }),
    anEmployer({ id: 'two-fields', fields: ['optics', 'software'], keywords: [] }),
    anEmployer({ id: 'other', fields: ['health'], keywords: ['Software'] }),
  ],
  jobs: [
    aJob({ id: 'this', employerId: 'one', level: 'thesis', field: 'research', skills: ['Julia', 'Optik'] }),
    aJob({ id: 'field-only', employerId: 'one', level: 'entry', field: 'research', skills: ['Java'] }),
    aJob({ id: 'like', employerId: 'rare', level: 'thesis', field: 'research', skills: [] }),
    aJob({ id: 'skill', employerId: 'rare', level: 'entry', field: 'research', skills: ['Julia'] }),
    aJob({ id: 'far', employerId: 'other', level: 'entry', field: 'other', skills: [] }),
  ],
});
const words = editionWords(view);
const one = view.employersById.get(employerId('one'));
const [thisJob] = view.jobs.filter(({ id }) => id === 'this');

test('the rarest in common comes first; one field alone makes nobody similar', () => {
  const similar = one ? similarEmployers(view, words, one) : [];
  expect(similar[0]).toMatchObject({ employer: { id: 'rare' }, words: ['Rarität'], fields: ['software'] });
  expect(similar.map(({ employer }) => employer.id)).not.toContain('field-only');
  expect(similar.map(({ employer }) => employer.id)).toContain('two-fields');
});

test('nobody is similar to itself, and what is said to be shared is shared', () => {
  const similar = one ? similarEmployers(view, words, one, 10) : [];
  expect(similar.map(({ employer }) => employer.id)).not.toContain('one');
  for (const { employer, words: shared, fields } of similar) {
    expect(shared.every((word) => employer.keywords.includes(word))).toBe(true);
    expect(fields.every((field) => one?.fields.includes(field) && employer.fields.includes(field))).toBe(
      true,
    );
  }
});

test('a job is like another when two of work, level and skills are the same', () => {
  const similar = thisJob ? similarJobs(view, words, thisJob) : [];
  expect(similar.map(({ job }) => job.id).sort()).toEqual(['like', 'skill']);
  expect(similar.find(({ job }) => job.id === 'skill')).toMatchObject({ words: ['Julia'], level: null });
});

test('one id always has the same figure, another id another, and all of it is numbers', () => {
  expect(lensFigure('zeiss-jena')).toEqual(lensFigure('zeiss-jena'));
  expect(lensFigure('zeiss-jena')).not.toEqual(lensFigure('jenoptik'));
  for (const { id } of view.employers) {
    const { lenses, rays } = lensFigure(id);
    expect([...lenses.map(lensPath), ...rays.map(({ path }) => path)].join('')).not.toMatch(/NaN|undefined/);
  }
});
