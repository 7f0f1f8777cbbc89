import type { balanceCalls } from '../src-shared/contract/balance-calls.ts';
import type { Handlers } from '../src-shared/contract/contract.ts';
import { openAllLeads } from './leads/open-leads.ts';
import type { WithStaff } from './set-up-handlers.ts';
import { orStorageFailed, resultOrStorageFailed } from './storage/or-storage-failed.ts';

/** The closing balance. What staff did with it stands in the journal. */
export function createBalanceHandlers(withStaff: WithStaff): Pick<Handlers, keyof typeof balanceCalls> {
  return {
    'balance:read': withStaff(({ balance }) => orStorageFailed(() => balance.read())),
    'balance:close': withStaff(({ balance, database }, identity) =>
      orStorageFailed(() => balance.close(() => openAllLeads(database, identity))),
    ),
    'balance:save-sheet': withStaff(({ balance }, _identity, request) =>
      resultOrStorageFailed(() => balance.saveSheet(request)),
    ),
  };
}
