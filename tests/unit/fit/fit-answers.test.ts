import { expect, test } from 'vitest';
import { nextSession } from '../../../src-renderer/app/session-reducer.ts';
import { freshSession, isFitting, shownView } from '../../../src-renderer/app/session.ts';
import { arrangeCatalogue } from '../../../src-renderer/visitor/catalogue-view.ts';
import { editionWords } from '../../../src-renderer/visitor/edition-words.ts';
import { fitSteps, hasWishes, NO_ANSWERS, wishesOf } from '../../../src-renderer/visitor/fit/fit-answers.ts';
import { offeredWords } from '../../../src-renderer/visitor/fit/offered-words.ts';
import { anEdition } from '../../support/an-edition.ts';
import { aJob, anEmployer } from '../app/builders.ts';

test('suggestions fill what was not touched, and only that', () => {
  const answers = { ...NO_ANSWERS, role: 'pupil', likes: ['light'] } as const;
  expect(wishesOf(answers)).toMatchObject({
    fields: ['optics'],
    levels: ['apprenticeship', 'dual-study', 'internship'],
  });
  expect(wishesOf({ ...answers, fields: [], levels: ['thesis'] })).toMatchObject({
    fields: [],
    levels: ['thesis'],
  });
});

test('who skips everything wishes for nothing', () => {
  expect(hasWishes(wishesOf(NO_ANSWERS))).toBe(false);
  expect(hasWishes(wishesOf({ ...NO_ANSWERS, role: 'other' }))).toBe(false);
});

test('an edition without jobs is not asked for levels, one without keywords not for words', () => {
  const parts = { edition: anEdition(), employers: [anEmployer()], jobs: [] };
  expect(fitSteps(arrangeCatalogue(parts))).toEqual(['role', 'likes', 'fields']);
  expect(fitSteps(arrangeCatalogue({ ...parts, jobs: [aJob({ skills: ['C++'] })] }))).toEqual([
    'role',
    'likes',
    'fields',
    'levels',
    'words',
  ]);
});

test('words of the chosen fields come first, the most frequent before others, and each counts under all its spellings', () => {
  const view = arrangeCatalogue({
    edition: anEdition(),
    employers: [
      anEmployer({ id: 'a', fields: ['optics'], keywords: ['Laser'] }),
      anEmployer({ id: 'b', fields: ['ecommerce'], keywords: ['e-commerce', 'Java'] }),
      anEmployer({ id: 'c', fields: ['ecommerce'], keywords: ['E-Commerce'] }),
    ],
    jobs: [aJob({ employerId: 'a', skills: ['Optik'] })],
  });
  const words = editionWords(view);
  expect(offeredWords(view, words, [], []).map(({ text, count }) => [text, count])[0]).toEqual([
    'E-Commerce',
    2,
  ]);
  expect(offeredWords(view, words, ['optics'], []).map(({ key, count }) => [key, count])).toEqual([
    ['laser', 1],
    ['optik', 1],
    ['e commerce', 0],
    ['java', 0],
  ]);
});

test('back leads through the questions and then out of them; what was answered dies with the session', () => {
  const tell = (session: ReturnType<typeof freshSession>, event: Parameters<typeof nextSession>[1]) =>
    nextSession(session, event, 'de');
  let session = tell(freshSession(1, 'de'), { type: 'started' });
  session = tell(session, { type: 'fitOpened' });
  session = tell(session, { type: 'fitAnswered', answers: { ...NO_ANSWERS, likes: ['light'] } });
  session = tell(session, { type: 'fitWent', at: 1 });
  session = tell(session, { type: 'wentBack' });
  expect([session.fit.at, isFitting(session)]).toEqual([0, true]);
  session = tell(session, { type: 'wentBack' });
  expect([shownView(session).view, isFitting(session)]).toEqual(['employers', false]);
  expect(session.fit.answers.likes).toEqual(['light']);
  expect(tell(session, { type: 'ended' }).fit).toEqual({ at: 0, answers: NO_ANSWERS });
});
