import { gzipSync } from 'node:zlib';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { onTestFinished } from 'vitest';
import { runCommand } from '../../../src-hub/admin/commands.ts';
import { prepareParts } from '../../../src-hub/hub.ts';
import type { HubEvent } from '../../../src-hub/log.ts';
import type { HubParts } from '../../../src-hub/parts.ts';
import { systemRandomBytes } from '../../../src-hub/ports.ts';
import { createServer } from '../../../src-hub/server.ts';
import type { HubDatabase } from '../../../src-hub/store/hub-database.ts';
import { BatchAnswer, type RecordBatch, type Verdict } from '../../../src-shared/protocol/batch.ts';
import { EnrolmentAnswer, readEnrolmentCode } from '../../../src-shared/protocol/enrolment.ts';
import type { RecordMessage } from '../../../src-shared/protocol/records.ts';
import { newUuidV7 } from '../../../src-main/ports.ts';
import { aClock, type TestClock } from '../calm-world.ts';
import { aBatch, type HubKiosk } from './a-kiosk.ts';

/** A hub put together as the program does, asked without a network. */
export interface TestHub {
  readonly app: FastifyInstance;
  readonly parts: HubParts;
  readonly clock: TestClock;
  readonly logged: readonly { readonly event: HubEvent; readonly details: object }[];
  readonly code: (minutes?: number) => Promise<string>;
  /** Lets a kiosk in. Returns its token. */
  readonly enrol: (kiosk: HubKiosk) => Promise<string>;
  readonly post: (
    path: string,
    body: unknown,
    headers?: Record<string, string>,
  ) => Promise<LightMyRequestResponse>;
  /** Sends records as a kiosk does and reads the verdicts. */
  readonly send: (token: string, records: readonly RecordMessage[]) => Promise<readonly Verdict[]>;
  readonly sendBatch: (token: string, batch: RecordBatch) => Promise<BatchAnswer>;
}

interface HubOptions {
  readonly clock?: TestClock;
  readonly requestsPerMinute?: number;
  readonly requestTimeoutMs?: number;
}

export async function aHub(database: HubDatabase, options: HubOptions = {}): Promise<TestHub> {
  const clock = options.clock ?? aClock();
  const logged: { event: HubEvent; details: object }[] = [];
  const parts = await prepareParts(database, {
    clock: clock.now,
    randomBytes: systemRandomBytes,
    newHubId: newUuidV7,
    log: (event, details) => logged.push({ event, details }),
  });
  const app = await createServer(parts, {
    tls: undefined,
    trustProxy: false,
    requestsPerMinute: options.requestsPerMinute ?? 100_000,
    requestTimeoutMs: options.requestTimeoutMs ?? 30_000,
  });
  onTestFinished(() => app.close());
  const code = async (minutes = 15): Promise<string> => {
    const { lines } = await runCommand(parts, { command: 'code', minutes });
    return readEnrolmentCode(lines[0] ?? '') ?? '';
  };
  const post: TestHub['post'] = (path, body, headers = {}) =>
    app.inject({
      method: 'POST',
      url: path,
      headers: { 'content-type': 'application/json', ...headers },
      payload: Buffer.isBuffer(body) || typeof body === 'string' ? body : JSON.stringify(body),
    });
  const sendBatch: TestHub['sendBatch'] = async (token, batch) => {
    const answer = await post('/v1/records', gzipSync(JSON.stringify(batch)), {
      'content-encoding': 'gzip',
      authorization: `Bearer ${token}`,
    });
    if (answer.statusCode !== 200) throw new Error(`the hub refused: ${answer.body}`);
    return BatchAnswer.parse(answer.json());
  };
  return {
    app,
    parts,
    clock,
    logged,
    code,
    post,
    sendBatch,
    enrol: async (kiosk) => {
      const answer = await post('/v1/enrol', kiosk.enrolment(await code()));
      return EnrolmentAnswer.parse(answer.json()).token;
    },
    send: async (token, records) => (await sendBatch(token, aBatch(records))).verdicts,
  };
}
