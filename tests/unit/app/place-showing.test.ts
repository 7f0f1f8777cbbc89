import { expect, test } from 'vitest';
import { createLazySearch } from '../../../src-renderer/app/lazy-search.ts';
import { nextSession, type SessionEvent } from '../../../src-renderer/app/session-reducer.ts';
import { freshSession, type Session } from '../../../src-renderer/app/session.ts';
import { foundThing } from '../../../src-renderer/app/use-place-showing.ts';
import { anEmployer, employerId } from './builders.ts';

const employers = [anEmployer({ id: 'a', keywords: ['Laser'] })];
const search = createLazySearch({ employers, jobs: [] });

const after = (...events: readonly SessionEvent[]): Session =>
  events.reduce((before, event) => nextSession(before, event, 'de'), freshSession(1, 'de'));

test('a topic is looked at while its sheet or an employer opened from it is shown, and no longer', () => {
  const opened = [{ type: 'started' }, { type: 'topicOpened', topic: 'topic:laser' }] as const;
  expect(foundThing(after(...opened).panel, search)).toMatchObject({
    topic: { key: 'topic:laser' },
    isOnTop: true,
  });
  const inside = [...opened, { type: 'employerOpened', id: employerId('a') }] as const;
  expect(foundThing(after(...inside).panel, search)).toMatchObject({
    topic: { key: 'topic:laser' },
    isOnTop: false,
  });
  expect(
    foundThing(after(...inside, { type: 'wentBack' }, { type: 'wentBack' }).panel, search).topic,
  ).toBeUndefined();
});

test('a topic or place that the edition does not have is nothing', () => {
  const unknown = foundThing(after({ type: 'aroundOpened', place: 'street:Nirgendsweg' }).panel, search);
  expect(unknown.place).toBeUndefined();
});
