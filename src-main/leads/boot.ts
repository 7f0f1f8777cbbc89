import { z } from 'zod';
import { BootMoment } from '../../src-shared/domain/sealed-lead.ts';
import type { Clock, Monotonic, NewId } from '../../src-shared/ports.ts';
import type { Database } from '../storage/database.ts';

/** This run of the program, for evidence of what came before what, whatever the wall clock said. */
export interface Boot {
  /** The present moment of this run. */
  now(): BootMoment;
}

interface BootOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly monotonic: Monotonic;
  /** The boot's id. It only has to be unique; nobody gains by guessing it. */
  readonly newId: NewId;
}

/** Notes the start and gives it the next number. */
export async function noteBoot({ database, clock, monotonic, newId }: BootOptions): Promise<Boot> {
  const startedMs = monotonic();
  const id = newId();
  const { sequence } = await database.get(
    z.object({ sequence: z.int().positive() }),
    `INSERT INTO boots (sequence, boot_id, started_at_ms)
     SELECT coalesce(max(sequence), 0) + 1, ?, ? FROM boots RETURNING sequence`,
    [id, clock()],
  );
  return { now: () => BootMoment.parse({ id, sequence, monotonicMs: monotonic() - startedMs }) };
}
