import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from 'vite';
import { askRunningHub } from '../../../src-hub/admin/ask-running-hub.ts';

/*
 * The hub as a program of its own, to be killed without a word and started again on the same data.
 */

/** Where a hub has its data. */
export interface HubPlace {
  readonly dataFolder: string;
  /** `undefined`: the embedded database in the folder. */
  readonly databaseUrl: string | undefined;
}

export interface HubProcess {
  readonly place: HubPlace;
  /** Its log: one JSON object a line, of all its lives. */
  readonly logFile: string;
  /** `undefined`: it is not up. */
  readonly port: () => number | undefined;
  readonly pid: () => number | undefined;
  /** Until it listens. */
  readonly start: () => Promise<void>;
  /** Starts it and kills it after so long, most likely before it listens. */
  readonly startAndKill: (afterMs: number) => Promise<void>;
  readonly kill: () => Promise<void>;
  /** How often it ended without being killed. */
  readonly ownEnds: () => number;
  /** A code for one kiosk. */
  readonly makeCode: () => Promise<string>;
}

/** Built once: reading the sources anew at each start would take most of the time. */
export async function buildHub(): Promise<string> {
  const outDir = resolve('out/test/hub');
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: resolve('src-hub/main.ts'),
      outDir,
      rolldownOptions: { output: { entryFileNames: 'hub.mjs' } },
    },
  });
  return join(outDir, 'hub.mjs');
}

/** A request that is cut off in the middle holds a connection for so long. */
const REQUEST_TIMEOUT_S = 5;

export function aHubProcess(program: string, place: HubPlace): HubProcess {
  const logFile = join(place.dataFolder, 'hub.log');
  let port: number | undefined;
  let running: { readonly child: ChildProcess; readonly ended: Promise<unknown> } | undefined;
  let ownEnds = 0;

  const launch = (): ChildProcess => {
    mkdirSync(place.dataFolder, { recursive: true });
    const log = openSync(logFile, 'a');
    const child = spawn(process.execPath, [program], {
      stdio: ['ignore', 'pipe', log],
      env: {
        ...process.env,
        HUB_DATA: place.dataFolder,
        HUB_PORT: '0',
        HUB_REQUESTS_PER_MINUTE: '1000000',
        HUB_REQUEST_TIMEOUT_S: String(REQUEST_TIMEOUT_S),
        ...(place.databaseUrl === undefined ? {} : { DATABASE_URL: place.databaseUrl }),
      },
    });
    closeSync(log);
    const ended = new Promise((settle) => child.once('exit', settle)).then(() => {
      port = undefined;
      running = undefined;
      if (child.signalCode !== 'SIGKILL') ownEnds += 1;
    });
    running = { child, ended };
    return child;
  };

  const kill = async (): Promise<void> => {
    port = undefined;
    running?.child.kill('SIGKILL');
    await running?.ended;
  };

  return {
    place,
    logFile,
    port: () => port,
    pid: () => running?.child.pid,
    start: async () => {
      const { stdout } = launch();
      if (stdout === null) throw new Error('a hub was started without an output');
      for await (const line of createInterface({ input: stdout })) {
        port = Number(/:(\d+)$/.exec(line)?.[1]);
        return;
      }
      throw new Error(`the hub did not come up, see ${logFile}`);
    },
    startAndKill: async (afterMs) => {
      launch();
      await sleep(afterMs);
      await kill();
    },
    kill,
    ownEnds: () => ownEnds,
    makeCode: async () => {
      const answer = await askRunningHub(place.dataFolder, { command: 'code', minutes: 60 });
      const code = answer?.lines[0];
      if (answer?.ok !== true || code === undefined) throw new Error('the hub made no code');
      return code;
    },
  };
}
