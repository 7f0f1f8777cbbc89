import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { UncheckedBatch, type BatchAnswer, type Verdict } from '../../src-shared/protocol/batch.ts';
import { HubId, KioskId, Token } from '../../src-shared/protocol/pieces.ts';
import { openSync, type SyncDesk, type SyncOptions } from '../../src-main/sync/sync-desk.ts';
import type { Post } from '../../src-main/sync/transport.ts';
import { aFolder } from './a-data-folder.ts';
import { aLeadDesk, DESK_KIOSK_ID, type LeadDesk } from './a-lead-desk.ts';
import { predictableFractions } from './calm-world.ts';

export const A_HUB = HubId.parse('019ab000-0000-7000-8000-0000000000aa');
export const A_CODE = '7K2M-9QXT-4HPD';

type Batch = z.output<typeof UncheckedBatch>;
type Answer = Awaited<ReturnType<Post>>;

export const json = (status: number, body: unknown): Answer => ({
  status,
  body: Buffer.from(JSON.stringify(body), 'utf8'),
});

/** What a hub that takes all in says to a batch. */
export function answerTo(
  batch: Batch,
  verdict: (id: string) => object = () => ({ verdict: 'stored' }),
): BatchAnswer {
  const verdicts = batch.records.map(({ kind, id }) => ({ kind, id, ...verdict(id) }) as Verdict); // tests choose them
  return { protocol: 1, hubId: A_HUB, batchId: batch.batchId, receivedAtMs: batch.sentAtMs, verdicts };
}

/** A hub of one's own making: `onBatch` decides what comes back; enrolment and heartbeat always succeed. */
export interface ScriptedHub {
  readonly post: Post;
  readonly batches: readonly Batch[];
  readonly beats: readonly unknown[];
  onBatch: (batch: Batch) => Answer | Promise<Answer>;
  hubId: HubId;
}

export function aScriptedHub(): ScriptedHub {
  const batches: Batch[] = [];
  const beats: unknown[] = [];
  const hub: ScriptedHub = {
    batches,
    beats,
    hubId: A_HUB,
    onBatch: (batch) => json(200, { ...answerTo(batch), hubId: hub.hubId }),
    post: async ({ url, body }) => {
      const said: unknown = JSON.parse(gunzipSync(body).toString('utf8'));
      if (url.endsWith('/v1/enrol'))
        return json(200, {
          protocol: 1,
          hubId: hub.hubId,
          kioskId: DESK_KIOSK_ID,
          token: Token.parse('t'.repeat(43)),
          hubTimeMs: 1,
        });
      if (url.endsWith('/v1/heartbeat')) {
        beats.push(said);
        return json(200, { protocol: 1, hubId: hub.hubId, receivedAtMs: 1 });
      }
      const batch = UncheckedBatch.parse(said);
      batches.push(batch);
      return hub.onBatch(batch);
    },
  };
  return hub;
}

export interface SyncedDesk {
  readonly desk: LeadDesk;
  readonly hub: ScriptedHub;
  readonly sync: SyncDesk;
  /** What it was opened with. */
  readonly options: SyncOptions;
  readonly noted: readonly (readonly [string, object])[];
  /** Ends the desk's sync and opens it anew on the same folder and database. */
  readonly restart: () => Promise<SyncDesk>;
  /** Asks until it is so; the test's own time limit tells when it never is. */
  readonly until: (isSo: () => boolean | Promise<boolean>) => Promise<void>;
  /** `kind state` of each row of the outbox, in order. */
  readonly rows: () => Promise<readonly string[]>;
}

interface SyncedDeskOptions {
  readonly isEnrolled?: boolean;
  readonly isDemo?: boolean;
  /** A line to another hub than the scripted one. */
  readonly post?: Post;
}

export async function aSyncedDesk({
  isEnrolled = true,
  isDemo = false,
  post,
}: SyncedDeskOptions = {}): Promise<SyncedDesk> {
  const open: { sync?: SyncDesk } = {};
  const desk = await aLeadDesk({
    countAtHub: async (queries) => (await open.sync?.countAtHub(queries)) ?? null,
  });
  const hub = aScriptedHub();
  const noted: (readonly [string, object])[] = [];
  const options: SyncOptions = {
    database: desk.database,
    folder: await aFolder(),
    signer: { kioskId: KioskId.parse(DESK_KIOSK_ID), keyId: desk.device.keyId, sign: desk.device.sign },
    publicKey: desk.device.publicKey,
    isDemo: () => isDemo,
    appendToJournal: desk.appendToJournal,
    clock: desk.clock.now,
    monotonic: desk.clock.monotonic,
    newId: () => globalThis.crypto.randomUUID(),
    runLater: desk.clock.runLater,
    fraction: predictableFractions(1),
    post: post ?? ((request) => hub.post(request)),
    watchConnection: () => () => undefined,
    programVersion: '0.1.0',
    note: (event, details) => noted.push([event, details]),
  };
  const start = async (): Promise<SyncDesk> => (open.sync = await openSync(options));
  let sync = await start();
  const until: SyncedDesk['until'] = async (isSo) => {
    while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 2));
  };
  if (isEnrolled) {
    const enrolled = await sync.enrol({ url: 'https://hub.example.org', code: A_CODE });
    if (!enrolled.ok) throw new Error(`not enrolled: ${enrolled.error}`);
    await until(() => hub.beats.length === 1);
  }
  return {
    desk,
    hub,
    noted,
    options,
    until,
    get sync() {
      return sync;
    },
    restart: async () => {
      await sync.close();
      sync = await start();
      return sync;
    },
    rows: async () => {
      const Row = z.object({ kind: z.string(), state: z.string() });
      const sql = 'SELECT kind, state FROM outbox ORDER BY lead_id, kind DESC';
      return (await desk.database.all(Row, sql)).map(({ kind, state }) => `${kind} ${state}`);
    },
  };
}
