import { err, ok, type Result } from '../../src-shared/result.ts';
import { StorageError } from './storage-error.ts';

/** What the work gives; a fault of the database becomes an answer that a screen has words for. Other faults are thrown on. */
export function orStorageFailed<T>(work: () => Promise<T>): Promise<Result<T, 'STORAGE_FAILED'>> {
  return resultOrStorageFailed(async () => ok(await work()));
}

/** The same for work that can fail in other ways too. `isStorageFault`: also other faults mean that nothing could be kept. */
export async function resultOrStorageFailed<T, E extends string>(
  work: () => Promise<Result<T, E>>,
  isStorageFault: (fault: unknown) => boolean = (fault) => fault instanceof StorageError,
): Promise<Result<T, E | 'STORAGE_FAILED'>> {
  try {
    return await work();
  } catch (fault) {
    if (isStorageFault(fault)) return err('STORAGE_FAILED');
    throw fault;
  }
}
