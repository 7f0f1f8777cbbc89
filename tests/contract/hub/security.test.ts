import { generateKeyPairSync } from 'node:crypto';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { runCommand } from '../../../src-hub/admin/commands.ts';
import { MAX_BODY_BYTES, MAX_INFLATED_BYTES } from '../../../src-shared/protocol/limits.ts';
import type { LeadMessage, RecordMessage } from '../../../src-shared/protocol/records.ts';
import { EpochMs, MS_PER_MINUTE } from '../../../src-shared/units.ts';
import { deviceKeyFrom } from '../../../src-main/leads/device-key.ts';
import { sha256Of } from '../../../src-main/storage/sha256.ts';
import { A_MONDAY } from '../../support/calm-world.ts';
import { aBatch, aKiosk, type HubKiosk } from '../../support/hub/a-kiosk.ts';
import { aHub, type TestHub } from '../../support/hub/a-hub.ts';
import { anEmptyDatabase } from '../../support/hub/databases.ts';

interface Situation {
  readonly hub: TestHub;
  readonly kiosk: HubKiosk;
  readonly token: string;
}

async function anEnrolledKiosk(options: Parameters<typeof aHub>[1] = {}): Promise<Situation> {
  const hub = await aHub(await anEmptyDatabase('server'), options);
  const kiosk = aKiosk();
  return { hub, kiosk, token: await hub.enrol(kiosk) };
}

const countLeads = async ({ parts }: TestHub): Promise<number | undefined> => {
  const sql = 'SELECT count(*) AS count FROM leads';
  return (await parts.database.find(z.object({ count: z.int() }), sql))?.count;
};

describe('a request without the right to it stores nothing', () => {
  const refusalOf = async (
    { hub, kiosk }: Situation,
    headers: Record<string, string>,
  ): Promise<readonly [number, unknown]> => {
    const answer = await hub.post('/v1/records', aBatch([kiosk.lead()]), headers);
    expect(await countLeads(hub)).toBe(0);
    return [answer.statusCode, answer.json()];
  };

  test.each([
    ['without a token', {}],
    ['with an empty token', { authorization: 'Bearer ' }],
    ['with a token that was never given', { authorization: `Bearer ${'A'.repeat(43)}` }],
    ['with SQL for a token', { authorization: `Bearer ' OR '1'='1` }],
    ['with another scheme', { authorization: `Basic ${'A'.repeat(43)}` }],
  ])('%s', async (_, headers: Record<string, string>) => {
    expect(await refusalOf(await anEnrolledKiosk(), headers)).toEqual([401, { error: 'TOKEN_UNKNOWN' }]);
  });

  test('with a revoked token, at once and for good', async () => {
    const situation = await anEnrolledKiosk();
    const { hub, kiosk, token } = situation;
    const revoked = await runCommand(hub.parts, { command: 'revoke', kioskId: kiosk.id });
    expect(revoked.ok).toBe(true);
    const headers = { authorization: `Bearer ${token}` };
    expect(await refusalOf(situation, headers)).toEqual([403, { error: 'TOKEN_REVOKED' }]);
  });

  test('with the token of before, once the kiosk was enrolled anew', async () => {
    const situation = await anEnrolledKiosk();
    await situation.hub.enrol(situation.kiosk);
    const headers = { authorization: `Bearer ${situation.token}` };
    expect(await refusalOf(situation, headers)).toEqual([401, { error: 'TOKEN_UNKNOWN' }]);
  });
});

test('a kiosk’s token lets no other kiosk’s record in, and erases nothing of it', async () => {
  const { hub, kiosk, token } = await anEnrolledKiosk();
  const other = aKiosk();
  const foreign = other.lead();
  await hub.send(await hub.enrol(other), [foreign]);
  expect(await hub.send(token, [foreign, other.erasure(foreign.id)])).toMatchObject([
    { verdict: 'rejected', reason: 'KIOSK_MISMATCH' },
    { verdict: 'rejected', reason: 'KIOSK_MISMATCH' },
  ]);
  // Signed by itself and about its own, but with the other one's id: a record of this kiosk, beside the other's.
  await hub.send(token, [kiosk.erasure(foreign.id)]);
  const sql = 'SELECT count(*) AS count FROM envelopes';
  expect(await hub.parts.database.find(z.object({ count: z.int() }), sql)).toEqual({ count: 1 });
});

