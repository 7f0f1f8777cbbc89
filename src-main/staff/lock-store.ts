import { z } from 'zod';
import { EpochMs } from '../../src-shared/units.ts';
import type { Queries } from '../storage/queries.ts';
import type { LockState } from './lock-rule.ts';

const LockRow = z.object({ wrong_tries: z.int().nonnegative(), locked_until_ms: EpochMs });

export async function readLock(queries: Queries): Promise<LockState> {
  const row = await queries.get(LockRow, 'SELECT wrong_tries, locked_until_ms FROM staff_lock WHERE id = 1');
  return { wrongTries: row.wrong_tries, lockedUntilMs: row.locked_until_ms };
}

export async function writeLock(queries: Queries, state: LockState): Promise<void> {
  await queries.run('UPDATE staff_lock SET wrong_tries = ?, locked_until_ms = ? WHERE id = 1', [
    state.wrongTries,
    state.lockedUntilMs,
  ]);
}
