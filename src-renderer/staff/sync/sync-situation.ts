import type { SyncProblem, SyncState } from '../../../src-shared/contract/sync-calls.ts';

/*
 * How handing over to the hub stands, as one of a few situations that somebody can act on. Pure; the words stand elsewhere. What the hub
 * rejected is told beside it: it holds up nothing.
 */

export type SyncSituation =
  | { readonly about: 'noHub' }
  /** Nothing was left yet, so there was nothing to hand over. */
  | { readonly about: 'nothingYet' }
  | { readonly about: 'done' }
  | { readonly about: 'sending'; readonly count: number }
  | { readonly about: 'waiting'; readonly count: number }
  /** The last try failed. `isOurs`: it does not go away by itself, the kiosk has to be enrolled anew. */
  | {
      readonly about: 'failed';
      readonly count: number;
      readonly problem: SyncProblem;
      readonly isOurs: boolean;
    };

/** Only a new code helps against these. */
const NEEDS_A_NEW_CODE: readonly SyncProblem[] = ['TOKEN_UNKNOWN', 'TOKEN_REVOKED', 'KEY_REPLACED'];

export function situationOf(state: SyncState): SyncSituation {
  const { hub, pending, confirmed, rejected, problem, isSending } = state;
  if (hub === null) return { about: 'noHub' };
  if (problem !== null)
    return { about: 'failed', count: pending, problem, isOurs: NEEDS_A_NEW_CODE.includes(problem) };
  if (pending > 0) return { about: isSending ? 'sending' : 'waiting', count: pending };
  return confirmed + rejected === 0 ? { about: 'nothingYet' } : { about: 'done' };
}
