import type { AddressInfo } from 'node:net';
import { onTestFinished, expect, test } from 'vitest';
import { z } from 'zod';
import { createServer } from '../../../src-hub/server.ts';
import { runCommand } from '../../../src-hub/admin/commands.ts';
import { KioskId } from '../../../src-shared/protocol/pieces.ts';
import { openSealed } from '../../../src-main/leads/age-seal.ts';
import { openLeadPage } from '../../../src-main/leads/open-leads.ts';
import { Blob } from '../../../src-main/storage/queries.ts';
import { postBy } from '../../../src-main/sync/transport.ts';
import { DESK_KIOSK_ID } from '../../support/a-lead-desk.ts';
import { aSyncedDesk, type SyncedDesk } from '../../support/a-sync.ts';
import { aHub, type TestHub } from '../../support/hub/a-hub.ts';
import { anEmptyDatabase } from '../../support/hub/databases.ts';

/* The kiosk's real sender and transport against the real hub, over a loopback line. */

const LIMITS = { tls: undefined, trustProxy: false, requestsPerMinute: 100_000, requestTimeoutMs: 30_000 };

interface Line {
  readonly hub: TestHub;
  readonly url: string;
  /** Hangs up on everybody, as a hub that was switched off. */
  readonly cut: () => Promise<void>;
  /** Starts a hub on the same database and the same port. */
  readonly mend: () => Promise<void>;
}

async function aLine(): Promise<Line> {
  const hub = await aHub(await anEmptyDatabase('embedded'));
  await hub.app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = hub.app.server.address() as AddressInfo; // it listens on a port
  let app = hub.app;
  return {
    hub,
    url: `http://127.0.0.1:${port}`,
    cut: () => app.close(),
    mend: async () => {
      app = await createServer(hub.parts, LIMITS);
      onTestFinished(() => app.close());
      await app.listen({ host: '127.0.0.1', port });
    },
  };
}

async function enrolledAt(line: Line, post = postBy(fetch)): Promise<SyncedDesk> {
  const kiosk = await aSyncedDesk({ isEnrolled: false, post });
  const enrolled = await kiosk.sync.enrol({ url: line.url, code: await line.hub.code() });
  if (!enrolled.ok) throw new Error(`not enrolled: ${enrolled.error}`);
  onTestFinished(() => kiosk.sync.close());
  return kiosk;
}

const sent = async (kiosk: SyncedDesk): Promise<void> => {
  kiosk.sync.wake();
  await kiosk.until(async () => {
    const { pending, isSending } = await kiosk.sync.read();
    return pending === 0 && !isSending;
  });
};

/** What the hub's ledger has: each lead's id, and its envelope as long as there is one. */
const ledgerOf = ({ hub }: Line) =>
  hub.parts.database.all(
    z.object({ lead_id: z.string(), envelope: Blob.nullable() }),
    `SELECT lead_id, envelope FROM leads LEFT JOIN envelopes USING (kiosk_id, lead_id) ORDER BY sequence_number`,
  );

test('contacts arrive once and sealed, with what was rated; the erased one leaves no envelope; the balance agrees', async () => {
  const line = await aLine();
  const kiosk = await enrolledAt(line);
  const { database, identity } = kiosk.desk;
  await kiosk.desk.leave({ firstName: 'Ada', lastName: 'Beispiel' });
  const { code } = await kiosk.desk.leave();
  await sent(kiosk);
  const [last, first] = (await openLeadPage(database, identity, 0)).leads;
  if (last === undefined || first === undefined) throw new Error('two leads were left');
  const assessment = { rating: 'hot', note: '' } as const;
  expect((await kiosk.desk.assessLead({ id: first.id, assessment, identity })).ok).toBe(true);
  expect((await kiosk.desk.eraseLead(code)).ok).toBe(true);
  await sent(kiosk);

  const ledger = await ledgerOf(line);
  expect(ledger.map(({ envelope }) => envelope !== null)).toEqual([true, false, true]);
  expect(ledger[1]?.lead_id).toBe(last.id);
  for (const { envelope } of ledger) {
    if (envelope === null) continue;
    const bytes = Buffer.from(envelope);
    expect(bytes.toString('latin1')).not.toMatch(/Ada|Beispiel/);
    expect(Buffer.from((await openSealed(bytes, identity)) ?? []).toString('utf8')).toContain('Beispiel');
  }
  const { contacts, atHub } = (await kiosk.desk.balance.read()).now;
  expect(contacts).toMatchObject({ captured: 2, stored: 1, erasedByVisitor: 1 });
  expect(atHub).toMatchObject({ confirmed: contacts.stored, erasuresOpen: 0, rejected: 0 });
});

test('while the hub is away contacts wait, and arrive once when it is back', async () => {
  const line = await aLine();
  const kiosk = await enrolledAt(line);
  await kiosk.desk.leave();
  await sent(kiosk);
  await line.cut();
  await kiosk.desk.leave();
  kiosk.sync.wake();
  await kiosk.until(async () => (await kiosk.sync.read()).problem === 'UNREACHABLE');
  expect(await kiosk.sync.read()).toMatchObject({ pending: 1, confirmed: 1 });
  await line.mend();
  await sent(kiosk);
  expect(await kiosk.sync.read()).toMatchObject({ pending: 0, confirmed: 2, problem: null });
  expect(await ledgerOf(line)).toHaveLength(2);
});

test('an answer that was lost on the way does no harm: the hub has it, and has it once', async () => {
  const line = await aLine();
  const honest = postBy(fetch);
  let lose = false;
  const kiosk = await enrolledAt(line, async (request) => {
    const answer = await honest(request);
    if (lose && request.url.endsWith('/v1/records')) throw new Error('the line went dead');
    return answer;
  });
  lose = true;
  await kiosk.desk.leave();
  kiosk.sync.wake();
  await kiosk.until(async () => (await kiosk.sync.read()).problem === 'UNREACHABLE');
  expect(await ledgerOf(line)).toHaveLength(1);
  expect((await kiosk.sync.read()).pending).toBe(1);
  lose = false;
  await sent(kiosk);
  expect((await kiosk.sync.read()).confirmed).toBe(1);
  expect(await ledgerOf(line)).toHaveLength(1);
});

test('a code is good once, and a kiosk that was locked out hears it and keeps what it has', async () => {
  const line = await aLine();
  const kiosk = await enrolledAt(line);
  const code = await line.hub.code();
  expect(await kiosk.sync.enrol({ url: line.url, code })).toMatchObject({ ok: true });
  expect(await kiosk.sync.enrol({ url: line.url, code })).toEqual({ ok: false, error: 'CODE_REFUSED' });
  await runCommand(line.hub.parts, { command: 'revoke', kioskId: KioskId.parse(DESK_KIOSK_ID) });
  await kiosk.desk.leave();
  kiosk.sync.wake();
  await kiosk.until(async () => (await kiosk.sync.read()).problem === 'TOKEN_REVOKED');
  expect(await kiosk.sync.read()).toMatchObject({ pending: 1 });
  expect(await ledgerOf(line)).toEqual([]);
  // The organiser changes their mind: with a new code all of it arrives.
  expect(await kiosk.sync.enrol({ url: line.url, code: await line.hub.code() })).toMatchObject({ ok: true });
  await sent(kiosk);
  expect(await ledgerOf(line)).toHaveLength(1);
});
