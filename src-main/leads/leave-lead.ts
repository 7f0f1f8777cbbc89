import type { LeadReceipt } from '../../src-shared/contract/contract.ts';
import type { ConsentTexts } from '../../src-shared/domain/consent.ts';
import type { EmployerId } from '../../src-shared/domain/employer.ts';
import type { KioskSettings } from '../../src-shared/domain/kiosk-settings.ts';
import { LeadId, SealedLead, type LeadDraft } from '../../src-shared/domain/lead.ts';
import type { Clock, NewId, RandomBytes } from '../../src-shared/ports.ts';
import { err, ok, type Result } from '../../src-shared/result.ts';
import { EpochMs, MS_PER_DAY } from '../../src-shared/units.ts';
import type { Database } from '../storage/database.ts';
import type { Queries } from '../storage/queries.ts';
import { StorageError } from '../storage/storage-error.ts';
import type { AgeRecipient } from './age-seal.ts';
import type { Boot } from './boot.ts';
import { ConsentTextsChangedError, keepWords } from './consent-registry.ts';
import type { DeviceKey } from './device-key.ts';
import { freezeConsent, type FrozenConsent } from './freeze-consent.ts';
import { sealLead } from './lead-record.ts';
import { insertLead, takeSequenceNumber, type StoredLead } from './lead-store.ts';
import { makeUnusedCode } from './receipt-codes.ts';
import { isOnDisk } from './verify-on-disk.ts';

/*
 * A visitor's contact is taken in here: checked, sealed in memory, committed, read back. It knows no screen and no way out of
 * the kiosk. Its promise: with a receipt the lead is on the disk, without one there is no trace of it.
 */

/** What of the loaded edition a lead needs. */
export interface EditionNames {
  readonly id: string;
  readonly employerName: (id: EmployerId) => string | undefined;
}

interface LeaveLeadOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly randomBytes: RandomBytes;
  /** For whom to seal, and whether that is still the demonstration's key: `BoothIdentity`, asked anew for each lead. */
  readonly booth: () => { readonly recipients: readonly AgeRecipient[]; readonly isDemo: boolean };
  readonly device: DeviceKey;
  readonly boot: Boot;
  readonly kioskId: string;
  readonly settings: () => KioskSettings;
  readonly edition: () => EditionNames;
  /** Read once at the beginning of each lead; may be a getter. */
  readonly consentTexts: ConsentTexts;
}

type LeaveProblem =
  'DISK_FULL' | 'STORAGE_FAILED' | 'CONSENT_OUTDATED' | 'CONSENT_TEXTS_CHANGED' | 'RECIPIENT_UNKNOWN';
/** Takes a lead in. The receipt is given only after the record was committed and read back from the file. */
export type LeaveLead = (draft: LeadDraft) => Promise<Result<LeadReceipt, LeaveProblem>>;

export function createLeaveLead(live: LeaveLeadOptions): LeaveLead {
  return async (draft) => {
    const options = { ...live }; // staff may change the words meanwhile; a lead keeps those of its beginning
    const nowMs = options.clock();
    const frozen = freezeConsent(draft, {
      texts: options.consentTexts,
      employerName: options.edition().employerName,
      nowMs,
    });
    if (!frozen.ok) return frozen;
    try {
      const { stored, receipt } = await options.database.transaction((queries) =>
        storeSealed(queries, options, draft, frozen.value, nowMs),
      );
      return (await isOnDisk(options, stored)) ? ok(receipt) : err('STORAGE_FAILED');
    } catch (fault) {
      if (fault instanceof ConsentTextsChangedError) return err('CONSENT_TEXTS_CHANGED');
      if (!(fault instanceof StorageError)) throw fault;
      return err(fault.kind === 'full' ? 'DISK_FULL' : 'STORAGE_FAILED');
    }
  };
}

/**
 * Sealed inside the transaction, because the sequence number stands in the sealed text: so it can neither be given twice nor
 * be lost. Sealing takes a few milliseconds, for which the other callers wait.
 */
async function storeSealed(
  queries: Queries,
  options: LeaveLeadOptions,
  draft: LeadDraft,
  frozen: FrozenConsent,
  nowMs: EpochMs,
): Promise<{ readonly stored: StoredLead; readonly receipt: LeadReceipt }> {
  const settings = options.settings();
  const booth = options.booth();
  await keepWords(queries, options.consentTexts, frozen, nowMs);
  const code = await makeUnusedCode(queries, options.randomBytes);
  const lead = SealedLead.parse({
    format: 2,
    id: LeadId.parse(options.newId()),
    sequenceNumber: await takeSequenceNumber(queries),
    capturedAtMs: nowMs,
    keepUntilMs: EpochMs.parse(nowMs + settings.retentionDays * MS_PER_DAY),
    kiosk: { id: options.kioskId, name: settings.kioskName },
    event: settings.eventName,
    editionId: options.edition().id,
    language: draft.language,
    firstName: draft.firstName,
    lastName: draft.lastName,
    email: draft.email,
    phone: draft.phone,
    role: draft.role,
    recipients: frozen.recipients,
    message: draft.message,
    consents: frozen.consents,
    isAtLeast16: draft.isAtLeast16,
    isDemo: booth.isDemo,
    boot: options.boot.now(),
    correction: null,
  });
  const stored = await sealLead(lead, {
    recipients: booth.recipients,
    device: options.device,
    consentVersion: options.consentTexts.version,
    code,
  });
  await insertLead(queries, stored);
  return { stored, receipt: { code, savedAtMs: nowMs, keepUntilMs: lead.keepUntilMs } };
}
