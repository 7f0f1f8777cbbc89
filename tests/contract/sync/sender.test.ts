import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { MS_PER_DAY, MS_PER_MINUTE } from '../../../src-shared/units.ts';
import { HubId } from '../../../src-shared/protocol/pieces.ts';
import { sha256Of } from '../../../src-main/storage/sha256.ts';
import { openSync } from '../../../src-main/sync/sync-desk.ts';
import { A_CODE, aSyncedDesk, answerTo, json, type SyncedDesk } from '../../support/a-sync.ts';

const idOf = async ({ desk }: SyncedDesk, code: string): Promise<string> => {
  const sql = 'SELECT id FROM sealed_leads WHERE receipt_hash = ?';
  return (await desk.database.get(z.object({ id: z.string() }), sql, [sha256Of(code)])).id;
};

describe('without a hub', () => {
  test('there is no timer and no request, and leads wait in the outbox', async () => {
    const kiosk = await aSyncedDesk({ isEnrolled: false });
    await kiosk.desk.leave();
    kiosk.sync.wake();
    kiosk.desk.clock.pass(MS_PER_DAY);
    expect(kiosk.desk.clock.pendingTimers()).toBe(0);
    expect(kiosk.hub.batches).toEqual([]);
    expect(await kiosk.sync.read()).toMatchObject({ hub: null, pending: 1, confirmed: 0, problem: null });
  });

  test.each([
    ['http://hub.example.org', A_CODE, 'ADDRESS_INVALID'],
    ['https://hub.example.org', '1234', 'CODE_INVALID'],
  ])('an enrolment at %s with the code %s fails before anything is sent: %s', async (url, code, error) => {
    const kiosk = await aSyncedDesk({ isEnrolled: false });
    expect(await kiosk.sync.enrol({ url, code })).toEqual({ ok: false, error });
    expect((await kiosk.sync.read()).hub).toBeNull();
  });
});

describe('a lead', () => {
  test('goes to the hub by itself within minutes, and is confirmed by its exact answer', async () => {
    const kiosk = await aSyncedDesk();
    await kiosk.desk.leave();
    expect(await kiosk.rows()).toEqual(['lead waiting']);
    kiosk.desk.clock.pass(2 * MS_PER_MINUTE);
    await kiosk.until(async () => (await kiosk.rows())[0] === 'lead confirmed');
    const state = await kiosk.sync.read();
    expect(state).toMatchObject({ pending: 0, confirmed: 1, rejected: 0, problem: null });
    expect(state.lastConfirmedAtMs).toBe(kiosk.desk.clock.now());
  });

  test('is marked unknown on the disk before it is sent', async () => {
    const kiosk = await aSyncedDesk();
    await kiosk.desk.leave();
    let during: readonly string[] = [];
    kiosk.hub.onBatch = async (batch) => {
      during = await kiosk.rows();
      return json(200, answerTo(batch));
    };
    kiosk.sync.wake();
    await kiosk.until(async () => (await kiosk.sync.read()).confirmed === 1);
    expect(during).toEqual(['lead unknown']);
  });

  test('that was left before the hub was set up is sent then', async () => {
    const kiosk = await aSyncedDesk({ isEnrolled: false });
    await kiosk.desk.leave();
    expect(await kiosk.sync.enrol({ url: 'https://hub.example.org', code: A_CODE })).toMatchObject({
      ok: true,
    });
    await kiosk.until(async () => (await kiosk.sync.read()).confirmed === 1);
  });

  test('goes with what corrects it, and its erasure follows it', async () => {
    const kiosk = await aSyncedDesk();
    const { code } = await kiosk.desk.leave();
    const id = await idOf(kiosk, code);
    kiosk.sync.wake();
    await kiosk.until(async () => (await kiosk.sync.read()).confirmed === 1);
    expect(await kiosk.desk.eraseLead(code)).toMatchObject({ ok: true });
    expect(await kiosk.rows()).toEqual(['lead confirmed', 'erasure waiting']);
    kiosk.sync.wake();
    await kiosk.until(async () => (await kiosk.sync.read()).confirmed === 2);
    expect(kiosk.hub.batches.at(-1)?.records).toMatchObject([{ kind: 'erasure', id, erasedBy: 'visitor' }]);
  });

  test('that is erased before it was sent is never sent; its erasure is', async () => {
    const kiosk = await aSyncedDesk();
    const { code } = await kiosk.desk.leave();
    expect(await kiosk.desk.eraseLead(code)).toMatchObject({ ok: true });
    kiosk.sync.wake();
    await kiosk.until(async () => (await kiosk.sync.read()).confirmed === 1);
    expect(await kiosk.rows()).toEqual(['lead withdrawn', 'erasure confirmed']);
    expect(kiosk.hub.batches.flatMap(({ records }) => records.map(({ kind }) => kind))).toEqual(['erasure']);
  });

  test('that is erased while it is on its way stays erased, and its erasure follows', async () => {
    const kiosk = await aSyncedDesk();
    const { code } = await kiosk.desk.leave();
    const honest = kiosk.hub.onBatch;
    kiosk.hub.onBatch = async (batch) => {
      kiosk.hub.onBatch = honest;
      expect(await kiosk.desk.eraseLead(code)).toMatchObject({ ok: true });
      return json(200, answerTo(batch));
    };
    kiosk.sync.wake();
    await kiosk.until(async () => (await kiosk.rows()).includes('erasure confirmed'));
    expect(await kiosk.rows()).toEqual(['lead withdrawn', 'erasure confirmed']);
  });
});

