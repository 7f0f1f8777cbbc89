import { z } from 'zod';
import type { AtHub } from '../../src-shared/domain/balance.ts';
import type { Queries } from '../storage/queries.ts';

const Count = z.int().nonnegative();
const CountsRow = z.object({
  confirmed: Count,
  rejected: Count,
  erasuresOpen: Count,
  erasuresRejected: Count,
  onlyThere: Count,
});

/** A contact is its newest record, as everywhere in the balance; what the hub has of earlier ones does not count. */
const COUNTS = `
WITH contacts (state) AS (
  SELECT outbox.state FROM sealed_leads AS lead JOIN outbox ON outbox.kind = 'lead' AND outbox.lead_id = lead.id
    WHERE NOT EXISTS (SELECT 1 FROM sealed_leads AS newer WHERE newer.corrects = lead.id))
SELECT count(*) FILTER (WHERE state = 'confirmed') AS confirmed,
  count(*) FILTER (WHERE state = 'rejected') AS rejected,
  (SELECT count(*) FROM outbox WHERE kind = 'erasure' AND state IN ('waiting', 'unknown')) AS "erasuresOpen",
  (SELECT count(*) FROM outbox WHERE kind = 'erasure' AND state = 'rejected') AS "erasuresRejected",
  (SELECT count(*) FROM outbox WHERE kind = 'lead' AND state = 'confirmed'
    AND NOT EXISTS (SELECT 1 FROM sealed_leads WHERE id = outbox.lead_id)
    AND NOT EXISTS (SELECT 1 FROM tombstones WHERE lead_id = outbox.lead_id)
    AND NOT EXISTS (SELECT 1 FROM outbox AS erasure
      WHERE erasure.kind = 'erasure' AND erasure.lead_id = outbox.lead_id)) AS "onlyThere"
FROM contacts`;

/** What the hub has of the contacts that are here, in the caller's transaction; nothing is asked of the hub. */
export function countAtHub(queries: Queries): Promise<AtHub> {
  return queries.get(CountsRow, COUNTS);
}
