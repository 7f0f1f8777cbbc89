import { MAX_ANSWER_BYTES } from '../../src-shared/protocol/limits.ts';
import type { KeyPin } from '../../src-shared/protocol/pieces.ts';
import { MS_PER_SECOND } from '../../src-shared/units.ts';

/** The network, in the smallest piece that sending needs. Rejects when there was no whole answer. */
export type Post = (request: {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** Only a hub with just this key is spoken to, whatever else its certificate says. */
  readonly pin?: KeyPin | undefined;
  /** Gives up before the answer: the program ends. */
  readonly signal?: AbortSignal;
}) => Promise<{ readonly status: number; readonly body: Uint8Array }>;

/** More came than a hub would ever say. */
export class ForeignAnswer extends Error {}

/** The part of `fetch` that is used: Node's, or a session's of Electron, which knows the system's proxies and certificates. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

const TIMEOUT_MS = 30 * MS_PER_SECOND;

/**
 * Does not look at a pin: that is for the `fetch` that is handed in. Follows no redirect (login pages like to redirect) and reads no more of an
 * answer than a hub would ever say.
 */
export function postBy(fetch: Fetch, timeoutMs = TIMEOUT_MS): Post {
  return async ({ url, headers, body, signal }) => {
    const end = new AbortController();
    const giveUp = (): void => end.abort();
    const timer = setTimeout(giveUp, timeoutMs);
    signal?.addEventListener('abort', giveUp);
    if (signal?.aborted === true) giveUp();
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers,
        body: new Uint8Array(body),
        redirect: 'error',
        credentials: 'omit',
        signal: end.signal,
      });
      return { status: response.status, body: await readUpTo(response, MAX_ANSWER_BYTES) };
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', giveUp);
    }
  };
}

async function readUpTo(response: Response, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader: ReadableStreamDefaultReader<Uint8Array> | undefined = response.body?.getReader();
  for (;;) {
    const part = await reader?.read();
    if (part === undefined || part.done) return Buffer.concat(chunks);
    bytes += part.value.length;
    if (bytes > maxBytes) {
      await reader?.cancel();
      throw new ForeignAnswer(`the answer is longer than ${maxBytes} bytes`);
    }
    chunks.push(part.value);
  }
}
