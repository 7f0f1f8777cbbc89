import { expect, test } from 'vitest';
import { nextSession, type SessionEvent } from '../../../src-renderer/app/session-reducer.ts';
import { freshSession, type Session } from '../../../src-renderer/app/session.ts';
import { soundOfChange } from '../../../src-renderer/sound/session-sounds.ts';
import { ReceiptCode } from '../../../src-shared/domain/receipt.ts';
import { EpochMs } from '../../../src-shared/units.ts';
import { employerId } from '../app/builders.ts';

const a = employerId('a');
const after = (session: Session, ...events: readonly SessionEvent[]): Session =>
  events.reduce((before, event) => nextSession(before, event, 'de'), session);
const exploring = after(freshSession(1, 'de'), { type: 'started' });
const soundOf = (before: Session, event: SessionEvent) => soundOfChange(before, after(before, event));

test('opening, remembering, saving and the idle warning each have their sound', () => {
  expect(soundOf(exploring, { type: 'employerOpened', id: a })).toBe('opened');
  expect(soundOf(exploring, { type: 'employerToggled', id: a })).toBe('remembered');
  expect(soundOf(exploring, { type: 'idled' })).toBe('idleWarning');
  const writing = after(exploring, { type: 'contactOpened', employers: [a] });
  expect(soundOfChange(exploring, writing)).toBe('opened');
  const saved = {
    receipt: {
      code: ReceiptCode.parse('K7QM-2X9T-PD'),
      savedAtMs: EpochMs.parse(1),
      keepUntilMs: EpochMs.parse(2),
    },
    purposes: [],
    recipients: [],
  };
  expect(soundOf(writing, { type: 'leadSaved', session: 1, saved })).toBe('saved');
});

test('forgetting, going back, changing the list and typing are quiet', () => {
  const opened = after(exploring, { type: 'employerOpened', id: a }, { type: 'employerToggled', id: a });
  expect(soundOf(opened, { type: 'employerToggled', id: a })).toBeUndefined();
  expect(soundOf(opened, { type: 'wentBack' })).toBeUndefined();
  expect(soundOf(opened, { type: 'tabChosen', tab: 'jobs' })).toBeUndefined();
  expect(soundOf(exploring, { type: 'queryChanged', query: 'Laser' })).toBeUndefined();
});

test('the end of a visit is quiet, whatever the next one begins with', () => {
  const warned = after(exploring, { type: 'employerToggled', id: a }, { type: 'idled' });
  expect(soundOf(warned, { type: 'idled' })).toBeUndefined();
  expect(soundOf(warned, { type: 'ended' })).toBeUndefined();
});
