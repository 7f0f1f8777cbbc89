import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { HubId, KeyPin } from '../../../src-shared/protocol/pieces.ts';
import { REFUSALS, type RefusalCode } from '../../../src-shared/protocol/refusal.ts';
import { openSync } from '../../../src-main/sync/sync-desk.ts';
import { readJournal } from '../../../src-main/staff/journal.ts';
import { A_CODE, A_HUB, aSyncedDesk, answerTo, json, type SyncedDesk } from '../../support/a-sync.ts';

const WORDS = { url: 'https://hub.example.org', code: A_CODE };

const entries = async ({ desk }: SyncedDesk): Promise<readonly object[]> =>
  (await readJournal(desk.database))
    .filter(({ code }) => code.startsWith('hub.'))
    .map(({ code, details }) => ({ code, ...details }));

describe('a demonstration', () => {
  test('is not enrolled: nothing is asked, kept or written down', async () => {
    const kiosk = await aSyncedDesk({ isEnrolled: false, isDemo: true });
    let requests = 0;
    const { post } = kiosk.options;
    const sync = await openSync({
      ...kiosk.options,
      post: (request) => {
        requests += 1;
        return post(request);
      },
    });
    expect(await sync.enrol(WORDS)).toEqual({ ok: false, error: 'KIOSK_IS_DEMO' });
    expect(requests).toBe(0);
    expect((await sync.read()).hub).toBeNull();
    expect(await entries(kiosk)).toEqual([]);
  });

  test('that finds the link of a kiosk sends nothing', async () => {
    const kiosk = await aSyncedDesk();
    await kiosk.sync.close();
    await kiosk.desk.leave();
    const sync = await openSync({ ...kiosk.options, isDemo: () => true });
    await kiosk.until(async () => (await sync.read()).problem === 'KIOSK_IS_DEMO');
    expect(kiosk.hub.batches).toEqual([]);
    await sync.close();
  });
});

test('each enrolment stands in the journal with the address, and whether the hub is another one', async () => {
  const kiosk = await aSyncedDesk();
  expect(await kiosk.sync.enrol({ ...WORDS, url: 'hub.example.org/' })).toMatchObject({ ok: true });
  kiosk.hub.hubId = HubId.parse(globalThis.crypto.randomUUID());
  expect(await kiosk.sync.enrol(WORDS)).toMatchObject({ ok: true });
  const entry = { code: 'hub.enrolled', url: 'https://hub.example.org' };
  expect(await entries(kiosk)).toEqual([
    { ...entry, isOtherHub: true },
    { ...entry, isOtherHub: false },
    { ...entry, isOtherHub: true },
  ]);
});

test('a scanned key is asked for with everything, kept, and holds when only a code is typed again', async () => {
  const pin = KeyPin.parse(`sha256/${'A'.repeat(43)}=`);
  const kiosk = await aSyncedDesk({ isEnrolled: false });
  const pins: unknown[] = [];
  const { post } = kiosk.options;
  const options = {
    ...kiosk.options,
    post: (request: Parameters<typeof post>[0]) => {
      pins.push(request.pin);
      return post(request);
    },
  };
  let sync = await openSync(options);
  expect(await sync.enrol({ ...WORDS, pin })).toMatchObject({ ok: true, value: { hub: { isPinned: true } } });
  await kiosk.until(() => kiosk.hub.beats.length === 1);
  await sync.close();
  sync = await openSync(options);
  await kiosk.until(() => kiosk.hub.beats.length === 2);
  expect(await sync.enrol(WORDS)).toMatchObject({ ok: true, value: { hub: { isPinned: true } } });
  await kiosk.until(() => kiosk.hub.beats.length === 3);
  expect(new Set(pins)).toEqual(new Set([pin]));
  const elsewhere = { ...WORDS, url: 'https://other.example.org' };
  expect(await sync.enrol(elsewhere)).toMatchObject({ ok: true, value: { hub: { isPinned: false } } });
  await sync.close();
});

