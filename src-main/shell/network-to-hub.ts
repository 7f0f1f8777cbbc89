import { net, session } from 'electron';
import { MS_PER_SECOND } from '../../src-shared/units.ts';
import { postBy } from '../sync/transport.ts';
import type { SyncOptions } from '../sync/sync-desk.ts';

const LOOK_EVERY_MS = 5 * MS_PER_SECOND;

/**
 * Chromium's network for the way to the hub: it knows the system's proxies and certificates. A session of its own, in memory, with no
 * cookies and no cache; the window's stays closed to everything but its own page.
 */
export function networkToHub(): Pick<SyncOptions, 'post' | 'watchConnection'> {
  return {
    // Made when it is first needed: a kiosk without a hub has no such session.
    post: (request) => {
      const way = session.fromPartition('hub', { cache: false });
      return postBy((url, init) => way.fetch(url, init))(request);
    },
    watchConnection: (onBack) => {
      let wasOnline = net.isOnline();
      const timer = setInterval(() => {
        const isOnline = net.isOnline();
        if (isOnline && !wasOnline) onBack();
        wasOnline = isOnline;
      }, LOOK_EVERY_MS);
      timer.unref();
      return () => clearInterval(timer);
    },
  };
}
