import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { showEnrolmentText } from '../../../src-shared/protocol/enrolment-text.ts';

const run = promisify(execFile);
const PROGRAM = ['--import', 'tsx', 'src-hub/main.ts'] as const;

/** `npm run hub` as a process of its own, with an embedded database, on a port that stays the same. */
export interface HubProcess {
  readonly url: string;
  readonly dataFolder: string;
  /** A code for one kiosk, as `npm run hub -- code` prints it. */
  readonly code: () => Promise<string>;
  /** The same with the address, as its QR code says it. */
  readonly enrolmentText: () => Promise<string>;
  readonly start: () => Promise<void>;
  /** Ends it in order. Does nothing while it does not run. */
  readonly stop: () => Promise<void>;
  /** Ends it and removes its folder. */
  readonly remove: () => Promise<void>;
}

/** Not yet started. */
export async function aHubProcess(): Promise<HubProcess> {
  const folder = await mkdtemp(join(tmpdir(), 'standpunkt-hub-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const environment = { ...process.env, HUB_DATA: folder, HUB_PORT: String(port) };
  let running: ChildProcess | undefined;

  const code = async (): Promise<string> => {
    const { stdout } = await run(process.execPath, [...PROGRAM, 'code'], { env: environment });
    return stdout.split('\n')[0] ?? '';
  };
  const stop = async (): Promise<void> => {
    const child = running;
    running = undefined;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await gone;
  };
  return {
    url,
    dataFolder: folder,
    code,
    enrolmentText: async () => showEnrolmentText({ url, code: await code() }),
    start: async () => {
      const child = spawn(process.execPath, PROGRAM, {
        env: environment,
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      running = child;
      await new Promise<void>((resolve, reject) => {
        child.once('exit', (exitCode) => reject(new Error(`the hub ended with ${String(exitCode)}`)));
        child.stdout.once('data', () => resolve()); // its one line: where it listens
      });
    },
    stop,
    remove: async () => {
      await stop();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Free a moment ago; nothing else on this machine is likely to take just this one. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // it listens on a port
  await new Promise((resolve) => server.close(resolve));
  return port;
}
