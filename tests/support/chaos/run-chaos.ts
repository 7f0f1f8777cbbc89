import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openEmbeddedDatabase } from '../../../src-hub/store/open-embedded.ts';
import { openServerDatabase } from '../../../src-hub/store/open-server.ts';
import type { HubDatabase } from '../../../src-hub/store/hub-database.ts';
import { makeIdentity, recipientOf } from '../../../src-main/leads/age-seal.ts';
import { seededRandom } from '../seeded-random.ts';
import { ChaosKiosk, type Deeds } from './chaos-kiosk.ts';
import type { KioskFacts } from './facts.ts';
import { startFaultProxy, type FaultProxy } from './fault-proxy.ts';
import { findAllDifferences } from './find-differences.ts';
import { aHubProcess, buildHub, type HubPlace, type HubProcess } from './hub-process.ts';
import { killHubs, type Kills } from './kill-hubs.ts';
import { readHub } from './read-hub.ts';
import { readLogs, type HubWords } from './read-logs.ts';

/*
 * Kiosks with the real database, records and sender hand over to real hubs, over a network that does everything wrong, while the hubs
 * are killed and clocks jump. Then the network is calm, and everything must be where it belongs. A seed fixes what is done and which
 * faults are drawn, one stream of chance for each part; in which order the system serves the parts it does not fix.
 */

export interface ChaosOptions {
  /** For the kiosks' folders; empty. */
  readonly folder: string;
  /** One for each hub. Several have one server's database between them. */
  readonly hubs: readonly HubPlace[];
  readonly seed: number;
  readonly kiosks: number;
  /** In all. */
  readonly leads: number;
  readonly kills: number;
  /** So long a kiosk waits for an answer. */
  readonly patienceMs: number;
  /** So long everything may take to arrive when the network is calm again. */
  readonly calmLimitMs: number;
  /** Told now and then how far it is. */
  readonly onProgress?: (words: string) => void;
}

export interface ChaosReport {
  readonly seed: number;
  readonly kiosks: number;
  readonly hubs: number;
  readonly database: HubDatabase['kind'];
  readonly deeds: Deeds;
  readonly requests: number;
  readonly harmed: ReadonlyMap<string, number>;
  readonly kills: Kills;
  readonly hubWords: HubWords;
  /** Records that were confirmed in the midst of it, and in the end. */
  readonly confirmedInStorm: number;
  readonly confirmed: number;
  /** Batches of before that were brought to the hub once more when all was done. */
  readonly repeated: number;
  readonly ledger: { readonly leads: number; readonly envelopes: number; readonly erasures: number };
  readonly stormMs: number;
  readonly calmMs: number;
  readonly differences: readonly string[];
}

interface Scene extends ChaosOptions {
  readonly hubProcesses: readonly HubProcess[];
  readonly proxy: FaultProxy;
  readonly kioskList: readonly ChaosKiosk[];
}

/** A stream of chance for each part, so that what one of them draws does not change the others. */
const PROXY_STREAM = 1;
const KILL_STREAM = 2;
const WEATHER_STREAM = 3;
const KIOSK_STREAMS = 1000;
const SENDER_STREAMS = 2000;
const stream = (seed: number, part: number): (() => number) => seededRandom(seed * 7919 + part);

export async function runChaos(options: ChaosOptions): Promise<ChaosReport> {
  const { seed } = options;
  const organiser = await makeIdentity();
  const program = await buildHub();
  const hubProcesses = options.hubs.map((place) => aHubProcess(program, place));
  const proxy = await startFaultProxy({
    random: stream(seed, PROXY_STREAM),
    ports: () => hubProcesses.flatMap((hub) => hub.port() ?? []),
  });
  const kioskList: ChaosKiosk[] = [];
  try {
    await Promise.all(hubProcesses.map((hub) => hub.start()));
    for (let number = 1; number <= options.kiosks; number += 1)
      kioskList.push(
        await ChaosKiosk.start({
          folder: join(options.folder, `kiosk-${number}`),
          number,
          organiser: await recipientOf(organiser),
          patienceMs: options.patienceMs,
          random: stream(seed, KIOSK_STREAMS + number),
          fraction: stream(seed, SENDER_STREAMS + number),
        }),
      );
    const scene: Scene = { ...options, hubProcesses, proxy, kioskList };
    await enrolAll(scene);
    const storm = await rage(scene);
    const calm = await calmDown(scene);
    // Killed, not stopped: what it said "stored" to must be on the disk.
    for (const hub of hubProcesses) await hub.kill();
    const facts: KioskFacts[] = [];
    for (const kiosk of kioskList) facts.push(await kiosk.finish());
    const database = await openLedger(options.hubs);
    try {
      const ledger = await readHub(database, organiser);
      const hubWords = readLogs(hubProcesses.map(({ logFile }) => logFile));
      return {
        seed,
        kiosks: options.kiosks,
        hubs: options.hubs.length,
        database: database.kind,
        deeds: sumDeeds(kioskList),
        requests: proxy.requests(),
        harmed: proxy.harmed(),
        ...storm,
        ...calm,
        hubWords,
        ledger: {
          leads: ledger.leads.length,
          envelopes: ledger.leads.filter(({ envelopeSha256 }) => envelopeSha256 !== null).length,
          erasures: ledger.erasures.length,
        },
        differences: [
          ...calm.differences,
          ...findHubFaults(hubProcesses, hubWords),
          ...findAllDifferences(facts, ledger),
        ],
      };
    } finally {
      await database.close();
    }
  } finally {
    await Promise.allSettled(kioskList.map((kiosk) => kiosk.close())); // a fault of before is to be seen, not this one
    await proxy.close();
    await Promise.all(hubProcesses.map((hub) => hub.kill()));
  }
}

