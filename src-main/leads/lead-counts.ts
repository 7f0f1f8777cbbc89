import { EpochMs } from '../../src-shared/units.ts';
import type { Queries } from '../storage/queries.ts';
import { countLeads, countLeadsSince, countUnexported } from './lead-store.ts';

export interface LeadCounts {
  readonly leadCount: number;
  /** Captured since midnight, by the computer's own time zone. */
  readonly leadCountToday: number;
  readonly unexportedCount: number;
}

export async function readLeadCounts(queries: Queries, nowMs: EpochMs): Promise<LeadCounts> {
  const midnightMs = EpochMs.parse(new Date(nowMs).setHours(0, 0, 0, 0));
  return {
    leadCount: await countLeads(queries),
    leadCountToday: await countLeadsSince(queries, midnightMs),
    unexportedCount: await countUnexported(queries),
  };
}