test('a token reads nothing: there is no route that gives a record back', async () => {
  const { hub, kiosk, token } = await anEnrolledKiosk();
  const lead = kiosk.lead();
  await hub.send(token, [lead]);
  const headers = { authorization: `Bearer ${token}` };
  for (const url of ['/v1/records', `/v1/records/${lead.id}`, '/v1/kiosks', '/v1/enrol', '/']) {
    const answer = await hub.app.inject({ method: 'GET', url, headers });
    expect([answer.statusCode, answer.json()]).toEqual([404, { error: 'NOT_FOUND' }]);
  }
});

test('neither token nor code stand in the database as they are', async () => {
  const { hub, token } = await anEnrolledKiosk();
  const code = await hub.code();
  const sql = `SELECT (SELECT json_agg(k)::text FROM kiosks k) || (SELECT json_agg(c)::text FROM enrolment_codes c) AS rows`;
  const found = await hub.parts.database.find(z.object({ rows: z.string() }), sql);
  expect(found?.rows).toContain(sha256Of(token));
  expect(found?.rows).toContain(sha256Of(code));
  expect(found?.rows).not.toContain(token);
  expect(found?.rows).not.toContain(code);
});

describe('an enrolment', () => {
  const tryCode = async (hub: TestHub, kiosk: HubKiosk, code: string): Promise<number> =>
    (await hub.post('/v1/enrol', kiosk.enrolment(code))).statusCode;

  test('is refused when its code was used', async () => {
    const { hub } = await anEnrolledKiosk();
    const code = await hub.code();
    const kiosk = aKiosk();
    expect(await tryCode(hub, kiosk, code)).toBe(200);
    expect(await tryCode(hub, kiosk, code)).toBe(403);
    expect(await tryCode(hub, aKiosk(), code)).toBe(403);
  });

  test('lets one in when a code is used many times at once', async () => {
    const { hub } = await anEnrolledKiosk();
    const code = await hub.code();
    const tries = await Promise.all(Array.from({ length: 6 }, () => tryCode(hub, aKiosk(), code)));
    expect(tries.sort()).toEqual([200, 403, 403, 403, 403, 403]);
  });

  test('is refused when its code is too old or was never made', async () => {
    const { hub } = await anEnrolledKiosk();
    const code = await hub.code(15);
    hub.clock.pass(15 * MS_PER_MINUTE);
    expect(await tryCode(hub, aKiosk(), code)).toBe(403);
    expect(await tryCode(hub, aKiosk(), '000000000000')).toBe(403);
  });

  test('is refused without the private key, and does not use the code up', async () => {
    const { hub } = await anEnrolledKiosk();
    const code = await hub.code();
    const [kiosk, thief] = [aKiosk(), aKiosk()];
    const stolen = thief.enrolment(code, { publicKey: kiosk.enrolment(code).publicKey });
    expect((await hub.post('/v1/enrol', stolen)).json()).toEqual({ error: 'PROOF_INVALID' });
    const noKey = thief.enrolment(code, { publicKey: Buffer.alloc(32, 255).toString('base64') });
    expect((await hub.post('/v1/enrol', noKey)).json()).toEqual({ error: 'PROOF_INVALID' });
    expect(await tryCode(hub, kiosk, code)).toBe(200);
  });

  test('says which protocols the hub speaks when there is none in common', async () => {
    const { hub } = await anEnrolledKiosk();
    const answer = await hub.post('/v1/enrol', aKiosk().enrolment(await hub.code(), { protocols: [99] }));
    expect([answer.statusCode, answer.json()]).toEqual([400, { error: 'PROTOCOL_UNKNOWN', protocols: [1] }]);
  });

  test('makes records of replaced keys welcome, and those of strange keys not', async () => {
    const { hub } = await anEnrolledKiosk();
    const old = aKiosk();
    const kiosk = aKiosk();
    const earlierKeys = [Buffer.from(old.device.publicKey).toString('base64')];
    const request = kiosk.enrolment(await hub.code(), { earlierKeys });
    const { token } = z.object({ token: z.string() }).parse((await hub.post('/v1/enrol', request)).json());
    const stranger = aKiosk();
    expect(
      await hub.send(token, [
        old.lead({ kioskId: kiosk.id }),
        kiosk.lead(),
        stranger.lead({ kioskId: kiosk.id }),
      ]),
    ).toMatchObject([
      { verdict: 'stored' },
      { verdict: 'stored' },
      { verdict: 'rejected', reason: 'KEY_UNKNOWN' },
    ]);
  });
});

