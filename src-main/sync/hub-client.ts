import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { z } from 'zod';
import type { HubProblem } from '../../src-shared/protocol/hub-problem.ts';
import type { KeyPin } from '../../src-shared/protocol/pieces.ts';
import { Refusal, REFUSALS } from '../../src-shared/protocol/refusal.ts';
import type { ROUTES } from '../../src-shared/protocol/routes.ts';
import { err, ok, type Result } from '../../src-shared/result.ts';
import type { Post } from './transport.ts';
import { whyNoAnswer } from './why-no-answer.ts';

const pack = promisify(gzip); // on Node's thread pool: the visitor's screen waits for nothing

type Route = (typeof ROUTES)[keyof typeof ROUTES];

interface HubAddress {
  readonly url: string;
  /** `undefined` for the one request that asks for a token. */
  readonly token: string | undefined;
  readonly pin?: KeyPin | undefined;
}

/** Asks the hub. Only an answer of exactly the shape that the protocol has, with its status, is one. */
export async function askHub<R extends Route>(
  post: Post,
  { url, token, pin }: HubAddress,
  route: R,
  request: z.input<R['request']>,
): Promise<Result<z.output<R['answer']>, HubProblem>> {
  const body = await pack(JSON.stringify(request));
  let response: Awaited<ReturnType<Post>>;
  try {
    response = await post({
      url: `${url}${route.path}`,
      headers: {
        'content-type': 'application/json',
        'content-encoding': 'gzip',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body,
      pin,
    });
  } catch (fault) {
    return err(whyNoAnswer(fault)); // whatever it was, we do not know what the hub made of it
  }
  const said = parseJson(response.body);
  if (response.status === 200) {
    const answer = route.answer.safeParse(said);
    // The schema is the route's own; through the table's type the compiler cannot see that.
    return answer.success ? ok(answer.data as z.output<R['answer']>) : err('FOREIGN_ANSWER');
  }
  const refusal = Refusal.safeParse(said).data;
  return refusal !== undefined && REFUSALS[refusal.error] === response.status
    ? err(refusal.error)
    : err('FOREIGN_ANSWER');
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}
