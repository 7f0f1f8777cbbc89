import type { Handlers } from '../src-shared/contract/contract.ts';
import { enrolError, type syncCalls } from '../src-shared/contract/sync-calls.ts';
import { err, ok, type Result } from '../src-shared/result.ts';
import type { WithStaff } from './set-up-handlers.ts';
import type { Log } from './shell/log.ts';
import { codeOf } from './storage/atomic-file.ts';
import { StorageError } from './storage/storage-error.ts';

/** How handing over to the hub goes, and getting to know one. */
export function createSyncHandlers(withStaff: WithStaff, log: Log): Pick<Handlers, keyof typeof syncCalls> {
  return {
    'sync:state': withStaff(({ sync }) => orStorageFailed(async () => ok(await sync.read()))),
    'sync:enrol': withStaff(({ sync }, _identity, words) =>
      orStorageFailed(async () => {
        const enrolled = await sync.enrol(words);
        if (enrolled.ok) {
          log('sync.enrolled', {});
          return enrolled;
        }
        const { error } = enrolled;
        log('sync.refused', { code: error });
        return err(error === 'KIOSK_IS_DEMO' ? error : enrolError(error));
      }),
    ),
    'sync:send-now': withStaff(({ sync }) =>
      orStorageFailed(async () => {
        sync.wake();
        return ok(await sync.read());
      }),
    ),
  };
}

async function orStorageFailed<T, E extends string>(
  work: () => Promise<Result<T, E>>,
): Promise<Result<T, E | 'STORAGE_FAILED'>> {
  try {
    return await work();
  } catch (fault) {
    if (fault instanceof StorageError || codeOf(fault) !== '') return err('STORAGE_FAILED');
    throw fault;
  }
}