describe('a record that was changed after it was signed is rejected alone', () => {
  const CHANGES: readonly (readonly [keyof LeadMessage, unknown])[] = [
    ['id', '019ab000-0000-7000-8000-00000000abcd'],
    ['sequenceNumber', 77],
    ['eventName', 'Andere Messe'],
    ['capturedAtMs', 1],
    ['keepUntilMs', A_MONDAY * 2],
    ['consentVersion', '2027-01'],
    ['corrects', '019ab000-0000-7000-8000-00000000abcd'],
    ['receiptHash', 'b'.repeat(64)],
    ['envelopeSha256', 'b'.repeat(64)],
    ['envelope', Buffer.from('another').toString('base64')],
    ['signature', Buffer.alloc(64, 1).toString('base64')],
  ];

  test.each(CHANGES)('in its %s', async (field, value) => {
    const { hub, kiosk, token } = await anEnrolledKiosk();
    const tampered = { ...kiosk.lead(), [field]: value } as RecordMessage; // each value fits its field
    const [first, second] = await hub.send(token, [tampered, kiosk.lead()]);
    expect(first).toMatchObject({
      verdict: 'rejected',
      reason: field.startsWith('envelope') ? 'HASH_MISMATCH' : 'SIGNATURE_INVALID',
    });
    expect(second).toMatchObject({ verdict: 'stored' });
    expect(await countLeads(hub)).toBe(1);
  });

  test('by the key of another kind of message', async () => {
    const { hub, kiosk, token } = await anEnrolledKiosk();
    const lead = kiosk.lead();
    const erasure = { ...kiosk.erasure(lead.id), signature: lead.signature };
    expect(await hub.send(token, [erasure])).toMatchObject([{ reason: 'SIGNATURE_INVALID' }]);
  });
});

describe('a body beyond its limits is refused', () => {
  const refusal = async (
    body: Buffer | string,
    headers: Record<string, string> = {},
  ): Promise<readonly [number, unknown]> => {
    const { hub, token } = await anEnrolledKiosk();
    const answer = await hub.post('/v1/records', body, { authorization: `Bearer ${token}`, ...headers });
    return [answer.statusCode, answer.json()];
  };
  const GZIP = { 'content-encoding': 'gzip' };

  test('when it is too long', async () => {
    expect(await refusal(Buffer.alloc(MAX_BODY_BYTES + 1, 32))).toEqual([413, { error: 'BODY_TOO_LARGE' }]);
  });

  test('when it is a zip bomb, without unpacking it', async () => {
    const bomb = gzipSync(Buffer.alloc(30 * MAX_INFLATED_BYTES));
    expect(bomb.length).toBeLessThan(MAX_BODY_BYTES);
    const before = process.memoryUsage().arrayBuffers;
    expect(await refusal(bomb, GZIP)).toEqual([413, { error: 'BODY_TOO_LARGE' }]);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10 * MAX_INFLATED_BYTES);
  });

  test.each([
    ['is not the gzip that it says', Buffer.from('{}'), GZIP, 400, 'BAD_REQUEST'],
    ['breaks off in the middle', gzipSync('{"protocol":1}').subarray(0, 20), GZIP, 400, 'BAD_REQUEST'],
    ['is packed in another way', '{}', { 'content-encoding': 'br' }, 415, 'UNSUPPORTED_BODY'],
    ['is no JSON', '<html>', {}, 400, 'BAD_REQUEST'],
    ['is empty', '', {}, 400, 'BAD_REQUEST'],
    ['is JSON of another kind', '[]', {}, 400, 'BAD_REQUEST'],
    ['is nested 100000 deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, {}, 400, 'BAD_REQUEST'],
    ['is a form', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'UNSUPPORTED_BODY'],
    ['speaks an unknown protocol', '{"protocol":2}', {}, 400, 'PROTOCOL_UNKNOWN'],
  ] as const)('when it %s', async (_, body, headers, status, error) => {
    const [code, said] = await refusal(body, headers);
    expect([code, Object(said)]).toMatchObject([status, { error }]);
  });

  test('when it has more records than a batch', async () => {
    const kiosk = aKiosk();
    const many = Array.from({ length: 101 }, () => kiosk.lead());
    expect(await refusal(gzipSync(JSON.stringify(aBatch(many))), GZIP)).toEqual([
      400,
      { error: 'BAD_REQUEST' },
    ]);
  });
});

test('who asks too often is told so, per address and per kiosk', async () => {
  const { hub, kiosk, token } = await anEnrolledKiosk({ requestsPerMinute: 5 });
  const statuses: number[] = [];
  for (let turn = 0; turn < 8; turn += 1)
    statuses.push(
      (await hub.post('/v1/records', aBatch([kiosk.lead()]), { authorization: `Bearer ${token}` }))
        .statusCode,
    );
  expect(statuses[0]).toBe(200);
  expect(statuses.at(-1)).toBe(429);
  const enrolment = await hub.post('/v1/enrol', aKiosk().enrolment('000000000000'));
  expect([403, 429]).toContain(enrolment.statusCode);
});