describe('what is not exactly the hub’s answer is none, and the lead is sent again', () => {
  const LOGIN = { status: 200, body: Buffer.from('<html>Willkommen im WLAN</html>') };
  test.each([
    ['a login page with status 200', () => LOGIN],
    ['nothing with status 200', () => ({ status: 200, body: new Uint8Array() })],
    ['a JSON that means something else', () => json(200, { ok: true })],
    ['no whole answer', () => Promise.reject(new Error('reset'))],
    [
      'the answer to another batch',
      (batch) => json(200, { ...answerTo(batch), batchId: globalThis.crypto.randomUUID() }),
    ],
    [
      'another hub’s answer',
      (batch) => json(200, { ...answerTo(batch), hubId: globalThis.crypto.randomUUID() }),
    ],
    ['an answer that forgets the record', (batch) => json(200, { ...answerTo(batch), verdicts: [] })],
    ['the right answer with status 201', (batch) => json(201, answerTo(batch))],
    ['a refusal that does not go with its status', () => json(500, { error: 'TOKEN_REVOKED' })],
    ['a broken proxy', () => ({ status: 502, body: Buffer.from('Bad Gateway') })],
    ['a refusal', () => json(403, { error: 'TOKEN_REVOKED' })],
    ['an overloaded hub', () => json(429, { error: 'TOO_MANY_REQUESTS' })],
  ] as const satisfies readonly (readonly [string, SyncedDesk['hub']['onBatch']])[])(
    '%s',
    async (_, answer) => {
      const kiosk = await aSyncedDesk();
      await kiosk.desk.leave();
      const honest = kiosk.hub.onBatch;
      kiosk.hub.onBatch = answer;
      kiosk.sync.wake();
      await kiosk.until(async () => (await kiosk.sync.read()).problem !== null);
      expect(await kiosk.rows()).toEqual(['lead unknown']);
      kiosk.hub.onBatch = honest;
      kiosk.desk.clock.pass(10 * MS_PER_MINUTE);
      await kiosk.until(async () => (await kiosk.sync.read()).problem === null);
      expect(await kiosk.rows()).toEqual(['lead confirmed']);
      expect(kiosk.hub.batches[0]?.batchId).not.toBe(kiosk.hub.batches.at(-1)?.batchId);
    },
  );
});

