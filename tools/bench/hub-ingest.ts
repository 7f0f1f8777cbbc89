import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { EnrolmentCode } from '../../src-shared/protocol/enrolment.ts';
import { ROUTES } from '../../src-shared/protocol/routes.ts';
import { EpochMs, MS_PER_DAY } from '../../src-shared/units.ts';
import { newHubId, systemClock } from '../../src-hub/ports.ts';
import { sha256Of } from '../../src-hub/sha256.ts';
import type { HubDatabase } from '../../src-hub/store/hub-database.ts';
import { enrolKiosk, insertCode } from '../../src-hub/store/kiosk-store.ts';
import { migrateHub } from '../../src-hub/store/migrate.ts';
import { openEmbeddedDatabase } from '../../src-hub/store/open-embedded.ts';
import { openServerDatabase } from '../../src-hub/store/open-server.ts';
import { aHubProcess, buildHub, type HubPlace } from '../../tests/support/chaos/hub-process.ts';
import { aBatch, aKiosk } from '../../tests/support/hub/a-kiosk.ts';
import { startPostgres } from '../../tests/support/hub/postgres-server.ts';
import { round, summarise, type Measure } from './statistics.ts';

const KIOSKS = [1, 20, 200] as const;
const LEADS = 2000;
const BATCH = 10;
/** About what a sealed lead takes. */
const ENVELOPE_BYTES = 1500;

/**
 * How fast a hub takes leads in, as a program of its own on both databases, all promises kept and the disk flushed; beside it, in the
 * same run, the plainest Fastify with one INSERT a record. Each kiosk sends its next batch when the one before was answered.
 */
export async function measureHubIngest(): Promise<readonly Measure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'standpunkt-bench-'));
  const postgres = await startPostgres({ flushes: true });
  const program = await buildHub();
  try {
    const places: readonly HubPlace[] = [
      { dataFolder: join(folder, 'embedded'), databaseUrl: undefined },
      { dataFolder: join(folder, 'server'), databaseUrl: postgres.url('postgres') },
    ];
    const measures: Measure[] = [];
    for (const place of places) measures.push(...(await measureHub(program, place)));
    return [...measures, ...(await measureYardstick(postgres.url('postgres')))];
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** A kiosk's batches as they go over the line. */
interface Load {
  readonly headers: Readonly<Record<string, string>>;
  readonly bodies: readonly Buffer[];
}

async function measureHub(program: string, place: HubPlace): Promise<readonly Measure[]> {
  const database = await openFor(place);
  await migrateHub(database, newHubId);
  const loads: (readonly Load[])[] = [];
  for (const kiosks of KIOSKS) loads.push(await prepareLoads(kiosks, database));
  await database.close();
  const hub = aHubProcess(program, place);
  await hub.start();
  try {
    const measures: Measure[] = [];
    for (const load of loads)
      measures.push({
        measure: 'hub-ingest',
        database: place.databaseUrl === undefined ? 'embedded' : 'server',
        ...(await sendAll(load, hub.port() ?? 0)),
      });
    return [
      ...measures,
      {
        measure: 'hub-memory',
        database: place.databaseUrl === undefined ? 'embedded' : 'server',
        unit: 'MiB',
        peak: await peakMemoryMiB(hub.pid() ?? 0),
      },
    ];
  } finally {
    await hub.kill();
  }
}

async function measureYardstick(databaseUrl: string): Promise<readonly Measure[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tools/bench/plain-ingest.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, DATABASE_URL: databaseUrl },
  });
  const ended = once(child, 'exit');
  try {
    const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]; // that is what `line` has
    const port = Number(/:(\d+)$/.exec(line)?.[1]);
    const measures: Measure[] = [];
    for (const kiosks of KIOSKS)
      measures.push({
        measure: 'plain-fastify-pg-insert',
        database: 'server',
        ...(await sendAll(await prepareLoads(kiosks, null), port)),
      });
    return measures;
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

function openFor({ dataFolder, databaseUrl }: HubPlace): Promise<HubDatabase> {
  return databaseUrl === undefined
    ? openEmbeddedDatabase(join(dataFolder, 'database'))
    : openServerDatabase({ url: databaseUrl, onLostConnection: () => undefined });
}

/** Everything signed and packed beforehand; `null`: for the yardstick, which wants neither tokens nor packing. */
async function prepareLoads(kiosks: number, database: HubDatabase | null): Promise<readonly Load[]> {
  const loads: Load[] = [];
  for (let index = 0; index < kiosks; index += 1) {
    const kiosk = aKiosk();
    const json = { 'content-type': 'application/json' };
    const headers: Record<string, string> =
      database === null
        ? json
        : {
            ...json,
            'content-encoding': 'gzip',
            authorization: `Bearer ${await enrol(database, kiosk)}`,
          };
    const bodies: Buffer[] = [];
    for (let batch = 0; batch < LEADS / kiosks / BATCH; batch += 1) {
      const nowMs = systemClock();
      const leads = Array.from({ length: BATCH }, () =>
        kiosk.lead({
          envelope: randomBytes(ENVELOPE_BYTES).toString('base64'),
          capturedAtMs: nowMs,
          keepUntilMs: EpochMs.parse(nowMs + 180 * MS_PER_DAY),
        }),
      );
      const text = JSON.stringify(aBatch(leads, { sentAtMs: nowMs }));
      bodies.push(database === null ? Buffer.from(text, 'utf8') : await promisify(gzip)(text));
    }
    loads.push({ headers, bodies });
  }
  return loads;
}

const CODE_LIFE_MS = 60_000;

/** Past the route, which lets in twenty a minute. Returns the token. */
async function enrol(database: HubDatabase, kiosk: ReturnType<typeof aKiosk>): Promise<string> {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const code = EnrolmentCode.parse(
    Array.from(randomBytes(12), (byte) => alphabet.charAt(byte & 31)).join(''),
  );
  const token = randomBytes(32).toString('base64url');
  const nowMs = systemClock();
  await insertCode(database, {
    sha256: sha256Of(code),
    madeAtMs: nowMs,
    expiresAtMs: EpochMs.parse(nowMs + CODE_LIFE_MS),
  });
  const request = kiosk.enrolment(code);
  if (!(await enrolKiosk(database, { request, tokenSha256: sha256Of(token), nowMs })))
    throw new Error('a kiosk was not let in');
  return token;
}

type Figures = Omit<Measure, 'measure'> & { readonly unit: 'ms' };

/** Milliseconds from the first byte of a batch to the last of its answer. */
async function sendAll(loads: readonly Load[], port: number): Promise<Figures> {
  const durations: number[] = [];
  const startedAt = performance.now();
  await Promise.all(
    loads.map(async ({ headers, bodies }) => {
      for (const body of bodies) {
        const sentAt = performance.now();
        const answer = await fetch(`http://127.0.0.1:${port}${ROUTES.records.path}`, {
          method: 'POST',
          headers,
          body: new Uint8Array(body),
        });
        await answer.arrayBuffer();
        if (answer.status !== 200) throw new Error(`refused with ${answer.status}`);
        durations.push(performance.now() - sentAt);
      }
    }),
  );
  const seconds = (performance.now() - startedAt) / 1000;
  return {
    unit: 'ms',
    kiosks: loads.length,
    leadsPerBatch: BATCH,
    leadsPerSecond: round((durations.length * BATCH) / seconds),
    ...summarise(durations, 99),
  };
}

async function peakMemoryMiB(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return round(Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024);
}
