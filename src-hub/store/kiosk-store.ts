import { z } from 'zod';
import type { EnrolmentRequest } from '../../src-shared/protocol/enrolment.ts';
import type { Heartbeat } from '../../src-shared/protocol/heartbeat.ts';
import { KioskId } from '../../src-shared/protocol/pieces.ts';
import { EpochMs, Sha256Hex } from '../../src-shared/units.ts';
import { sha256Of } from '../sha256.ts';
import { Bytes, type HubDatabase, type Queries } from './hub-database.ts';

/*
 * The kiosks that the hub knows: their keys, the hash of their token, when they were last there.
 */

export interface KnownKiosk {
  readonly id: KioskId;
  readonly isRevoked: boolean;
}

const TokenRow = z.object({ kiosk_id: KioskId, revoked_at_ms: EpochMs.nullable() });

export async function findByToken(queries: Queries, tokenSha256: Sha256Hex): Promise<KnownKiosk | undefined> {
  const sql = 'SELECT kiosk_id, revoked_at_ms FROM kiosks WHERE token_sha256 = $1';
  const row = await queries.find(TokenRow, sql, [tokenSha256]);
  return row === undefined ? undefined : { id: row.kiosk_id, isRevoked: row.revoked_at_ms !== null };
}

const KeyRow = z.object({ key_id: Sha256Hex, public_key: Bytes });

/** A kiosk's public keys by their ids. */
export async function readKeys(
  queries: Queries,
  kioskId: KioskId,
): Promise<ReadonlyMap<Sha256Hex, Uint8Array>> {
  const sql = 'SELECT key_id, public_key FROM kiosk_keys WHERE kiosk_id = $1::uuid';
  const rows = await queries.all(KeyRow, sql, [kioskId]);
  return new Map(rows.map(({ key_id, public_key }) => [key_id, public_key]));
}

export async function insertCode(
  queries: Queries,
  code: { readonly sha256: Sha256Hex; readonly madeAtMs: EpochMs; readonly expiresAtMs: EpochMs },
): Promise<void> {
  await queries.run(
    'INSERT INTO enrolment_codes (code_sha256, made_at_ms, expires_at_ms) VALUES ($1, $2::bigint, $3::bigint)',
    [code.sha256, code.madeAtMs, code.expiresAtMs],
  );
}

interface Enrolment {
  readonly request: EnrolmentRequest;
  readonly tokenSha256: Sha256Hex;
  readonly nowMs: EpochMs;
}

/** Uses the code up and lets the kiosk in, or changes nothing and answers `false`. Its token of before is then no longer good. */
export function enrolKiosk(
  database: HubDatabase,
  { request, tokenSha256, nowMs }: Enrolment,
): Promise<boolean> {
  return database.transaction(async (queries) => {
    // Looked for and used up in one statement: of two that come with the same code, one gets in.
    const used = await queries.run(
      `UPDATE enrolment_codes SET used_at_ms = $1::bigint
       WHERE code_sha256 = $2 AND used_at_ms IS NULL AND expires_at_ms > $1::bigint`,
      [nowMs, sha256Of(request.code)],
    );
    if (used !== 1) return false;
    await queries.run(
      `INSERT INTO kiosks (kiosk_id, enrolled_at_ms, token_sha256) VALUES ($1::uuid, $2::bigint, $3)
       ON CONFLICT (kiosk_id) DO UPDATE SET token_sha256 = $3, enrolled_at_ms = $2::bigint, revoked_at_ms = NULL`,
      [request.kioskId, nowMs, tokenSha256],
    );
    for (const text of [request.publicKey, ...request.earlierKeys]) {
      const publicKey = new Uint8Array(Buffer.from(text, 'base64'));
      await queries.run(
        `INSERT INTO kiosk_keys (kiosk_id, key_id, public_key, added_at_ms)
         VALUES ($1::uuid, $2, $3, $4::bigint) ON CONFLICT DO NOTHING`,
        [request.kioskId, sha256Of(publicKey), publicKey, nowMs],
      );
    }
    return true;
  });
}

/** From now on the kiosk's token lets nothing in. `false`: no such kiosk. */
export async function revokeKiosk(queries: Queries, kioskId: KioskId, nowMs: EpochMs): Promise<boolean> {
  const sql =
    'UPDATE kiosks SET revoked_at_ms = coalesce(revoked_at_ms, $2::bigint) WHERE kiosk_id = $1::uuid';
  return (await queries.run(sql, [kioskId, nowMs])) === 1;
}

export async function noteHeartbeat(
  queries: Queries,
  kioskId: KioskId,
  beat: Heartbeat,
  nowMs: EpochMs,
): Promise<void> {
  await queries.run(
    `UPDATE kiosks SET last_seen_at_ms = $2::bigint, kiosk_clock_ms = $3::bigint, program_version = $4,
       pending = $5, quarantined = $6, last_sequence_number = $7::bigint WHERE kiosk_id = $1::uuid`,
    [
      kioskId,
      nowMs,
      beat.sentAtMs,
      beat.programVersion,
      Math.min(beat.pending, MAX_INTEGER),
      Math.min(beat.quarantined, MAX_INTEGER),
      beat.lastSequenceNumber,
    ],
  );
}

/** PostgreSQL's largest INTEGER. */
const MAX_INTEGER = 2_147_483_647;

/** A line of the list of kiosks, for whoever runs the hub. */
const KioskLine = z.object({
  kiosk_id: KioskId,
  enrolled_at_ms: EpochMs,
  revoked_at_ms: EpochMs.nullable(),
  last_seen_at_ms: EpochMs.nullable(),
  pending: z.int().nullable(),
  quarantined: z.int().nullable(),
  last_sequence_number: z.int().nullable(),
  leads: z.int(),
});
export type KioskLine = z.output<typeof KioskLine>;

export function listKiosks(queries: Queries): Promise<readonly KioskLine[]> {
  return queries.all(
    KioskLine,
    `SELECT kiosk_id, enrolled_at_ms, revoked_at_ms, last_seen_at_ms, pending, quarantined, last_sequence_number,
       (SELECT count(*) FROM leads WHERE leads.kiosk_id = kiosks.kiosk_id) AS leads
     FROM kiosks ORDER BY enrolled_at_ms, kiosk_id`,
  );
}