test('it never gives up: after a hundred failures the next try still comes', async () => {
  const kiosk = await aSyncedDesk();
  await kiosk.desk.leave();
  const honest = kiosk.hub.onBatch;
  kiosk.hub.onBatch = () => Promise.reject(new Error('no network'));
  kiosk.sync.wake();
  for (let failures = 1; failures <= 100; failures += 1) {
    await kiosk.until(() => kiosk.noted.filter(([event]) => event === 'sync.failed').length === failures);
    await kiosk.until(() => kiosk.desk.clock.pendingTimers() === 1);
    kiosk.desk.clock.pass(10 * MS_PER_MINUTE);
  }
  kiosk.hub.onBatch = honest;
  await kiosk.until(() => kiosk.noted.length >= 101);
  await kiosk.until(() => kiosk.desk.clock.pendingTimers() === 1);
  kiosk.desk.clock.pass(10 * MS_PER_MINUTE);
  await kiosk.until(async () => (await kiosk.sync.read()).confirmed === 1);
});

test('a rejected record goes into quarantine with its reason, and holds up nobody', async () => {
  const kiosk = await aSyncedDesk();
  const sick = await idOf(kiosk, (await kiosk.desk.leave()).code);
  await kiosk.desk.leave();
  kiosk.hub.onBatch = (batch) =>
    json(
      200,
      answerTo(batch, (id) =>
        id === sick ? { verdict: 'rejected', reason: 'CONFLICT' } : { verdict: 'stored' },
      ),
    );
  kiosk.sync.wake();
  await kiosk.until(async () => (await kiosk.sync.read()).confirmed === 1);
  expect(await kiosk.sync.read()).toMatchObject({
    pending: 0,
    rejected: 1,
    rejectedRecords: [{ kind: 'lead', id: sick, reason: 'CONFLICT' }],
    problem: null,
  });
  kiosk.sync.wake();
  kiosk.desk.clock.pass(MS_PER_DAY);
  expect(kiosk.hub.batches).toHaveLength(1);
});

test('a record that the hub cannot take now goes to the end of the queue', async () => {
  const kiosk = await aSyncedDesk();
  const slow = await idOf(kiosk, (await kiosk.desk.leave()).code);
  kiosk.hub.onBatch = (batch) =>
    json(
      200,
      answerTo(batch, (id) => ({ verdict: id === slow ? 'retry' : 'stored' })),
    );
  kiosk.sync.wake();
  await kiosk.until(async () => (await kiosk.sync.read()).problem === 'UNAVAILABLE');
  await kiosk.desk.leave();
  await kiosk.until(() => kiosk.desk.clock.pendingTimers() === 1);
  kiosk.desk.clock.pass(10 * MS_PER_MINUTE);
  await kiosk.until(async () => (await kiosk.sync.read()).confirmed === 1);
  expect(kiosk.hub.batches.at(-1)?.records.at(-1)?.id).toBe(slow);
  expect((await kiosk.sync.read()).pending).toBe(1);
});

test('one record that makes the hub refuse whole batches ends up alone behind the others', async () => {
  const kiosk = await aSyncedDesk();
  const codes: string[] = [];
  for (let index = 0; index < 9; index += 1) codes.push((await kiosk.desk.leave()).code);
  const poison = await idOf(kiosk, codes[3] ?? '');
  kiosk.hub.onBatch = (batch) =>
    batch.records.some(({ id }) => id === poison)
      ? json(400, { error: 'BAD_REQUEST' })
      : json(200, answerTo(batch));
  kiosk.sync.wake();
  for (let tries = 0; (await kiosk.sync.read()).confirmed < 8; tries += 1) {
    expect(tries).toBeLessThan(40);
    await kiosk.until(() => kiosk.desk.clock.pendingTimers() === 1);
    kiosk.desk.clock.pass(10 * MS_PER_MINUTE);
    await kiosk.until(() => kiosk.desk.clock.pendingTimers() === 1);
  }
  expect(await kiosk.sync.read()).toMatchObject({ pending: 1, rejected: 0 });
});

test('a record without a signature is never sent, and holds up nobody', async () => {
  const kiosk = await aSyncedDesk();
  await kiosk.desk.leave();
  await kiosk.desk.database.run('UPDATE sealed_leads SET signature = NULL, signing_key_id = NULL');
  await kiosk.desk.leave();
  kiosk.sync.wake();
  await kiosk.until(async () => (await kiosk.sync.read()).confirmed === 1);
  expect(await kiosk.sync.read()).toMatchObject({ rejected: 1, rejectedRecords: [{ reason: 'UNSIGNED' }] });
});

