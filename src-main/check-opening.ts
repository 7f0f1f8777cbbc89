import { z } from 'zod';
import type { OpeningFacts } from '../src-shared/contract/opening-calls.ts';
import type { Clock } from '../src-shared/ports.ts';
import { readLeadCounts } from './leads/lead-counts.ts';
import type { Database } from './storage/database.ts';

const CheckRow = z.object({ integrity_check: z.string() });

interface CheckOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly isClockInDoubt: () => boolean;
  readonly freeBytes: () => Promise<number | null>;
  readonly readSync: () => Promise<OpeningFacts['sync']>;
  readonly power: () => Pick<OpeningFacts, 'isOnBattery' | 'isKeptAwake'>;
}

/** Gathers what the opening check shows. The check of the database reads every page of it, so it is made when staff ask. */
export async function checkOpening(options: CheckOptions): Promise<OpeningFacts> {
  const nowMs = options.clock();
  const verdict = await options.database.get(CheckRow, 'PRAGMA integrity_check(1)');
  return {
    nowMs,
    isClockInDoubt: options.isClockInDoubt(),
    freeBytes: await options.freeBytes().catch(() => null),
    isDatabaseSound: verdict.integrity_check === 'ok',
    unexportedCount: (await readLeadCounts(options.database, nowMs)).unexportedCount,
    sync: await options.readSync(),
    ...options.power(),
  };
}