const ENROL_AGAIN_MS = 5000;

/** In fine weather: somebody stands beside it. */
async function enrolAll({ kioskList, hubProcesses, proxy }: Scene): Promise<void> {
  const [hub] = hubProcesses;
  if (hub === undefined) throw new Error('there is no hub');
  for (const kiosk of kioskList) {
    const code = await hub.makeCode();
    while (!(await kiosk.enrol(proxy.url, code))) await sleep(ENROL_AGAIN_MS);
  }
}

type Storm = Pick<ChaosReport, 'kills' | 'stormMs' | 'confirmedInStorm'>;

/** Contacts are left and hubs killed, side by side: neither gets far ahead of the other. */
async function rage(scene: Scene): Promise<Storm> {
  const { kioskList, proxy, leads, seed } = scene;
  const startedAt = performance.now();
  const end = new AbortController();
  const until = async (isSo: () => boolean): Promise<void> => {
    while (!isSo()) {
      end.signal.throwIfAborted();
      await sleep(5);
    }
  };
  let killsDone = 0;
  const progress = (): number => sumDeeds(kioskList).leads / leads;
  const live = async (kiosk: ChaosKiosk, quota: number): Promise<void> => {
    while (kiosk.deeds.leads < quota) {
      await until(() => progress() <= (killsDone + 1) / scene.kills);
      await kiosk.act();
      await sleep(0); // its sender has its turn
    }
  };
  const kills = killHubs({
    hubs: scene.hubProcesses,
    kills: scene.kills,
    random: stream(seed, KILL_STREAM),
    untilProgress: (share) => until(() => progress() >= share),
    atHubs: proxy.atHubs,
    noteDone: (done) => {
      killsDone = done;
      scene.onProgress?.(`${Math.round(progress() * leads)} of ${leads} contacts, hub killed ${done} times`);
    },
  });
  const lives = kioskList.map((kiosk, index) => live(kiosk, Math.floor((leads + index) / kioskList.length)));
  const weather = changeWeather(scene, end.signal);
  try {
    const [killed] = await Promise.all([kills, ...lives]);
    return {
      kills: killed,
      confirmedInStorm: await sumOver(kioskList, (kiosk) => kiosk.countConfirmed()),
      stormMs: performance.now() - startedAt,
    };
  } finally {
    end.abort();
    await Promise.allSettled([weather, kills, ...lives]); // should one have failed, the others end first
  }
}

const LONGEST_STORM_MS = 3000;
const LONGEST_CUT_MS = 600;

/** Bad network and none take turns; some kiosks are told when it is back. */
async function changeWeather({ proxy, kioskList, seed }: Scene, signal: AbortSignal): Promise<void> {
  const random = stream(seed, WEATHER_STREAM);
  const lasts = (longestMs: number): Promise<unknown> =>
    sleep(random() * longestMs, undefined, { signal }).catch(() => undefined);
  while (!signal.aborted) {
    proxy.setWeather('storm');
    await lasts(LONGEST_STORM_MS);
    proxy.setWeather('cut');
    await lasts(LONGEST_CUT_MS);
    for (const kiosk of kioskList) if (random() < 0.5) kiosk.networkIsBack();
  }
  proxy.setWeather('calm');
}

type Calm = Pick<ChaosReport, 'confirmed' | 'repeated' | 'calmMs' | 'differences'>;

/** Waits until everything has arrived; then batches of the storm come once more, as from a line that forgot them. */
async function calmDown({ kioskList, proxy, calmLimitMs }: Scene): Promise<Calm> {
  const startedAt = performance.now();
  const countPending = (): Promise<number> => sumOver(kioskList, (kiosk) => kiosk.countPending());
  for (const kiosk of kioskList) kiosk.networkIsBack();
  let pending = await countPending();
  while (pending > 0 && performance.now() - startedAt < calmLimitMs) {
    await sleep(50);
    pending = await countPending();
  }
  const calmMs = performance.now() - startedAt;
  return {
    calmMs,
    confirmed: await sumOver(kioskList, (kiosk) => kiosk.countConfirmed()),
    repeated: await proxy.repeatAll(),
    differences:
      pending === 0 ? [] : [`${pending} records wait after ${Math.round(calmMs / 1000)} s of calm`],
  };
}

function findHubFaults(hubs: readonly HubProcess[], words: HubWords): readonly string[] {
  return [
    ...hubs
      .filter((hub) => hub.ownEnds() > 0)
      .map((hub) => `a hub ended ${hub.ownEnds()} times by itself, see ${hub.logFile}`),
    ...(words.rejected === 0 ? [] : [`the hub rejected ${words.rejected} records, all of which were sound`]),
  ];
}

function openLedger(places: readonly HubPlace[]): Promise<HubDatabase> {
  const [place] = places;
  if (place === undefined) throw new Error('there is no hub');
  return place.databaseUrl === undefined
    ? openEmbeddedDatabase(join(place.dataFolder, 'database'))
    : openServerDatabase({ url: place.databaseUrl, onLostConnection: () => undefined });
}

async function sumOver(
  kiosks: readonly ChaosKiosk[],
  count: (kiosk: ChaosKiosk) => Promise<number>,
): Promise<number> {
  return (await Promise.all(kiosks.map(count))).reduce((all, one) => all + one, 0);
}

function sumDeeds(kiosks: readonly ChaosKiosk[]): Deeds {
  const sum: Deeds = { leads: 0, corrections: 0, ratings: 0, erasures: 0, restarts: 0, clockJumps: 0 };
  for (const { deeds } of kiosks)
    for (const name of Object.keys(sum) as (keyof Deeds)[]) sum[name] += deeds[name]; // its own keys
  return sum;
}
