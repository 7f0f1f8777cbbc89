import { z } from 'zod';
import type { EnrolProblem } from '../../src-shared/contract/sync-calls.ts';
import { readEnrolmentCode, signedEnrolmentText } from '../../src-shared/protocol/enrolment.ts';
import type { EnrolmentWords } from '../../src-shared/protocol/enrolment-text.ts';
import { ROUTES } from '../../src-shared/protocol/routes.ts';
import { PROTOCOLS } from '../../src-shared/protocol/version.ts';
import type { Clock } from '../../src-shared/ports.ts';
import { err, ok, type Result } from '../../src-shared/result.ts';
import type { Database } from '../storage/database.ts';
import { Blob } from '../storage/queries.ts';
import { askHub } from './hub-client.ts';
import type { HubLink } from './hub-link.ts';
import { parseHubUrl } from './hub-url.ts';
import type { Signer } from './read-record.ts';
import type { Post } from './transport.ts';

interface EnrolOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly post: Post;
  readonly signer: Signer;
  readonly publicKey: Uint8Array;
}

/** Makes this kiosk known to a hub. Nothing is kept here yet. A code whose answer was lost is used up: then a new one is needed. */
export async function enrolAt(
  options: EnrolOptions,
  /** As somebody typed them. */
  words: EnrolmentWords,
): Promise<Result<HubLink, EnrolProblem>> {
  const url = parseHubUrl(words.url);
  if (url === undefined) return err('ADDRESS_INVALID');
  const code = readEnrolmentCode(words.code);
  if (code === undefined) return err('CODE_INVALID');
  const { signer, publicKey } = options;
  const { pin } = words;
  const unsigned = {
    code,
    kioskId: signer.kioskId,
    publicKey: base64(publicKey),
    earlierKeys: await listEarlierKeys(options),
  };
  const answer = await askHub(options.post, { url, token: undefined, pin }, ROUTES.enrol, {
    ...unsigned,
    protocols: PROTOCOLS,
    signature: base64(signer.sign(signedEnrolmentText(unsigned))),
  });
  if (!answer.ok) return answer;
  const { kioskId, hubId, token } = answer.value;
  if (kioskId !== signer.kioskId) return err('FOREIGN_ANSWER');
  return ok({ url, hubId, token, pin, keyId: signer.keyId, enrolledAtMs: options.clock() });
}

const MAX_EARLIER_KEYS = 50;

/** Keys that signed records of this kiosk before. The hub believes them, because the one that signs now vouches for them. */
async function listEarlierKeys({ database, signer }: EnrolOptions): Promise<readonly string[]> {
  const rows = await database.all(
    z.object({ public_key: Blob }),
    'SELECT public_key FROM device_keys WHERE key_id <> ? ORDER BY first_used_at_ms DESC LIMIT ?',
    [signer.keyId, MAX_EARLIER_KEYS],
  );
  return rows.map(({ public_key }) => base64(public_key));
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
