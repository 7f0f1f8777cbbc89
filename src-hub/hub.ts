import { join } from 'node:path';
import type { Clock, RandomBytes } from '../src-shared/ports.ts';
import { MS_PER_MINUTE } from '../src-shared/units.ts';
import { serveAdmin } from './admin/serve-admin.ts';
import type { HubConfig } from './config.ts';
import { describeFault, type HubLog } from './log.ts';
import { createMetrics } from './metrics.ts';
import type { HubParts } from './parts.ts';
import { createServer } from './server.ts';
import type { HubDatabase } from './store/hub-database.ts';
import { countLedger, deleteExpired } from './store/ledger-store.ts';
import { migrateHub } from './store/migrate.ts';
import { openEmbeddedDatabase } from './store/open-embedded.ts';
import { openServerDatabase } from './store/open-server.ts';

/*
 * Builds a hub once and hands its parts to each other.
 */

export interface World {
  readonly clock: Clock;
  readonly randomBytes: RandomBytes;
  readonly newHubId: () => string;
  readonly log: HubLog;
}

/** The database that the settings name, not yet brought up to date. */
export function openDatabase(config: HubConfig, log: HubLog): Promise<HubDatabase> {
  return config.databaseUrl === undefined
    ? openEmbeddedDatabase(join(config.dataFolder, 'database'))
    : openServerDatabase({
        url: config.databaseUrl,
        onLostConnection: (fault) => log('database.lostConnection', describeFault(fault)),
      });
}

export async function prepareParts(database: HubDatabase, world: World): Promise<HubParts> {
  const hubId = await migrateHub(database, world.newHubId);
  const metrics = createMetrics({ countLedger: () => countLedger(database) });
  return { database, hubId, metrics, ...world };
}

export interface RunningHub {
  readonly parts: HubParts;
  /** Where it listens. */
  readonly url: string;
  /** Takes no new requests, ends those that run, then closes the database. */
  readonly stop: () => Promise<void>;
}

const RETENTION_EVERY_MS = 60 * MS_PER_MINUTE;

/** Throws when another hub has the folder, the port is taken, or the database cannot be used. */
export async function startHub(config: HubConfig, world: World): Promise<RunningHub> {
  // First, because it also keeps a second hub away from an embedded database.
  const admin = await serveAdmin(config.dataFolder);
  let database: HubDatabase | undefined;
  try {
    database = await openDatabase(config, world.log);
    const parts = await prepareParts(database, world);
    admin.answerFor(parts);
    const app = await createServer(parts, config);
    const url = await app.listen({ host: config.host, port: config.port });
    const endRetention = startRetention(parts);
    world.log('hub.started', { database: database.kind });
    return {
      parts,
      url,
      stop: async () => {
        world.log('hub.stopping', {});
        endRetention();
        await app.close();
        await admin.stop();
        await parts.database.close();
        world.log('hub.stopped', {});
      },
    };
  } catch (fault) {
    await admin.stop();
    await database?.close();
    throw fault;
  }
}

function startRetention(parts: HubParts): () => void {
  const run = (): void => {
    deleteExpired(parts.database, parts.clock()).then(
      (deleted) => parts.log('retention.done', { deleted }),
      (fault: unknown) => parts.log('hub.fault', describeFault(fault)),
    );
  };
  run();
  const timer = setInterval(run, RETENTION_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
