import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { MAX_ANSWER_BYTES } from '../../../src-shared/protocol/limits.ts';
import { postBy } from '../../../src-main/sync/transport.ts';
import { whyNoAnswer } from '../../../src-main/sync/why-no-answer.ts';

const byNode = (code: string): Error =>
  new TypeError('fetch failed', { cause: Object.assign(new Error('it failed'), { code }) });

test.each([
  ['net::ERR_CONNECTION_REFUSED', 'UNREACHABLE'],
  ['net::ERR_INTERNET_DISCONNECTED', 'UNREACHABLE'],
  ['net::ERR_NAME_NOT_RESOLVED', 'NAME_UNKNOWN'],
  ['net::ERR_CERT_DATE_INVALID', 'CERTIFICATE_TIME'],
  ['net::ERR_CERT_AUTHORITY_INVALID', 'NOT_SECURE'],
  ['net::ERR_CERT_COMMON_NAME_INVALID', 'NOT_SECURE'],
  ['net::ERR_SSL_PROTOCOL_ERROR', 'NOT_SECURE'],
  ["Attempted to redirect, but redirect policy was 'error'", 'FOREIGN_ANSWER'],
])('Chromium’s “%s” means %s', (message, why) => {
  expect(whyNoAnswer(new Error(message))).toBe(why);
});

test.each([
  ['ECONNREFUSED', 'UNREACHABLE'],
  ['UND_ERR_CONNECT_TIMEOUT', 'UNREACHABLE'],
  ['ENOTFOUND', 'NAME_UNKNOWN'],
  ['EAI_AGAIN', 'NAME_UNKNOWN'],
  ['CERT_HAS_EXPIRED', 'CERTIFICATE_TIME'],
  ['CERT_NOT_YET_VALID', 'CERTIFICATE_TIME'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'NOT_SECURE'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'NOT_SECURE'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'NOT_SECURE'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'NOT_SECURE'],
])('Node’s %s means %s', (code, why) => {
  expect(whyNoAnswer(byNode(code))).toBe(why);
});

test('whatever else is thrown reached nothing, as far as one can tell', () => {
  for (const fault of [undefined, 'odd', new Error('odd')]) expect(whyNoAnswer(fault)).toBe('UNREACHABLE');
});

/** `patienceMs`: short only where no whole answer comes, for a busy machine may take its time. */
async function whyNot(answer: RequestListener, patienceMs = 20_000): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo; // it listens on a port
  const request = { url: `http://127.0.0.1:${port}/v1/enrol`, headers: {}, body: new Uint8Array(1) };
  return postBy(fetch, patienceMs)(request).then(() => 'answered', whyNoAnswer);
}

test('a real line: who sends on, says too much or nothing, and who hangs up', async () => {
  expect(await whyNot((_, to) => to.writeHead(302, { location: 'http://127.0.0.1/login' }).end())).toBe(
    'FOREIGN_ANSWER',
  );
  expect(await whyNot((_, to) => to.end('x'.repeat(MAX_ANSWER_BYTES + 1)))).toBe('FOREIGN_ANSWER');
  expect(await whyNot(() => undefined, 300)).toBe('UNREACHABLE');
  expect(await whyNot((_, to) => to.destroy())).toBe('UNREACHABLE');
  expect(await whyNot((_, to) => to.writeHead(200, { 'content-length': '10' }).write('half'), 300)).toBe(
    'UNREACHABLE',
  );
});
