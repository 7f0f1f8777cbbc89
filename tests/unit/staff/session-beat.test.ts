import { expect, test } from 'vitest';
import { sessionBeat } from '../../../src-renderer/staff/session-beat.ts';

const LOCK_MS = 180_000;
const at = (nowMs: number, touchedAtMs = 0, toldAtMs = 0, lockMs = LOCK_MS) =>
  sessionBeat({ nowMs, touchedAtMs, toldAtMs, lockMs });

test('shows no countdown while there is plenty of time', () => {
  expect(at(149_999)).toEqual({ step: 'open', secondsLeft: null, isToTell: false });
});

test('counts the last 30 seconds down and ends the session after them', () => {
  expect(at(150_000)).toMatchObject({ secondsLeft: 30 });
  expect(at(179_001)).toMatchObject({ secondsLeft: 1 });
  expect(at(180_000)).toEqual({ step: 'over' });
});

test('starts anew with every touch', () => {
  expect(at(180_000, 170_000)).toMatchObject({ step: 'open', secondsLeft: null });
});

test('shows no countdown at the very start of a session that lasts 30 seconds', () => {
  expect(at(0, 0, 0, 30_000)).toMatchObject({ secondsLeft: null });
  expect(at(1, 0, 0, 30_000)).toMatchObject({ secondsLeft: 30 });
});

test('tells main of a touch, but not more often than every 20 seconds', () => {
  expect(at(19_999, 5000, 0)).toMatchObject({ isToTell: false });
  expect(at(20_000, 5000, 0)).toMatchObject({ isToTell: true });
});

test('tells main nothing when nobody touched anything since', () => {
  expect(at(60_000, 20_000, 20_000)).toMatchObject({ isToTell: false });
});
