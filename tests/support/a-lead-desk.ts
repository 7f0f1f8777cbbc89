import { generateKeyPairSync } from 'node:crypto';
import { KioskSettings } from '../../src-shared/domain/kiosk-settings.ts';
import { CURRENT_CONSENT_TEXTS } from '../../src-shared/domain/consent-texts.ts';
import type { LeadDraft } from '../../src-shared/domain/lead.ts';
import type { NewId } from '../../src-shared/ports.ts';
import { ok } from '../../src-shared/result.ts';
import type { LeadReceipt } from '../../src-shared/contract/contract.ts';
import { createBalanceDesk, type BalanceDesk } from '../../src-main/balance/balance-desk.ts';
import { localHour } from '../../src-main/insights/local-hour.ts';
import {
  makeIdentity,
  recipientOf,
  type AgeIdentity,
  type AgeRecipient,
} from '../../src-main/leads/age-seal.ts';
import { noteBoot } from '../../src-main/leads/boot.ts';
import { createClockWatch, type ClockWatch } from '../../src-main/leads/clock-watch.ts';
import {
  createAssessLead,
  createCorrectLead,
  type AssessLead,
  type CorrectLead,
} from '../../src-main/leads/correct-lead.ts';
import { deviceKeyFrom, type DeviceKey } from '../../src-main/leads/device-key.ts';
import {
  createEraseByStaff,
  createEraseLead,
  type EraseByStaff,
  type EraseLead,
} from '../../src-main/leads/erase-lead.ts';
import { createLeaveLead, type LeaveLead } from '../../src-main/leads/leave-lead.ts';
import type { AppendToJournal } from '../../src-main/ports.ts';
import { createAppendToJournal } from '../../src-main/staff/journal.ts';
import type { Database } from '../../src-main/storage/database.ts';
import type { SyncDesk } from '../../src-main/sync/sync-desk.ts';
import { sha256Of } from '../../src-main/storage/sha256.ts';
import { aLeadDraft } from './a-lead.ts';
import { aClock, countingIds, predictableBytes, type TestClock } from './calm-world.ts';

/** Employers of the made-up edition that the desk knows. */
export const DESK_EMPLOYERS: ReadonlyMap<string, string> = new Map([
  ['beispiel-gmbh', 'Beispiel GmbH'],
  ['muster-ag', 'Muster AG'],
]);

export const DESK_KIOSK_ID = '019ab000-0000-7000-8000-0000000000ff';

/** A kiosk's lead handling, put together as the program does, with an identity that is already open. */
export interface LeadDesk {
  readonly database: Database;
  readonly clock: TestClock;
  readonly clockWatch: ClockWatch;
  readonly identity: AgeIdentity;
  readonly device: DeviceKey;
  readonly appendToJournal: AppendToJournal;
  readonly leaveLead: LeaveLead;
  readonly eraseLead: EraseLead;
  readonly eraseByStaff: EraseByStaff;
  readonly correctLead: CorrectLead;
  readonly assessLead: AssessLead;
  /** Writes its sheets into {@link LeadDesk.sheets}. */
  readonly balance: BalanceDesk<never>;
  readonly sheets: Map<string, string>;
  /** Leaves a lead that must succeed. */
  readonly leave: (changes?: Parameters<typeof aLeadDraft>[0]) => Promise<LeadReceipt>;
}

interface LeadDeskOptions {
  readonly database?: Database;
  readonly clock?: TestClock;
  readonly settings?: Partial<KioskSettings>;
  readonly consentTexts?: typeof CURRENT_CONSENT_TEXTS;
  /** To be handed on when a desk is built anew over the same database, as after a restart. */
  readonly newId?: NewId;
  readonly device?: DeviceKey;
  readonly booth?: { readonly recipients: readonly AgeRecipient[]; readonly isDemo: boolean };
  readonly randomSeed?: number;
  /** Left out: there is no hub. */
  readonly countAtHub?: SyncDesk['countAtHub'];
  readonly identity?: AgeIdentity;
}

export async function aLeadDesk(options: LeadDeskOptions = {}): Promise<LeadDesk> {
  // Only where it is needed: it registers its clean-up with the test runner, and the benches run without one.
  const database = options.database ?? (await (await import('./a-data-folder.ts')).aDatabase());
  const clock = options.clock ?? aClock();
  const identity = options.identity ?? (await makeIdentity());
  const booth = options.booth ?? { recipients: [await recipientOf(identity)], isDemo: true };
  const device = options.device ?? deviceKeyFrom(generateKeyPairSync('ed25519').privateKey);
  const appendToJournal = createAppendToJournal(clock.now);
  const settings = KioskSettings.parse(options.settings ?? {});
  const newId = options.newId ?? countingIds();
  const shared = { database, clock: clock.now, monotonic: clock.monotonic, newId, appendToJournal };
  await database.run('INSERT OR IGNORE INTO device_keys VALUES (?, ?, ?)', [
    device.keyId,
    device.publicKey,
    clock.now(),
  ]);
  const sealing = {
    ...shared,
    randomBytes: predictableBytes(options.randomSeed ?? 1),
    booth: () => booth,
    device,
    boot: await noteBoot(shared),
  };
  const leaveLead = createLeaveLead({
    ...sealing,
    kioskId: DESK_KIOSK_ID,
    settings: () => settings,
    edition: () => ({ id: 'jena-2026-11-sample', employerName: (id) => DESK_EMPLOYERS.get(id) }),
    consentTexts: options.consentTexts ?? CURRENT_CONSENT_TEXTS,
  });
  const sheets = new Map<string, string>();
  return {
    database,
    clock,
    clockWatch: createClockWatch(clock.now, clock.monotonic),
    identity,
    device,
    appendToJournal,
    leaveLead,
    eraseLead: createEraseLead(shared),
    eraseByStaff: createEraseByStaff(shared),
    correctLead: createCorrectLead(sealing),
    assessLead: createAssessLead(sealing),
    sheets,
    balance: createBalanceDesk({
      ...shared,
      settings: () => settings,
      kioskId: DESK_KIOSK_ID,
      isCaptureOnly: () => false,
      countAtHub: async (queries) => options.countAtHub?.(queries) ?? null,
      dayOf: (atMs) => localHour(atMs).day,
      writeSheet: (_folder, name, bytes) => {
        sheets.set(name, Buffer.from(bytes).toString('utf8'));
        return Promise.resolve(ok({ path: `/${name}`, name, sha256: sha256Of(bytes), isSettled: true }));
      },
    }),
    leave: async (changes = {}) => {
      const left = await leaveLead(aLeadDraft(changes) satisfies LeadDraft);
      if (!left.ok) throw new Error(`the lead was refused: ${left.error}`);
      return left.value;
    },
  };
}