test('neither code nor token stands in the journal', async () => {
  const kiosk = await aSyncedDesk();
  const { token } = JSON.parse(await readFile(join(kiosk.options.folder, 'hub.json'), 'utf8')) as {
    token: string;
  };
  const journal = JSON.stringify(await readJournal(kiosk.desk.database));
  for (const secret of [A_CODE, A_CODE.replaceAll('-', ''), token]) expect(journal).not.toContain(secret);
});

test('what the hub rejects and what the kiosk does not send stands in the journal, once', async () => {
  const kiosk = await aSyncedDesk();
  await kiosk.desk.leave();
  await kiosk.desk.database.run('UPDATE sealed_leads SET signature = NULL, signing_key_id = NULL');
  await kiosk.desk.leave();
  kiosk.hub.onBatch = (batch) =>
    json(
      200,
      answerTo(batch, () => ({ verdict: 'rejected', reason: 'CONFLICT' })),
    );
  kiosk.sync.wake();
  await kiosk.until(async () => (await kiosk.sync.read()).rejected === 2);
  kiosk.sync.wake();
  const rejected = (await kiosk.sync.read()).rejectedRecords;
  expect(rejected.map(({ reason }) => reason).sort()).toEqual(['CONFLICT', 'UNSIGNED']);
  expect((await entries(kiosk)).slice(1)).toEqual(
    expect.arrayContaining(
      rejected.map(({ kind, id, reason }) => ({ code: 'hub.rejected', kind, leadId: id, reason })),
    ),
  );
  expect(await entries(kiosk)).toHaveLength(3);
});

test('an enrolment that cannot be kept leaves the hub of before at work', async () => {
  const kiosk = await aSyncedDesk();
  await mkdir(join(kiosk.options.folder, 'hub.json.new')); // where the new file would be written first
  await expect(kiosk.sync.enrol({ ...WORDS, url: 'https://other.example.org' })).rejects.toThrow();
  expect((await kiosk.sync.read()).hub?.url).toBe('https://hub.example.org');
  await kiosk.desk.leave();
  kiosk.sync.wake();
  await kiosk.until(async () => (await kiosk.sync.read()).confirmed === 1);
});

describe('an enrolment that fails says why, and keeps the hub of before', () => {
  const LOGIN = { status: 200, body: Buffer.from('<html>Willkommen im WLAN</html>') };
  const fault = (message: string, code?: string): Error =>
    new Error('fetch failed', {
      cause: Object.assign(new Error(message), code === undefined ? {} : { code }),
    });

  test.each([
    ['a login page', LOGIN, 'FOREIGN_ANSWER'],
    [
      'another kiosk’s token',
      json(200, enrolmentOf('019ab000-0000-7000-8000-0000000000ee')),
      'FOREIGN_ANSWER',
    ],
    ['no answer', fault('reset', 'ECONNRESET'), 'UNREACHABLE'],
    ['a name that nobody has', fault('getaddrinfo', 'ENOTFOUND'), 'NAME_UNKNOWN'],
    ['a certificate out of date', new Error('net::ERR_CERT_DATE_INVALID'), 'CERTIFICATE_TIME'],
    ...(Object.keys(REFUSALS) as RefusalCode[]).map(
      (code) => [code, json(REFUSALS[code], { error: code }), code] as const,
    ),
  ] as const)('%s', async (_, answer, error) => {
    const kiosk = await aSyncedDesk();
    const sync = await openSync({
      ...kiosk.options,
      post: () => (answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)),
    });
    expect(await sync.enrol(WORDS)).toEqual({ ok: false, error });
    expect((await sync.read()).hub?.url).toBe('https://hub.example.org');
    expect(await entries(kiosk)).toHaveLength(1);
    await sync.close();
  });
});

function enrolmentOf(kioskId: string): object {
  return { protocol: 1, hubId: A_HUB, kioskId, token: 't'.repeat(43), hubTimeMs: 1 };
}
