import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { pinOf } from '../../../src-hub/key-pin.ts';
import type { KeyPin } from '../../../src-shared/protocol/pieces.ts';
import { aSelfSignedCertificate } from './self-signed.ts';

const run = promisify(execFile);
const PROGRAM = ['--import', 'tsx', 'src-hub/main.ts'] as const;

/** `npm run hub` as a process of its own, with an embedded database, on a port that stays the same. */
export interface HubProcess {
  readonly url: string;
  readonly dataFolder: string;
  /** A code for one kiosk, as `npm run hub -- code` prints it. */
  readonly code: () => Promise<string>;
  /** Of its certificate; `undefined`: it speaks no TLS. */
  readonly pin: KeyPin | undefined;
  readonly start: () => Promise<void>;
  /** Ends it in order. Does nothing while it does not run. */
  readonly stop: () => Promise<void>;
  /** Ends it and removes its folder. */
  readonly remove: () => Promise<void>;
}

/** Not yet started. `isTls`: with a certificate that it made for itself. */
export async function aHubProcess({ isTls = false } = {}): Promise<HubProcess> {
  const folder = await mkdtemp(join(tmpdir(), 'standpunkt-hub-'));
  const port = await freePort();
  const tls = isTls ? await writeCertificate(folder) : undefined;
  const url = `${isTls ? 'https' : 'http'}://127.0.0.1:${port}`;
  const environment = { ...process.env, HUB_DATA: folder, HUB_PORT: String(port), ...tls?.environment };
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
    pin: tls?.pin,
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

async function writeCertificate(
  folder: string,
): Promise<{ readonly pin: KeyPin; readonly environment: NodeJS.ProcessEnv }> {
  const { certificate, key } = aSelfSignedCertificate();
  const [certFile, keyFile] = [join(folder, 'certificate.pem'), join(folder, 'key.pem')];
  await writeFile(certFile, certificate);
  await writeFile(keyFile, key, { mode: 0o600 });
  return { pin: pinOf(certificate), environment: { HUB_TLS_CERT: certFile, HUB_TLS_KEY: keyFile } };
}

/** Free a moment ago; nothing else on this machine is likely to take just this one. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // it listens on a port
  await new Promise((resolve) => server.close(resolve));
  return port;
}
