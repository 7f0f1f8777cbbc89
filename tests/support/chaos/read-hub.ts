import { z } from 'zod';
import { SealedLead } from '../../../src-shared/domain/sealed-lead.ts';
import { openSealed, type AgeIdentity } from '../../../src-main/leads/age-seal.ts';
import { sha256Of } from '../../../src-main/storage/sha256.ts';
import { Bytes, type HubDatabase } from '../../../src-hub/store/hub-database.ts';
import type { Content, HubFacts, HubLead } from './facts.ts';
import { OUTSIDE, outsideOf } from './outside.ts';

const LeadRow = z.object({
  kiosk_id: z.string(),
  lead_id: z.string(),
  ...OUTSIDE,
  envelope: Bytes.nullable(),
});
const ErasureRow = z.object({ kiosk_id: z.string(), lead_id: z.string() });

/** Everything in a hub's ledger, opened by the organiser. */
export async function readHub(database: HubDatabase, organiser: AgeIdentity): Promise<HubFacts> {
  const rows = await database.all(
    LeadRow,
    'SELECT * FROM leads LEFT JOIN envelopes USING (kiosk_id, lead_id) ORDER BY entry_number',
  );
  const leads: HubLead[] = [];
  for (const row of rows)
    leads.push({
      kioskId: row.kiosk_id,
      id: row.lead_id,
      corrects: row.corrects,
      outside: outsideOf(row),
      envelopeSha256: row.envelope === null ? null : sha256Of(row.envelope),
      content: row.envelope === null ? undefined : await openContent(row.envelope, organiser, row.lead_id),
    });
  const erasures = await database.all(ErasureRow, 'SELECT kiosk_id, lead_id FROM erasures');
  return { leads, erasures: erasures.map(({ kiosk_id, lead_id }) => ({ kioskId: kiosk_id, id: lead_id })) };
}

/** `undefined`: it does not open, or holds another record than the one it lies with. */
async function openContent(
  envelope: Uint8Array,
  organiser: AgeIdentity,
  id: string,
): Promise<Content | undefined> {
  const bytes = await openSealed(envelope, organiser);
  if (bytes === undefined) return undefined;
  const lead = SealedLead.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  if (lead.id !== id) return undefined;
  const { firstName, lastName, email, phone, message, assessment } = lead;
  const recipients = lead.recipients.map((recipient) => recipient.id);
  const corrects = lead.correction?.of ?? null;
  return { firstName, lastName, email, phone, message, recipients, assessment, corrects };
}
