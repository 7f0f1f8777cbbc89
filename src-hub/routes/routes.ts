import type { FastifyInstance } from 'fastify';
import { Heartbeat, type HeartbeatAnswer } from '../../src-shared/protocol/heartbeat.ts';
import { ROUTES } from '../../src-shared/protocol/routes.ts';
import { describeFault } from '../log.ts';
import type { HubParts } from '../parts.ts';
import { parseBody } from '../read-body.ts';
import { Refused } from '../refused.ts';
import { noteHeartbeat } from '../store/kiosk-store.ts';
import { countLedger } from '../store/ledger-store.ts';
import { authorise } from './authorise.ts';
import { enrol } from './enrol.ts';
import { takeBatch } from './take-batch.ts';

/** Codes have 60 random bits; even so nobody needs to try more of them. */
const ENROLMENTS_PER_MINUTE = 20;

/** All that the hub answers to. `requestsPerMinute`: of one kiosk; of one address `server.ts` counts. */
export function addRoutes(app: FastifyInstance, parts: HubParts, requestsPerMinute: number): void {
  const limitKiosk = app.createRateLimit({
    max: requestsPerMinute,
    timeWindow: '1 minute',
    keyGenerator: (request) => `kiosk ${request.headers.authorization ?? ''}`,
  });

  app.post(
    ROUTES.enrol.path,
    { config: { rateLimit: { max: Math.min(ENROLMENTS_PER_MINUTE, requestsPerMinute) } } },
    (request) => enrol(parts, request.body),
  );

  app.post(ROUTES.records.path, async (request) => {
    const kioskId = await authorise(parts, request);
    const limit = await limitKiosk(request);
    if (!limit.isAllowed && limit.isExceeded) throw new Refused('TOO_MANY_REQUESTS');
    return takeBatch(parts, kioskId, request.body);
  });

  app.post(ROUTES.heartbeat.path, async (request): Promise<HeartbeatAnswer> => {
    const kioskId = await authorise(parts, request);
    const beat = parseBody(Heartbeat, request.body);
    const receivedAtMs = parts.clock();
    await noteHeartbeat(parts.database, kioskId, beat, receivedAtMs);
    return { protocol: beat.protocol, hubId: parts.hubId, receivedAtMs };
  });

  /** Whether the hub can take records in now: it asks its database. */
  app.get('/healthz', async (_request, reply) => {
    try {
      await countLedger(parts.database);
      return { ok: true };
    } catch (fault) {
      parts.log('hub.fault', describeFault(fault));
      return reply.code(503).send({ ok: false });
    }
  });

  app.get('/metrics', async (_request, reply) =>
    reply.type(parts.metrics.contentType).send(await parts.metrics.read()),
  );
}
