import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { CURRENT_CONSENT_TEXTS } from '../../../src-shared/domain/consent-texts.ts';
import { KioskSettings } from '../../../src-shared/domain/kiosk-settings.ts';
import type { KioskId } from '../../../src-shared/protocol/pieces.ts';
import { ok } from '../../../src-shared/result.ts';
import { createBalanceDesk, type BalanceDesk } from '../../../src-main/balance/balance-desk.ts';
import { localHour } from '../../../src-main/insights/local-hour.ts';
import type { AgeRecipient } from '../../../src-main/leads/age-seal.ts';
import { noteBoot } from '../../../src-main/leads/boot.ts';
import { createClockWatch } from '../../../src-main/leads/clock-watch.ts';
import {
  createAssessLead,
  createCorrectLead,
  type AssessLead,
  type CorrectLead,
} from '../../../src-main/leads/correct-lead.ts';
import { loadDeviceKey, registerDeviceKey } from '../../../src-main/leads/device-key.ts';
import {
  createEraseByStaff,
  createEraseLead,
  type EraseByStaff,
  type EraseLead,
} from '../../../src-main/leads/erase-lead.ts';
import { createLeaveLead, type LeaveLead } from '../../../src-main/leads/leave-lead.ts';
import { deleteExpiredLeads } from '../../../src-main/leads/retention.ts';
import { systemRandomBytes } from '../../../src-main/ports.ts';
import { createAppendToJournal } from '../../../src-main/staff/journal.ts';
import { openDatabase, type Database } from '../../../src-main/storage/database.ts';
import { sha256Of } from '../../../src-main/storage/sha256.ts';
import { openSync, type SyncDesk } from '../../../src-main/sync/sync-desk.ts';
import { postBy } from '../../../src-main/sync/transport.ts';
import { DESK_EMPLOYERS } from '../a-lead-desk.ts';
import { aJumpingClock, type JumpingClock } from './jumping-clock.ts';

/*
 * One run of a kiosk's program over its folder: the real database, its real sender and Node's own network, put together as the program
 * does. Only the clock is ours.
 */

export interface KioskRun {
  readonly clock: JumpingClock;
  readonly database: Database;
  readonly sync: SyncDesk;
  readonly balance: BalanceDesk<never>;
  readonly leaveLead: LeaveLead;
  readonly correctLead: CorrectLead;
  readonly assessLead: AssessLead;
  readonly eraseLead: EraseLead;
  readonly eraseByStaff: EraseByStaff;
  /** As the system tells the program. */
  readonly networkIsBack: () => void;
  readonly close: () => Promise<void>;
}

export interface KioskPlace {
  /** With everything that a kiosk keeps; made when missing. */
  readonly folder: string;
  readonly kioskId: KioskId;
  /** For whom leads are sealed. */
  readonly recipients: readonly AgeRecipient[];
  /** So long the sender waits for an answer, in the world's time. */
  readonly patienceMs: number;
  /** From 0 up to 1, for the sender. */
  readonly fraction: () => number;
}

interface RunOptions extends KioskPlace {
  readonly wrongByMs: number;
}

const SETTINGS = KioskSettings.parse({ eventName: 'Berufsmesse Jena' });

export async function openKiosk(options: RunOptions): Promise<KioskRun> {
  const { folder, kioskId } = options;
  await mkdir(folder, { recursive: true });
  const clock = aJumpingClock(options.wrongByMs);
  const { now, monotonic } = clock;
  const database = await openDatabase({ file: join(folder, 'standpunkt.sqlite'), clock: now });
  const device = await loadDeviceKey({ folder: join(folder, 'keys'), clock: now });
  const shared = {
    database,
    clock: now,
    monotonic,
    newId: () => v7({ random: systemRandomBytes(16), msecs: now() }), // by the kiosk's own clock, however wrong
    appendToJournal: createAppendToJournal(now),
    settings: () => SETTINGS,
  };
  await registerDeviceKey(shared, device);
  const booth = { recipients: options.recipients, isDemo: false };
  const sealing = {
    ...shared,
    randomBytes: systemRandomBytes,
    booth: () => booth,
    device,
    boot: await noteBoot(shared),
  };
  const tellBack = new Set<() => void>();
  const sync = await openSync({
    ...shared,
    folder,
    signer: { kioskId, keyId: device.keyId, sign: device.sign },
    publicKey: device.publicKey,
    runLater: clock.runLater,
    fraction: options.fraction,
    post: postBy((url, init) => fetch(url, init), options.patienceMs),
    watchConnection: (onBack) => {
      tellBack.add(onBack);
      return () => tellBack.delete(onBack);
    },
    isDemo: () => booth.isDemo,
    programVersion: 'chaos',
    note: () => undefined,
  });
  // As at every start. A clock that is out by years must not delete anything.
  const expired = await deleteExpiredLeads({ ...shared, clockWatch: createClockWatch(now, monotonic) });
  if (expired.ok && expired.value.deleted > 0) throw new Error('a wrong clock deleted contacts');
  return {
    clock,
    database,
    sync,
    balance: createBalanceDesk({
      ...shared,
      kioskId,
      isCaptureOnly: () => false,
      countAtHub: sync.countAtHub,
      dayOf: (atMs) => localHour(atMs).day,
      writeSheet: (_folder, name, bytes) =>
        Promise.resolve(ok({ path: `/${name}`, name, sha256: sha256Of(bytes), isSettled: true })),
    }),
    leaveLead: createLeaveLead({
      ...sealing,
      kioskId,
      edition: () => ({ id: 'chaos', employerName: (id) => DESK_EMPLOYERS.get(id) }),
      consentTexts: CURRENT_CONSENT_TEXTS,
    }),
    correctLead: createCorrectLead(sealing),
    assessLead: createAssessLead(sealing),
    eraseLead: createEraseLead(shared),
    eraseByStaff: createEraseByStaff(shared),
    networkIsBack: () => {
      for (const onBack of tellBack) onBack();
    },
    close: async () => {
      await sync.close();
      await database.close();
    },
  };
}
