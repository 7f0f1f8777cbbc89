import { z } from 'zod';

/** What stands outside of an envelope, by the names that it has in the kiosk's database and in the hub's. */
export const OUTSIDE = {
  sequence_number: z.int(),
  event_name: z.string(),
  captured_at_ms: z.int(),
  keep_until_ms: z.int(),
  consent_version: z.string(),
  corrects: z.string().nullable(),
  receipt_hash: z.string(),
  envelope_sha256: z.string(),
};
const Outside = z.object(OUTSIDE);

/** In one line, to compare. */
export function outsideOf(row: z.output<typeof Outside>): string {
  return JSON.stringify(Outside.parse(row));
}
