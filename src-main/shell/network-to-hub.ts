import { net, session, type Session } from 'electron';
import type { KeyPin } from '../../src-shared/protocol/pieces.ts';
import { MS_PER_SECOND } from '../../src-shared/units.ts';
import { pinOf } from './key-pin.ts';
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
      const way = wayTo(request.pin);
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

/** Chromium's `ERR_CERT_AUTHORITY_INVALID`. */
const NOT_THIS_HUB = -202;
const IS_THIS_HUB = 0;

/**
 * A session a pin, for Chromium remembers what it found a certificate to be. With a pin its key decides alone: a hub may make its own
 * certificate, and a kiosk's wrong clock keeps nothing back.
 */
function wayTo(pin: KeyPin | undefined): Session {
  if (pin === undefined) return session.fromPartition('hub', { cache: false });
  const way = session.fromPartition(`hub ${pin}`, { cache: false });
  way.setCertificateVerifyProc(({ certificate }, answer) => {
    answer(pinOf(certificate.data) === pin ? IS_THIS_HUB : NOT_THIS_HUB);
  });
  return way;
}
