import {
  EnrolmentRequest,
  signedEnrolmentText,
  type EnrolmentAnswer,
} from '../../src-shared/protocol/enrolment.ts';
import { Token } from '../../src-shared/protocol/pieces.ts';
import { chooseProtocol } from '../../src-shared/protocol/version.ts';
import { isSignedBy } from '../ed25519.ts';
import type { HubParts } from '../parts.ts';
import { parseBody } from '../read-body.ts';
import { Refused } from '../refused.ts';
import { sha256Of } from '../sha256.ts';
import { enrolKiosk } from '../store/kiosk-store.ts';

const TOKEN_BYTES = 32;

/** Lets a kiosk in by its code. The code is used up only by a request that is right in everything else. */
export async function enrol(parts: HubParts, body: unknown): Promise<EnrolmentAnswer> {
  const request = parseBody(EnrolmentRequest, body);
  const protocol = chooseProtocol(request.protocols);
  if (protocol === undefined) throw new Refused('PROTOCOL_UNKNOWN');
  const publicKey = Buffer.from(request.publicKey, 'base64');
  if (!isSignedBy(publicKey, signedEnrolmentText(request), Buffer.from(request.signature, 'base64')))
    throw new Refused('PROOF_INVALID');
  const token = Token.parse(Buffer.from(parts.randomBytes(TOKEN_BYTES)).toString('base64url'));
  const nowMs = parts.clock();
  if (!(await enrolKiosk(parts.database, { request, tokenSha256: sha256Of(token), nowMs }))) {
    parts.log('code.refused', {});
    throw new Refused('CODE_REFUSED');
  }
  parts.log('kiosk.enrolled', { kiosk: request.kioskId });
  return { protocol, hubId: parts.hubId, kioskId: request.kioskId, token, hubTimeMs: nowMs };
}
