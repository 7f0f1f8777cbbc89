import type { HubId } from '../src-shared/protocol/pieces.ts';
import type { Clock, RandomBytes } from '../src-shared/ports.ts';
import type { HubLog } from './log.ts';
import type { Metrics } from './metrics.ts';
import type { HubDatabase } from './store/hub-database.ts';

/** What every route may ask for. */
export interface HubParts {
  readonly database: HubDatabase;
  readonly hubId: HubId;
  readonly clock: Clock;
  readonly randomBytes: RandomBytes;
  readonly log: HubLog;
  readonly metrics: Metrics;
}
