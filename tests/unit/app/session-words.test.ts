import { expect, test } from 'vitest';
import { nextSession, type SessionEvent } from '../../../src-renderer/app/session-reducer.ts';
import { wordsOfChange } from '../../../src-renderer/app/session-words.ts';
import { freshSession, type Session } from '../../../src-renderer/app/session.ts';
import { employerId, jobId } from './builders.ts';

const after = (session: Session, event: SessionEvent): Session => nextSession(session, event, 'de');
const saidOf = (before: Session, event: SessionEvent) => wordsOfChange(before, after(before, event));
const exploring = after(freshSession(1, 'de'), { type: 'started' });

test('says that something was remembered, and that it was forgotten again', () => {
  const employer: SessionEvent = { type: 'employerToggled', id: employerId('a') };
  const job: SessionEvent = { type: 'jobToggled', id: jobId('a-1') };
  expect(saidOf(exploring, employer)).toBe('access.said.remembered');
  expect(saidOf(after(exploring, job), job)).toBe('access.said.forgotten');
});

test('says that the visit is over, and nothing of what it held', () => {
  const full = after(exploring, { type: 'employerToggled', id: employerId('a') });
  expect(saidOf(full, { type: 'ended' })).toBe('access.said.ended');
});

test('leaves screens and lists to say themselves', () => {
  expect(saidOf(exploring, { type: 'tabChosen', tab: 'jobs' })).toBeUndefined();
  expect(saidOf(exploring, { type: 'staffOpened' })).toBeUndefined();
});