test('after a restart in the middle of sending the lead is sent again', async () => {
  const kiosk = await aSyncedDesk();
  await kiosk.desk.leave();
  const honest = kiosk.hub.onBatch;
  kiosk.hub.onBatch = () => Promise.reject(new Error('the plug was pulled'));
  kiosk.sync.wake();
  await kiosk.until(async () => (await kiosk.rows())[0] === 'lead unknown');
  kiosk.hub.onBatch = honest;
  await kiosk.restart();
  await kiosk.until(async () => (await kiosk.sync.read()).confirmed === 1);
});

test('there is one sender: however often it is woken, one batch is on its way', async () => {
  const kiosk = await aSyncedDesk();
  await kiosk.desk.leave();
  let onTheWay = 0;
  let most = 0;
  kiosk.hub.onBatch = async (batch) => {
    onTheWay += 1;
    most = Math.max(most, onTheWay);
    await new Promise((resolve) => setTimeout(resolve, 10));
    onTheWay -= 1;
    return json(200, answerTo(batch));
  };
  for (let index = 0; index < 20; index += 1) kiosk.sync.wake();
  await kiosk.desk.leave();
  for (let index = 0; index < 20; index += 1) kiosk.sync.wake();
  await kiosk.until(async () => (await kiosk.sync.read()).confirmed === 2);
  expect(most).toBe(1);
});

test('a hub that lost its data is another hub: everything is sent again that there still is', async () => {
  const kiosk = await aSyncedDesk();
  await kiosk.desk.leave();
  const gone = await kiosk.desk.leave();
  kiosk.sync.wake();
  await kiosk.until(async () => (await kiosk.sync.read()).confirmed === 2);
  expect(await kiosk.desk.eraseLead(gone.code)).toMatchObject({ ok: true });
  kiosk.hub.hubId = HubId.parse(globalThis.crypto.randomUUID());
  expect(await kiosk.sync.enrol({ url: 'https://hub.example.org', code: A_CODE })).toMatchObject({
    ok: true,
  });
  await kiosk.until(async () => (await kiosk.sync.read()).pending === 0);
  const kinds = kiosk.hub.batches.at(-1)?.records.map(({ kind }) => kind);
  expect(kinds?.sort()).toEqual(['erasure', 'lead']);
});

test('a kiosk that signs with another key than the hub knows sends nothing and says so', async () => {
  const kiosk = await aSyncedDesk();
  const other = await aSyncedDesk();
  await kiosk.desk.leave();
  await kiosk.sync.close();
  const replaced = await openSync({
    ...kiosk.options,
    signer: { ...kiosk.options.signer, keyId: other.desk.device.keyId },
  });
  await kiosk.until(async () => (await replaced.read()).problem === 'KEY_REPLACED');
  expect(kiosk.hub.batches).toEqual([]);
  await replaced.close();
});

test('a heartbeat says in numbers what is left, at most every five minutes', async () => {
  const kiosk = await aSyncedDesk();
  expect(kiosk.hub.beats).toMatchObject([{ pending: 0, quarantined: 0, lastSequenceNumber: 0 }]);
  kiosk.sync.wake();
  kiosk.sync.wake();
  await kiosk.until(() => kiosk.desk.clock.pendingTimers() === 1);
  expect(kiosk.hub.beats).toHaveLength(1);
  await kiosk.desk.leave();
  kiosk.desk.clock.pass(6 * MS_PER_MINUTE);
  await kiosk.until(() => kiosk.hub.beats.length === 2);
  expect(kiosk.hub.beats[1]).toMatchObject({ pending: 0, lastSequenceNumber: 1 });
});

test('nothing of a record or a token is noted for the log', async () => {
  const kiosk = await aSyncedDesk();
  const id = await idOf(kiosk, (await kiosk.desk.leave()).code);
  kiosk.hub.onBatch = () => Promise.reject(new Error(`about ${id}`));
  kiosk.sync.wake();
  await kiosk.until(() => kiosk.noted.length === 1);
  expect(kiosk.noted).toEqual([['sync.failed', { code: 'UNREACHABLE', failures: 1 }]]);
});
