import type { HubProblem } from '../../src-shared/protocol/hub-problem.ts';
import { ROUTES } from '../../src-shared/protocol/routes.ts';
import type { Monotonic } from '../../src-shared/ports.ts';
import { err, ok, type Result } from '../../src-shared/result.ts';
import { MS_PER_MINUTE } from '../../src-shared/units.ts';
import { askHub } from './hub-client.ts';
import type { HubLink } from './hub-link.ts';
import { countOutbox } from './outbox-store.ts';
import { PROTOCOL, type SendOptions } from './send-batch.ts';

const HEARTBEAT_EVERY_MS = 5 * MS_PER_MINUTE;

interface HeartbeatOptions extends Pick<SendOptions, 'database' | 'clock' | 'post'> {
  readonly monotonic: Monotonic;
  readonly programVersion: string;
}

/** Tells the hub that this kiosk is there and how much is left, at most every five minutes. */
export function createSendHeartbeat(
  options: HeartbeatOptions,
): (link: HubLink) => Promise<Result<'told' | 'not due', HubProblem>> {
  let toldAtMs: number | null = null;
  return async (link) => {
    const nowMs = options.monotonic();
    if (toldAtMs !== null && nowMs - toldAtMs < HEARTBEAT_EVERY_MS) return ok('not due');
    const { pending, rejected, lastSequenceNumber } = await countOutbox(options.database);
    const answer = await askHub(options.post, link, ROUTES.heartbeat, {
      protocol: PROTOCOL,
      sentAtMs: options.clock(),
      programVersion: options.programVersion,
      pending,
      quarantined: rejected,
      lastSequenceNumber,
    });
    if (!answer.ok) return answer;
    if (answer.value.hubId !== link.hubId) return err('FOREIGN_ANSWER');
    toldAtMs = nowMs;
    return ok('told');
  };
}
