import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/*
 * A PostgreSQL server of the tests' own: a fresh cluster in a temporary folder, on a free port, gone afterwards. Whether the system
 * runs another one does not matter.
 */

export interface PostgresServer {
  readonly url: (database: string) => string;
  readonly stop: () => Promise<void>;
}

const DEBIAN_FOLDER = '/usr/lib/postgresql';

interface PostgresOptions {
  /** Whether a commit waits for the disk, as everywhere but in tests. */
  readonly flushes?: boolean;
}

/** Throws when there is no PostgreSQL: the hub's promises on it are then not proven, and nobody is to believe they were. */
export async function startPostgres({ flushes = false }: PostgresOptions = {}): Promise<PostgresServer> {
  const programs = findPrograms();
  const folder = mkdtempSync(join(tmpdir(), 'standpunkt-pg-'));
  const owner = findOwner();
  if (owner !== undefined) chownSync(folder, owner.uid, owner.gid);
  const data = join(folder, 'data');
  const made = spawnSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'hub', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync', '--no-instructions'],
    { ...owner, cwd: folder, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr || String(made.error)}`);
  const port = await findFreePort();
  const settings = [
    `fsync=${flushes ? 'on' : 'off'}`,
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    `unix_socket_directories=`,
  ];
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', data, ...settings.flatMap((setting) => ['-c', setting])],
    { ...owner, cwd: folder, stdio: 'ignore' },
  );
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    server.kill('SIGINT'); // "fast": does not wait for clients
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const url = (database: string): string => `postgres://hub@127.0.0.1:${port}/${database}`;
  try {
    await waitUntilReady(url('postgres'), () => server.exitCode === null);
  } catch (fault) {
    await stop();
    throw fault;
  }
  return { url, stop };
}

function findPrograms(): string {
  const versions = existsSync(DEBIAN_FOLDER) ? readdirSync(DEBIAN_FOLDER) : [];
  const newest = versions.sort((a, b) => Number(b) - Number(a))[0];
  const folders = [
    ...(newest === undefined ? [] : [join(DEBIAN_FOLDER, newest, 'bin')]),
    ...(process.env['PATH'] ?? '').split(':'),
  ];
  const found = folders.find((one) => existsSync(join(one, 'initdb')) && existsSync(join(one, 'postgres')));
  if (found === undefined)
    throw new Error(
      'The hub could not be tested on PostgreSQL: there is no "initdb" on this computer. ' +
        'On Debian and Ubuntu: apt-get install postgresql',
    );
  return found;
}

/** PostgreSQL refuses to be run by root: then it is run by the user that its package made. */
function findOwner(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (kind: '-u' | '-g'): number => {
    const asked = spawnSync('id', [kind, 'postgres'], { encoding: 'utf8' });
    if (asked.status !== 0)
      throw new Error('PostgreSQL cannot be run by root, and there is no user "postgres"');
    return Number(asked.stdout);
  };
  return { uid: idOf('-u'), gid: idOf('-g') };
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address !== null
          ? resolve(address.port)
          : reject(new Error('no port')),
      );
    });
  });
}

const TRIES = 300;

async function waitUntilReady(url: string, isAlive: () => boolean): Promise<void> {
  for (let left = TRIES; left > 0 && isAlive(); left -= 1) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error('PostgreSQL did not come up');
}
