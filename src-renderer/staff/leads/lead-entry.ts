import type { LeadPage } from '../../../src-shared/contract/contract.ts';
import type { LeadFacts } from '../../../src-shared/domain/lead-facts.ts';
import type { SealedLead } from '../../../src-shared/domain/lead.ts';

/** A contact as the list has it. `lead` is `null` when this kiosk's key does not open it. */
export interface LeadEntry {
  readonly facts: LeadFacts;
  readonly lead: SealedLead | null;
}

/** Every contact of a page, in the page's order. */
export function entriesOf({ facts, leads }: LeadPage): readonly LeadEntry[] {
  const opened = new Map(leads.map((lead) => [lead.id, lead]));
  return facts.map((each) => ({ facts: each, lead: opened.get(each.id) ?? null }));
}

/** The entries, but for those whose record was read anew or gave way to one that is among `renewed`. */
export function renewIn(entries: readonly LeadEntry[], renewed: readonly LeadEntry[]): readonly LeadEntry[] {
  return entries.map((entry) => findSuccessor(entry, renewed) ?? entry);
}

export function findSuccessor(entry: LeadEntry, among: readonly LeadEntry[]): LeadEntry | undefined {
  const { id } = entry.facts;
  return among.find(({ facts }) => facts.id === id || facts.corrects === id);
}
