import type { QuarantineReason } from '../../src-shared/contract/sync-calls.ts';
import type { AppendToJournal } from '../ports.ts';
import type { Queries } from '../storage/queries.ts';
import { reject, type Named } from './outbox-store.ts';

/** Sets a record apart that will not be sent, in the caller's transaction. */
export type Quarantine = (queries: Queries, record: Named, reason: QuarantineReason) => Promise<void>;

/** Whatever is set apart stands in the journal: nobody should find out only at the end of a fair. */
export function createQuarantine(appendToJournal: AppendToJournal): Quarantine {
  return async (queries, { kind, id }, reason) => {
    if (await reject(queries, { kind, id }, reason))
      await appendToJournal(queries, 'hub.rejected', { kind, leadId: id, reason });
  };
}
