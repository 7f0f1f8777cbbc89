import { LEAD_PAGE_SIZE, type LeadPage } from '../../src-shared/contract/contract.ts';
import { EVERY_LEAD } from '../../src-shared/contract/lead-calls.ts';
import type { OptIn } from '../../src-shared/domain/opt-in.ts';
import { SealedLead, type LeadId } from '../../src-shared/domain/sealed-lead.ts';
import type { Database } from '../storage/database.ts';
import { sha256Of } from '../storage/sha256.ts';
import { openSealed, type AgeIdentity } from './age-seal.ts';
import { factsOf } from './lead-record.ts';
import { listAfter, type KeptLead } from './lead-store.ts';
import { countInScope, listInScope } from './list-leads.ts';

/** An envelope opened, or the id of one that this identity cannot open. It stays where it is: another identity may. */
export type OpenedLead =
  | { readonly type: 'lead'; readonly lead: SealedLead; readonly optIn: OptIn }
  | { readonly type: 'unreadable'; readonly id: LeadId };

/** One page of opened leads, the last captured first, which is page 0. Beyond the last page there are none. */
export async function openLeadPage(
  database: Database,
  identity: AgeIdentity,
  page: number,
  scope = EVERY_LEAD,
): Promise<Omit<LeadPage, 'isCaptureOnly'>> {
  const rows = await listInScope(database, scope, page * LEAD_PAGE_SIZE, LEAD_PAGE_SIZE);
  const opened = await openEnvelopes(rows, identity);
  return {
    total: await countInScope(database, scope),
    facts: rows.map(factsOf),
    leads: opened.flatMap((one) => (one.type === 'lead' ? [one.lead] : [])),
    unreadable: opened.flatMap((one) => (one.type === 'unreadable' ? [one.id] : [])),
  };
}

/** Every lead, oldest first, a page at a time: visitors can go on leaving and erasing leads meanwhile. */
export async function* openAllLeads(
  database: Database,
  identity: AgeIdentity,
): AsyncGenerator<readonly OpenedLead[], void> {
  let last = 0;
  for (;;) {
    const envelopes = await listAfter(database, last, LEAD_PAGE_SIZE);
    const newest = envelopes.at(-1);
    if (newest === undefined) return;
    yield await openEnvelopes(envelopes, identity);
    last = newest.sequence_number;
  }
}

async function openEnvelopes(
  rows: readonly KeptLead[],
  identity: AgeIdentity,
): Promise<readonly OpenedLead[]> {
  const opened: OpenedLead[] = [];
  for (const row of rows) {
    const lead = await openEnvelope(row, identity);
    opened.push(
      lead === undefined
        ? { type: 'unreadable', id: row.id }
        : { type: 'lead', lead, optIn: factsOf(row).optIn },
    );
  }
  return opened;
}

/** `undefined`: changed on the disk, sealed for somebody else, or not the lead that the row says it is. */
export async function openEnvelope(row: KeptLead, identity: AgeIdentity): Promise<SealedLead | undefined> {
  if (sha256Of(row.envelope) !== row.envelope_sha256) return undefined;
  const bytes = await openSealed(row.envelope, identity);
  if (bytes === undefined) return undefined;
  const lead = parseLead(bytes);
  return lead?.id === row.id &&
    lead.sequenceNumber === row.sequence_number &&
    (lead.correction?.of ?? null) === row.corrects
    ? lead
    : undefined;
}

function parseLead(bytes: Uint8Array): SealedLead | undefined {
  try {
    return SealedLead.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8'))).data;
  } catch {
    return undefined; // not JSON: nothing that this program has sealed
  }
}
