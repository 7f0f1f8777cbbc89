import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { AdminAnswer, type AdminCommand } from './commands.ts';
import { adminSocketIn } from './socket-path.ts';

/** Gives a command to the hub that runs in a folder; `undefined`: none does. */
export function askRunningHub(dataFolder: string, command: AdminCommand): Promise<AdminAnswer | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        socketPath: adminSocketIn(dataFolder),
        agent: false, // a line that is kept open would outlive the hub
        method: 'POST',
        path: '/',
        headers: { 'content-type': 'application/json' },
      },
      (response) => {
        text(response).then((body) => resolve(AdminAnswer.parse(JSON.parse(body))), reject);
      },
    );
    asked.on('error', (fault: NodeJS.ErrnoException) => {
      const isNobodyThere = fault.code === 'ENOENT' || fault.code === 'ECONNREFUSED';
      if (isNobodyThere) resolve(undefined);
      else reject(fault);
    });
    asked.end(JSON.stringify(command));
  });
}
