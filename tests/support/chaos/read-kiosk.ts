import { z } from 'zod';
import { findDifferences } from '../../../src-shared/domain/balance.ts';
import type { AgeIdentity } from '../../../src-main/leads/age-seal.ts';
import { openAllLeads } from '../../../src-main/leads/open-leads.ts';
import type { KioskFacts } from './facts.ts';
import type { KioskRun } from './open-kiosk.ts';
import { OUTSIDE, outsideOf } from './outside.ts';

const KeptRow = z.object({ id: z.string(), ...OUTSIDE });
const OutboxRow = z
  .object({
    kind: z.enum(['lead', 'erasure']),
    id: z.string(),
    state: z.string(),
    reason: z.string().nullable(),
  })
  .readonly();

/** Closes the day as staff do, and reads what the kiosk itself says of its records. */
export async function readKiosk(
  { database, balance }: KioskRun,
  identity: AgeIdentity,
): Promise<Omit<KioskFacts, 'name' | 'kioskId' | 'visitors'>> {
  const { closings, brokenClosing } = await balance.close(() => openAllLeads(database, identity));
  const [closing] = closings;
  if (closing === undefined) throw new Error('the day was not closed');
  const { contacts, opening, atHub } = closing.balance;
  const differences = findDifferences(closing.balance, { newestClosing: null, brokenClosing });
  const kept = await database.all(KeptRow, 'SELECT * FROM sealed_leads');
  const tombstones = await database.all(z.object({ lead_id: z.string() }), 'SELECT * FROM tombstones');
  return {
    kept: new Map(kept.map((row) => [row.id, outsideOf(row)])),
    tombstones: new Set(tombstones.map(({ lead_id }) => lead_id)),
    outbox: await database.all(OutboxRow, 'SELECT kind, lead_id AS id, state, reason FROM outbox'),
    closing: {
      captured: contacts.captured,
      stored: contacts.stored,
      opened: opening?.opened ?? 0,
      confirmed: atHub?.confirmed ?? 0,
      differences: differences.map(({ code, count }) => `${code} ${count}`),
    },
  };
}
