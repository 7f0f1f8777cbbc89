import type { Handlers } from '../src-shared/contract/contract.ts';
import type { leadCalls } from '../src-shared/contract/lead-calls.ts';
import { listExportsOf, readLeadOutline } from './leads/list-leads.ts';
import { openLeadPage } from './leads/open-leads.ts';
import type { WithStaff } from './set-up-handlers.ts';
import { orStorageFailed } from './storage/or-storage-failed.ts';

type LeadListHandlers = Pick<Handlers, keyof typeof leadCalls | 'lead:list'>;

/** The contacts as staff list them. Every page that was opened stands in the journal, by its number only. */
export function createLeadListHandlers(withStaff: WithStaff): LeadListHandlers {
  return {
    'lead:list': withStaff(({ database, appendToJournal, setUp }, identity, { page, scope }) =>
      orStorageFailed(async () => {
        const isCaptureOnly = setUp.read().mode === 'capture-only';
        const found = { ...(await openLeadPage(database, identity, page, scope)), isCaptureOnly };
        if (found.leads.length > 0)
          await database.transaction((queries) =>
            appendToJournal(queries, 'leads.viewed', { page, count: found.leads.length }),
          );
        return found;
      }),
    ),
    'lead:outline': withStaff(({ database }) => orStorageFailed(() => readLeadOutline(database))),
    'lead:exports': withStaff(({ database }, _identity, { id }) =>
      orStorageFailed(() => listExportsOf(database, id)),
    ),
  };
}
