import type { SealedLead } from '../../../src-shared/domain/lead.ts';

/** Lower case, without accents: `Müller` is found by `muller`. */
const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('ß', 'ss')
    .toLowerCase();

/** The leads whose name or e-mail contains every word of `query`, in their order. An empty query finds all. */
export function leadsMatching(leads: readonly SealedLead[], query: string): readonly SealedLead[] {
  const words = fold(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  return leads.filter((lead) => {
    const text = fold(`${lead.firstName} ${lead.lastName} ${lead.email ?? ''}`);
    return words.every((word) => text.includes(word));
  });
}
