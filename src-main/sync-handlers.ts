import type { Handlers } from '../src-shared/contract/contract.ts';
import type { syncCalls } from '../src-shared/contract/sync-calls.ts';
import { err, ok } from '../src-shared/result.ts';
import type { WithStaff } from './set-up-handlers.ts';
import { StorageError } from './storage/storage-error.ts';

/** How handing over to the hub goes. */
export function createSyncHandlers(withStaff: WithStaff): Pick<Handlers, keyof typeof syncCalls> {
  return {
    'sync:state': withStaff(async ({ sync }) => {
      try {
        return ok(await sync.read());
      } catch (fault) {
        if (fault instanceof StorageError) return err('STORAGE_FAILED');
        throw fault;
      }
    }),
  };
}
