import type { balanceCalls } from '../src-shared/contract/balance-calls.ts';
import type { Handlers } from '../src-shared/contract/contract.ts';
import { err, ok, type Result } from '../src-shared/result.ts';
import { openAllLeads } from './leads/open-leads.ts';
import type { WithStaff } from './set-up-handlers.ts';
import { StorageError } from './storage/storage-error.ts';

/** The closing balance. What staff did with it stands in the journal. */
export function createBalanceHandlers(withStaff: WithStaff): Pick<Handlers, keyof typeof balanceCalls> {
  return {
    'balance:read': withStaff(({ balance }) => orStorageFailed(async () => ok(await balance.read()))),
    'balance:close': withStaff(({ balance, database }, identity) =>
      orStorageFailed(async () => ok(await balance.close(() => openAllLeads(database, identity)))),
    ),
    'balance:save-sheet': withStaff(({ balance }, _identity, request) =>
      orStorageFailed(() => balance.saveSheet(request)),
    ),
  };
}

async function orStorageFailed<T, E extends string>(
  work: () => Promise<Result<T, E>>,
): Promise<Result<T, E | 'STORAGE_FAILED'>> {
  try {
    return await work();
  } catch (fault) {
    if (fault instanceof StorageError) return err('STORAGE_FAILED');
    throw fault;
  }
}
