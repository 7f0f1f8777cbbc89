import { expect, test } from 'vitest';
import { isPlain, PLAIN_ACCESS } from '../../../src-renderer/app/access.ts';
import { nextSession, type SessionEvent } from '../../../src-renderer/app/session-reducer.ts';
import { freshSession, type Session } from '../../../src-renderer/app/session.ts';

const after = (session: Session, ...events: readonly SessionEvent[]): Session =>
  events.reduce((before, event) => nextSession(before, event, 'de'), session);
const change = (part: Partial<Session['access']>): SessionEvent => ({ type: 'accessChanged', change: part });

test('each choice stands for itself and leaves the others as they are', () => {
  const session = after(
    freshSession(1, 'de'),
    { type: 'started' },
    change({ textSize: 'largest' }),
    change({ isHighContrast: true }),
  );
  expect(session.access).toEqual({ ...PLAIN_ACCESS, textSize: 'largest', isHighContrast: true });
  expect(isPlain(session.access)).toBe(false);
  expect(isPlain(after(session, change(PLAIN_ACCESS)).access)).toBe(true);
});

test('whoever asks for help on the attract screen starts the visit with it', () => {
  const session = after(freshSession(1, 'de'), { type: 'accessOpened' });
  expect(session).toMatchObject({ screen: { step: 'explore' }, isAccessOpen: true });
  expect(after(session, { type: 'accessClosed' })).toMatchObject({
    screen: { step: 'explore' },
    isAccessOpen: false,
  });
});

test('the staff area has no such panel', () => {
  const staff = after(freshSession(1, 'de'), { type: 'staffOpened' });
  expect(after(staff, { type: 'accessOpened' })).toBe(staff);
});

test.each<readonly [string, readonly SessionEvent[]]>([
  ['says that it is finished', [{ type: 'ended' }]],
  ['walks away', [{ type: 'idled' }, { type: 'idled' }]],
])('everything is as it was for the next visitor when one %s', (_, end) => {
  const session = after(
    freshSession(1, 'de'),
    { type: 'accessOpened' },
    change({ textSize: 'large', isHighContrast: true, isInReach: true, isCalm: true, isMuted: true }),
    ...end,
  );
  expect(session).toEqual(freshSession(2, 'de'));
});
