import type { Handlers } from '../src-shared/contract/contract.ts';
import { enrolError, type syncCalls } from '../src-shared/contract/sync-calls.ts';
import { err } from '../src-shared/result.ts';
import type { WithStaff } from './set-up-handlers.ts';
import type { Log } from './shell/log.ts';
import { codeOf } from './storage/atomic-file.ts';
import { orStorageFailed, resultOrStorageFailed } from './storage/or-storage-failed.ts';
import { StorageError } from './storage/storage-error.ts';

/** How handing over to the hub goes, and getting to know one. */
export function createSyncHandlers(withStaff: WithStaff, log: Log): Pick<Handlers, keyof typeof syncCalls> {
  return {
    'sync:state': withStaff(({ sync }) => orStorageFailed(() => sync.read())),
    'sync:enrol': withStaff(({ sync }, _identity, words) =>
      resultOrStorageFailed(async () => {
        const enrolled = await sync.enrol(words);
        if (enrolled.ok) {
          log('sync.enrolled', {});
          return enrolled;
        }
        const { error } = enrolled;
        log('sync.refused', { code: error });
        return err(error === 'KIOSK_IS_DEMO' ? error : enrolError(error));
      }, isDatabaseOrDisk),
    ),
    'sync:send-now': withStaff(({ sync }) =>
      orStorageFailed(() => {
        sync.wake();
        return sync.read();
      }),
    ),
  };
}

/** The link to the hub is a file beside the database. */
function isDatabaseOrDisk(fault: unknown): boolean {
  return fault instanceof StorageError || codeOf(fault) !== '';
}
