import { readFileSync } from 'node:fs';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { MAX_BODY_BYTES } from '../src-shared/protocol/limits.ts';
import { REFUSALS, type Refusal, type RefusalCode } from '../src-shared/protocol/refusal.ts';
import { PROTOCOLS } from '../src-shared/protocol/version.ts';
import type { HubConfig } from './config.ts';
import { describeFault } from './log.ts';
import type { HubParts } from './parts.ts';
import { readBody } from './read-body.ts';
import { Refused } from './refused.ts';
import { addRoutes } from './routes/routes.ts';

/*
 * The HTTP side: limits, bodies, refusals. What a request means, routes/ know.
 */

type ServerConfig = Pick<HubConfig, 'tls' | 'trustProxy' | 'requestsPerMinute' | 'requestTimeoutMs'>;

/** Headers are a few hundred bytes; whoever takes longer for them than this part of a request's time only wants to hold the line. */
const HEADER_PART = 0.5;

export async function createServer(parts: HubParts, config: ServerConfig): Promise<FastifyInstance> {
  const app = openServer(config);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    (request: FastifyRequest, bytes: Buffer) => readBody(bytes, request.headers['content-encoding']),
  );
  app.setErrorHandler((fault, _request, reply) => refuse(parts, reply, codeOf(fault), fault));
  app.setNotFoundHandler((_request, reply) => refuse(parts, reply, 'NOT_FOUND'));
  // What is answered here is of one kiosk and one moment; nothing between may keep it.
  app.addHook('onSend', async (_request, reply) => {
    reply.headers({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
  });
  // Whoever hung up already has no address any more, whatever the type says, and the rate limit would stumble over that.
  app.addHook('onRequest', async ({ ip }) => {
    if (ip === undefined) throw new Refused('BAD_REQUEST');
  });
  await app.register(rateLimit, {
    max: config.requestsPerMinute,
    timeWindow: '1 minute',
    errorResponseBuilder: () => new Refused('TOO_MANY_REQUESTS'),
  });
  addRoutes(app, parts, config.requestsPerMinute);
  return app;
}

function openServer({ tls, trustProxy, requestTimeoutMs }: ServerConfig): FastifyInstance {
  const common = {
    bodyLimit: MAX_BODY_BYTES,
    trustProxy,
    requestTimeout: requestTimeoutMs,
    keepAliveTimeout: requestTimeoutMs,
    forceCloseConnections: 'idle',
    logger: false, // ours logs by a catalogue; Fastify's own would write down addresses and paths
  } as const;
  const timeouts = {
    headersTimeout: requestTimeoutMs * HEADER_PART,
    connectionsCheckingInterval: requestTimeoutMs * HEADER_PART,
  };
  if (tls === undefined) return fastify({ ...common, http: timeouts });
  const https = { ...timeouts, cert: readFileSync(tls.certFile), key: readFileSync(tls.keyFile) };
  return fastify({ ...common, https });
}

function refuse(
  { log, metrics }: HubParts,
  reply: FastifyReply,
  code: RefusalCode,
  fault?: unknown,
): FastifyReply {
  metrics.countRefusal(code);
  log('request.refused', { code });
  if (code === 'UNAVAILABLE') log('hub.fault', describeFault(fault));
  const refusal: Refusal = { error: code, ...(code === 'PROTOCOL_UNKNOWN' ? { protocols: PROTOCOLS } : {}) };
  return reply.code(REFUSALS[code]).send(refusal);
}

/** Fastify's own codes for what it finds before a route is reached. */
const FASTIFY_CODES: Readonly<Record<string, RefusalCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'BODY_TOO_LARGE',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'UNSUPPORTED_BODY',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'BAD_REQUEST',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'BAD_REQUEST',
};

function codeOf(fault: unknown): RefusalCode {
  if (fault instanceof Refused) return fault.code;
  if (!(fault instanceof Error)) return 'UNAVAILABLE';
  const known = 'code' in fault ? FASTIFY_CODES[String(fault.code)] : undefined;
  if (known !== undefined) return known;
  // Fastify gives this status to a line that broke within a body; a broken line to the database has none.
  return 'statusCode' in fault && fault.statusCode === 400 ? 'BAD_REQUEST' : 'UNAVAILABLE';
}
