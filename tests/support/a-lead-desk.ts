import { KioskSettings } from '../../src-shared/domain/kiosk-settings.ts';
import { CURRENT_CONSENT_TEXTS } from '../../src-shared/domain/consent-texts.ts';
import type { LeadDraft } from '../../src-shared/domain/lead.ts';
import type { LeadReceipt } from '../../src-shared/contract/contract.ts';
import { makeIdentity, recipientOf, type AgeIdentity } from '../../src-main/leads/age-seal.ts';
import { createEraseLead, type EraseLead } from '../../src-main/leads/erase-lead.ts';
import { createLeaveLead, type LeaveLead } from '../../src-main/leads/leave-lead.ts';
import type { AppendToJournal } from '../../src-main/ports.ts';
import { createAppendToJournal } from '../../src-main/staff/journal.ts';
import type { Database } from '../../src-main/storage/database.ts';
import { aDatabase } from './a-data-folder.ts';
import { aLeadDraft } from './a-lead.ts';
import { aClock, countingIds, predictableBytes, type TestClock } from './calm-world.ts';

/** Employers of the made-up edition that the desk knows. */
export const DESK_EMPLOYERS: ReadonlyMap<string, string> = new Map([
  ['beispiel-gmbh', 'Beispiel GmbH'],
  ['muster-ag', 'Muster AG'],
]);

/** A kiosk's lead handling, put together as the program does, with an identity that is already open. */
export interface LeadDesk {
  readonly database: Database;
  readonly clock: TestClock;
  readonly identity: AgeIdentity;
  readonly appendToJournal: AppendToJournal;
  readonly leaveLead: LeaveLead;
  readonly eraseLead: EraseLead;
  /** Leaves a lead that must succeed. */
  readonly leave: (changes?: Parameters<typeof aLeadDraft>[0]) => Promise<LeadReceipt>;
}

interface LeadDeskOptions {
  readonly database?: Database;
  readonly clock?: TestClock;
  readonly settings?: Partial<KioskSettings>;
}

export async function aLeadDesk(options: LeadDeskOptions = {}): Promise<LeadDesk> {
  const database = options.database ?? (await aDatabase());
  const clock = options.clock ?? aClock();
  const identity = await makeIdentity();
  const appendToJournal = createAppendToJournal(clock.now);
  const settings = KioskSettings.parse(options.settings ?? {});
  const leaveLead = createLeaveLead({
    database,
    clock: clock.now,
    newId: countingIds(),
    randomBytes: predictableBytes(),
    sealFor: [await recipientOf(identity)],
    isDemo: true,
    kioskId: '019ab000-0000-7000-8000-0000000000ff',
    settings: () => settings,
    edition: () => ({ id: 'jena-2026-11-sample', employerName: (id) => DESK_EMPLOYERS.get(id) }),
    consentTexts: CURRENT_CONSENT_TEXTS,
  });
  return {
    database,
    clock,
    identity,
    appendToJournal,
    leaveLead,
    eraseLead: createEraseLead({ database, clock: clock.now, appendToJournal }),
    leave: async (changes = {}) => {
      const left = await leaveLead(aLeadDraft(changes) satisfies LeadDraft);
      if (!left.ok) throw new Error(`the lead was refused: ${left.error}`);
      return left.value;
    },
  };
}
