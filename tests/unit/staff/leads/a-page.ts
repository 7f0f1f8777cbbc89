import { LEAD_PAGE_SIZE, type LeadPage } from '../../../../src-shared/contract/contract.ts';
import type { LeadEntry } from '../../../../src-renderer/staff/leads/lead-entry.ts';
import { entriesOf } from '../../../../src-renderer/staff/leads/lead-entry.ts';
import { aLead, aLeadPage } from '../a-staff.ts';

/** The `page`-th of so many leads, numbered as the list shows them: the newest has the number `total`. */
export function pageOf(
  page: number,
  total: number,
  lead: (number: number) => Parameters<typeof aLead>[0] = () => ({}),
): LeadPage {
  const first = total - page * LEAD_PAGE_SIZE;
  const numbers = Array.from({ length: Math.max(0, Math.min(LEAD_PAGE_SIZE, first)) }, (_, at) => first - at);
  return aLeadPage(
    numbers.map((number) => aLead({ number, ...lead(number) })),
    total,
  );
}

/** One entry as main would answer it, or sealed for somebody else. */
export function anEntry(change: Parameters<typeof aLead>[0] = {}, isSealed = false): LeadEntry {
  const [entry] = entriesOf(aLeadPage([aLead(change)]));
  if (entry === undefined) throw new Error('a page of one lead has one entry');
  return isSealed ? { ...entry, lead: null } : entry;
}
