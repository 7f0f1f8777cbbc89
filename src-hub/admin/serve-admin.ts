import { chmod, mkdir, rm } from 'node:fs/promises';
import fastify from 'fastify';
import { describeFault } from '../log.ts';
import type { HubParts } from '../parts.ts';
import { askRunningHub } from './ask-running-hub.ts';
import { AdminCommand, runCommand, type AdminAnswer } from './commands.ts';
import { adminSocketIn } from './socket-path.ts';

interface Admin {
  /** Commands before this wait for nothing: they are told to come back. */
  readonly answerFor: (parts: HubParts) => void;
  readonly stop: () => Promise<void>;
}

/**
 * Listens for commands on the folder's socket. Throws when another hub does so already: two of them in one folder would destroy an
 * embedded database.
 */
export async function serveAdmin(dataFolder: string): Promise<Admin> {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const path = adminSocketIn(dataFolder);
  if ((await askRunningHub(dataFolder, { command: 'kiosks' })) !== undefined)
    throw new Error(`another hub is running in ${dataFolder}`);
  if (process.platform !== 'win32') await rm(path, { force: true }); // what a killed hub left behind
  let parts: HubParts | undefined;
  const app = fastify({ logger: false, forceCloseConnections: true });
  app.post('/', async (request): Promise<AdminAnswer> => {
    if (parts === undefined) return { ok: false, lines: ['The hub is still starting.'] };
    try {
      return await runCommand(parts, AdminCommand.parse(request.body));
    } catch (fault) {
      parts.log('hub.fault', describeFault(fault));
      return { ok: false, lines: ['The hub could not do that; its log says why.'] };
    }
  });
  await app.listen({ path });
  if (process.platform !== 'win32') await chmod(path, 0o600);
  return {
    answerFor: (built) => {
      parts = built;
    },
    stop: () => app.close(),
  };
}
