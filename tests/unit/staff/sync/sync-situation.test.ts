import { expect, test } from 'vitest';
import { situationOf } from '../../../../src-renderer/staff/sync/sync-situation.ts';
import { SYNC_PROBLEMS, type SyncState } from '../../../../src-shared/contract/sync-calls.ts';
import { aSyncState } from '../a-staff.ts';

test.each<[string, Partial<SyncState>, object]>([
  ['no hub', { hub: null, pending: 4 }, { about: 'noHub' }],
  ['a hub and nothing ever left', {}, { about: 'nothingYet' }],
  ['everything confirmed', { confirmed: 3 }, { about: 'done' }],
  ['some rejected, none waiting', { rejected: 1 }, { about: 'done' }],
  ['some waiting', { pending: 2, confirmed: 3 }, { about: 'waiting', count: 2 }],
  ['some on the way', { pending: 2, isSending: true }, { about: 'sending', count: 2 }],
  ['only a heartbeat on its way', { confirmed: 2, isSending: true }, { about: 'done' }],
  [
    'a hub that does not answer',
    { pending: 2, problem: 'UNREACHABLE' },
    { about: 'failed', count: 2, problem: 'UNREACHABLE', isOurs: false },
  ],
  [
    'a hub that is asked again after it did not answer',
    { pending: 2, isSending: true, problem: 'UNREACHABLE' },
    { about: 'failed', count: 2, problem: 'UNREACHABLE', isOurs: false },
  ],
  [
    'a hub that went away after the last record',
    { confirmed: 2, problem: 'NAME_UNKNOWN' },
    { about: 'failed', count: 0, problem: 'NAME_UNKNOWN', isOurs: false },
  ],
])('%s', (_, state, situation) => {
  expect(situationOf(aSyncState(state))).toEqual(situation);
});

test('only what a new code helps against waits for staff; all else is tried again by itself', () => {
  const ours = SYNC_PROBLEMS.filter((problem) => {
    const situation = situationOf(aSyncState({ problem }));
    return situation.about === 'failed' && situation.isOurs;
  });
  expect(ours.sort()).toEqual(['KEY_REPLACED', 'TOKEN_REVOKED', 'TOKEN_UNKNOWN']);
});
