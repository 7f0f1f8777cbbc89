import { z } from 'zod';
import { MAX_LISTED_CLOSINGS } from '../../src-shared/contract/balance-calls.ts';
import { Balance, type Closing } from '../../src-shared/domain/balance.ts';
import { EpochMs, IsoDay, Sha256Hex } from '../../src-shared/units.ts';
import { CountRow, type Queries } from '../storage/queries.ts';
import { sha256Of } from '../storage/sha256.ts';

/* Closings as a chain: each carries the hash of the one before, so that one changed or taken out between others shows. */

const ClosingRow = z
  .object({
    closing_number: z.int().positive(),
    closed_at_ms: EpochMs,
    day: IsoDay,
    kiosk_id: z.string(),
    kiosk_name: z.string(),
    event_name: z.string(),
    balance: z.string(),
    previous_sha256: Sha256Hex,
    sha256: Sha256Hex,
  })
  .readonly();
type ClosingRow = z.output<typeof ClosingRow>;

/** What the first closing names as the one before it. */
const BEGINNING = Sha256Hex.parse('0'.repeat(64));

function hashOf(row: Omit<ClosingRow, 'sha256'>): Sha256Hex {
  return sha256Of(
    JSON.stringify([
      'standpunkt closing v1',
      row.closing_number,
      row.closed_at_ms,
      row.day,
      row.kiosk_id,
      row.kiosk_name,
      row.event_name,
      row.balance,
      row.previous_sha256,
    ]),
  );
}

export async function appendClosing(
  queries: Queries,
  closing: Omit<Closing, 'number' | 'previousSha256' | 'sha256'>,
): Promise<Closing> {
  const [last] = await listClosings(queries, 1);
  const content = {
    closing_number: (last?.number ?? 0) + 1,
    closed_at_ms: closing.closedAtMs,
    day: closing.day,
    kiosk_id: closing.kiosk.id,
    kiosk_name: closing.kiosk.name,
    event_name: closing.event,
    balance: JSON.stringify(closing.balance),
    previous_sha256: last?.sha256 ?? BEGINNING,
  };
  const row = { ...content, sha256: hashOf(content) };
  await queries.run(
    `INSERT INTO closings (closing_number, closed_at_ms, day, kiosk_id, kiosk_name, event_name, balance, previous_sha256, sha256)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    Object.values(row),
  );
  return toClosing(row);
}

/** The newest first. */
export async function listClosings(
  queries: Queries,
  limit = MAX_LISTED_CLOSINGS,
): Promise<readonly Closing[]> {
  const sql = 'SELECT * FROM closings ORDER BY closing_number DESC LIMIT ?';
  return (await queries.all(ClosingRow, sql, [limit])).map(toClosing);
}

export async function findClosing(queries: Queries, number: number): Promise<Closing | undefined> {
  const row = await queries.find(ClosingRow, 'SELECT * FROM closings WHERE closing_number = ?', [number]);
  return row && toClosing(row);
}

export async function countClosings(queries: Queries): Promise<number> {
  return (await queries.get(CountRow, 'SELECT count(*) AS count FROM closings')).count;
}

/** The number of the first closing whose place or content does not fit the chain; `null` when all fit. */
export async function findBrokenClosing(queries: Queries): Promise<number | null> {
  let previous = BEGINNING;
  let number = 0;
  for (const row of await queries.all(ClosingRow, 'SELECT * FROM closings ORDER BY closing_number')) {
    number += 1;
    const isSound =
      row.closing_number === number && row.previous_sha256 === previous && row.sha256 === hashOf(row);
    if (!isSound) return number;
    previous = row.sha256;
  }
  return null;
}

function toClosing(row: ClosingRow): Closing {
  return {
    number: row.closing_number,
    closedAtMs: row.closed_at_ms,
    day: row.day,
    kiosk: { id: row.kiosk_id, name: row.kiosk_name },
    event: row.event_name,
    balance: Balance.parse(JSON.parse(row.balance)),
    previousSha256: row.previous_sha256,
    sha256: row.sha256,
  };
}
