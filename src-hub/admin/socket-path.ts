import { join } from 'node:path';
import { sha256Of } from '../sha256.ts';

/** Where a running hub listens for whoever runs it: a socket in its own folder, which only its user can enter. */
export function adminSocketIn(dataFolder: string): string {
  return process.platform === 'win32'
    ? `\\\\.\\pipe\\standpunkt-hub-${sha256Of(dataFolder).slice(0, 16)}`
    : join(dataFolder, 'admin.sock');
}
