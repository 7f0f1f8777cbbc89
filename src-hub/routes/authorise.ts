import type { FastifyRequest } from 'fastify';
import { Token, type KioskId } from '../../src-shared/protocol/pieces.ts';
import type { HubParts } from '../parts.ts';
import { Refused } from '../refused.ts';
import { sha256Of } from '../sha256.ts';
import { findByToken } from '../store/kiosk-store.ts';

/** Whose token a request shows. It is looked for by its hash, so that comparing tells nothing of it by its time. */
export async function authorise({ database }: HubParts, request: FastifyRequest): Promise<KioskId> {
  const [, shown] = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '') ?? [];
  const token = Token.safeParse(shown);
  if (!token.success) throw new Refused('TOKEN_UNKNOWN');
  const kiosk = await findByToken(database, sha256Of(token.data));
  if (kiosk === undefined) throw new Refused('TOKEN_UNKNOWN');
  if (kiosk.isRevoked) throw new Refused('TOKEN_REVOKED');
  return kiosk.id;
}
