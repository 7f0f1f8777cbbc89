import { z } from 'zod';
import { EpochMs } from '../units.ts';
import { HubId, text } from './pieces.ts';
import { Protocol } from './version.ts';

/*
 * A kiosk says that it is there, and how much it still has to hand over. Numbers only.
 */

const Count = z.int().nonnegative();

export const Heartbeat = z
  .object({
    protocol: Protocol,
    sentAtMs: EpochMs,
    programVersion: text(40),
    /** Records that wait, and records that the hub rejected. */
    pending: Count,
    quarantined: Count,
    /** The number of the newest record: what the hub should have in the end. */
    lastSequenceNumber: Count,
  })
  .readonly();
export type Heartbeat = z.output<typeof Heartbeat>;

export const HeartbeatAnswer = z
  .object({ protocol: Protocol, hubId: HubId, receivedAtMs: EpochMs })
  .readonly();
export type HeartbeatAnswer = z.output<typeof HeartbeatAnswer>;