test('codes cannot be tried out: after twenty in a minute an address has to wait', async () => {
  const { hub } = await anEnrolledKiosk();
  const statuses = new Set<number>();
  for (let turn = 0; turn < 22; turn += 1)
    statuses.add((await hub.post('/v1/enrol', aKiosk().enrolment('000000000000'))).statusCode);
  expect([...statuses]).toEqual([403, 429]);
});

test.each([
  ['sends its headers drop by drop', 'POST /v1/records HTTP/1.1\r\nHost: hub\r\nX-a: '],
  [
    'sends its body drop by drop',
    'POST /v1/records HTTP/1.1\r\nHost: hub\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{',
  ],
])('who %s is cut off, and others are served meanwhile', async (_, beginning) => {
  const { hub } = await anEnrolledKiosk({ requestTimeoutMs: 1000 });
  const url = await hub.app.listen({ host: '127.0.0.1', port: 0 });
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  const cut = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  socket.on('error', () => undefined); // a reset is a cut too
  socket.resume();
  socket.write(beginning);
  const drops = setInterval(() => socket.write('x'), 50);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  await cut; // the test's own time limit tells when that never happens
  clearInterval(drops);
});

test('a line that breaks in the middle of a request is no fault of the hub', async () => {
  const { hub } = await anEnrolledKiosk();
  const url = await hub.app.listen({ host: '127.0.0.1', port: 0 });
  const request =
    'POST /v1/records HTTP/1.1\r\nHost: hub\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{';
  for (let index = 0; index < 40; index += 1) {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    const closed = new Promise((resolve) => socket.once('close', resolve));
    // Some break so soon that the hub sees it before it looks at the request.
    const hangUp = (): unknown => setTimeout(() => socket.resetAndDestroy(), index % 4);
    socket.write(request, index % 2 === 0 ? () => socket.resetAndDestroy() : hangUp);
    await closed;
  }
  await expect.poll(() => hub.logged.map(({ event }) => event)).toContain('request.refused');
  const said = new Set(hub.logged.map(({ event, details }) => `${event} ${JSON.stringify(details)}`));
  expect([...said].filter((line) => !/^(code|kiosk)/.test(line))).toEqual([
    'request.refused {"code":"BAD_REQUEST"}',
  ]);
});

test('a heartbeat says how a kiosk is, and whoever runs the hub can see it', async () => {
  const { hub, kiosk, token } = await anEnrolledKiosk();
  await hub.post(
    '/v1/heartbeat',
    {
      protocol: 1,
      sentAtMs: EpochMs.parse(1),
      programVersion: '0.1.0',
      pending: 3,
      quarantined: 1,
      lastSequenceNumber: 9,
    },
    { authorization: `Bearer ${token}` },
  );
  const { lines } = await runCommand(hub.parts, { command: 'kiosks' });
  expect(lines.join()).toContain(
    `${kiosk.id}  active  leads 0  pending 3  quarantined 1  last seen 2026-11-23`,
  );
});

test('nothing of a record, a token or a code is logged, whatever goes wrong', async () => {
  const { hub, kiosk, token } = await anEnrolledKiosk();
  const lead = kiosk.lead({ eventName: 'Geheime Messe' });
  await hub.send(token, [lead, kiosk.erasure(lead.id), { ...lead, receiptHash: sha256Of('x') }]);
  await hub.parts.database.exec('ALTER TABLE leads RENAME TO gone');
  await hub.post('/v1/records', aBatch([kiosk.lead({ eventName: 'Geheime Messe' })]), {
    authorization: `Bearer ${token}`,
  });
  await hub.post(
    '/v1/enrol',
    aKiosk(deviceKeyFrom(generateKeyPairSync('ed25519').privateKey)).enrolment('000000000000'),
  );
  const log = JSON.stringify(hub.logged);
  expect(log).toContain('batch.failed');
  for (const secret of [
    'Geheime',
    lead.id,
    lead.envelope,
    lead.receiptHash,
    lead.signature,
    token,
    '000000000000',
  ])
    expect(log).not.toContain(secret);
});

test('health is what the database says', async () => {
  const { hub } = await anEnrolledKiosk();
  expect((await hub.app.inject('/healthz')).statusCode).toBe(200);
  await hub.parts.database.exec('ALTER TABLE leads RENAME TO gone');
  const sick = await hub.app.inject('/healthz');
  expect([sick.statusCode, sick.json()]).toEqual([503, { ok: false }]);
});
