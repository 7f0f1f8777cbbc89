import type { LeadReceipt } from '../../src-shared/contract/contract.ts';
import type { ConsentTexts } from '../../src-shared/domain/consent.ts';
import type { EmployerId } from '../../src-shared/domain/employer.ts';
import type { KioskSettings } from '../../src-shared/domain/kiosk-settings.ts';
import { LeadId, SealedLead, type LeadDraft } from '../../src-shared/domain/lead.ts';
import { makeReceiptCode, type ReceiptCode } from '../../src-shared/domain/receipt.ts';
import type { Clock, NewId, RandomBytes } from '../../src-shared/ports.ts';
import { err, ok, type Result } from '../../src-shared/result.ts';
import { EpochMs, MS_PER_DAY } from '../../src-shared/units.ts';
import type { Database } from '../storage/database.ts';
import type { Queries } from '../storage/queries.ts';
import { sha256Of } from '../storage/sha256.ts';
import { StorageError } from '../storage/storage-error.ts';
import { seal, type AgeRecipient } from './age-seal.ts';
import { freezeConsent, type FrozenConsent } from './freeze-consent.ts';
import {
  deleteLead,
  findByReceiptHash,
  insertLead,
  readBackLead,
  takeSequenceNumber,
  type StoredLead,
} from './lead-store.ts';

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
  /** For whom to seal: `BoothIdentity.recipients`. */
  readonly sealFor: readonly AgeRecipient[];
  readonly isDemo: boolean;
  readonly kioskId: string;
  readonly settings: () => KioskSettings;
  readonly edition: () => EditionNames;
  readonly consentTexts: ConsentTexts;
}

type LeaveProblem = 'DISK_FULL' | 'STORAGE_FAILED' | 'CONSENT_OUTDATED' | 'RECIPIENT_UNKNOWN';
/** Takes a lead in. The receipt is given only after the record was committed and read back from the file. */
export type LeaveLead = (draft: LeadDraft) => Promise<Result<LeadReceipt, LeaveProblem>>;

export function createLeaveLead(options: LeaveLeadOptions): LeaveLead {
  return async (draft) => {
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
      return (await isOnDisk(options.database, stored)) ? ok(receipt) : err('STORAGE_FAILED');
    } catch (fault) {
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
  const code = await makeUnusedCode(queries, options.randomBytes);
  const lead = SealedLead.parse({
    format: 1,
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
    isDemo: options.isDemo,
  });
  const envelope = await seal(Buffer.from(JSON.stringify(lead), 'utf8'), options.sealFor);
  const stored: StoredLead = {
    id: lead.id,
    sequence_number: lead.sequenceNumber,
    kiosk_id: lead.kiosk.id,
    event_name: lead.event,
    edition_id: lead.editionId,
    captured_at_ms: lead.capturedAtMs,
    keep_until_ms: lead.keepUntilMs,
    consent_version: options.consentTexts.version,
    envelope,
    envelope_sha256: sha256Of(envelope),
    receipt_hash: sha256Of(code),
  };
  await insertLead(queries, stored);
  return { stored, receipt: { code, savedAtMs: nowMs, keepUntilMs: lead.keepUntilMs } };
}

/** 45 random bits hardly ever meet twice, but a receipt must never stand for somebody else's lead. */
async function makeUnusedCode(queries: Queries, randomBytes: RandomBytes): Promise<ReceiptCode> {
  for (;;) {
    const code = makeReceiptCode(randomBytes);
    if ((await findByReceiptHash(queries, sha256Of(code))) === undefined) return code;
  }
}

/**
 * Compares every column, the envelope byte for byte and by its hash. A record that came back different is removed again: its
 * visitor is told that nothing was saved, so nothing of theirs may stay.
 */
async function isOnDisk(database: Database, stored: StoredLead): Promise<boolean> {
  const found = await readBackLead(database, stored.id);
  if (found !== undefined && isSameRecord(found, stored)) return true;
  await database.transaction((queries) => deleteLead(queries, stored.id));
  return false;
}

function isSameRecord(found: StoredLead, stored: StoredLead): boolean {
  const { envelope: foundEnvelope, ...foundFields } = found;
  const { envelope, ...fields } = stored;
  return (
    Buffer.compare(foundEnvelope, envelope) === 0 &&
    sha256Of(foundEnvelope) === stored.envelope_sha256 &&
    Object.entries(fields).every(
      ([name, value]) => Object.entries(foundFields).find(([key]) => key === name)?.[1] === value,
    )
  );
}
