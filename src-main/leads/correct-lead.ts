import type { LeadReceipt } from '../../src-shared/contract/contract.ts';
import type { ContactCorrection } from '../../src-shared/domain/lead.ts';
import { LeadId, SealedLead } from '../../src-shared/domain/sealed-lead.ts';
import type { Clock, NewId, RandomBytes } from '../../src-shared/ports.ts';
import { err, ok, type Result } from '../../src-shared/result.ts';
import type { AppendToJournal } from '../ports.ts';
import type { Database } from '../storage/database.ts';
import type { Queries } from '../storage/queries.ts';
import { StorageError } from '../storage/storage-error.ts';
import type { AgeIdentity, AgeRecipient } from './age-seal.ts';
import type { Boot } from './boot.ts';
import type { DeviceKey } from './device-key.ts';
import { sealLead } from './lead-record.ts';
import {
  findKeptLead,
  insertLead,
  isCorrected,
  takeSequenceNumber,
  type KeptLead,
  type StoredLead,
} from './lead-store.ts';
import { openEnvelope } from './open-leads.ts';
import { copyOptInSteps } from './opt-in-store.ts';
import { makeUnusedCode } from './receipt-codes.ts';
import { isOnDisk } from './verify-on-disk.ts';

/*
 * Staff put right what somebody mistyped. A kept record is never changed: the correction is a record of its own that names the old one
 * and takes its place. It agrees to nothing new, and it is kept no longer than the first one.
 */

interface CorrectLeadOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly randomBytes: RandomBytes;
  readonly booth: () => { readonly recipients: readonly AgeRecipient[] };
  readonly device: DeviceKey;
  readonly boot: Boot;
  readonly appendToJournal: AppendToJournal;
}

interface CorrectionRequest {
  readonly id: LeadId;
  readonly contact: ContactCorrection;
  /** Opens the record that is corrected; not kept. */
  readonly identity: AgeIdentity;
}

/**
 * `LEAD_UNKNOWN`: not there, or erased meanwhile. `LEAD_SUPERSEDED`: corrected before; correct the newest one.
 * `EMAIL_NEEDED`: the visitor agreed to the newsletter, which needs an address.
 */
type CorrectProblem =
  'LEAD_UNKNOWN' | 'LEAD_SUPERSEDED' | 'LEAD_UNREADABLE' | 'EMAIL_NEEDED' | 'DISK_FULL' | 'STORAGE_FAILED';
/** Corrects a lead. The correction has a receipt of its own; the visitor's first one erases it as well. */
export type CorrectLead = (request: CorrectionRequest) => Promise<Result<LeadReceipt, CorrectProblem>>;

export function createCorrectLead(options: CorrectLeadOptions): CorrectLead {
  return async (request) => {
    try {
      const stored = await options.database.transaction((queries) =>
        storeCorrection(queries, options, request),
      );
      if (!stored.ok) return stored;
      return (await isOnDisk(options, stored.value.row)) ? ok(stored.value.receipt) : err('STORAGE_FAILED');
    } catch (fault) {
      if (!(fault instanceof StorageError)) throw fault;
      return err(fault.kind === 'full' ? 'DISK_FULL' : 'STORAGE_FAILED');
    }
  };
}

async function storeCorrection(
  queries: Queries,
  options: CorrectLeadOptions,
  request: CorrectionRequest,
): Promise<Result<{ readonly row: StoredLead; readonly receipt: LeadReceipt }, CorrectProblem>> {
  const found = await findCorrectable(queries, request);
  if (!found.ok) return found;
  const { row: old, lead: oldLead } = found.value;
  const nowMs = options.clock();
  const lead = SealedLead.parse({
    ...oldLead,
    ...request.contact,
    id: LeadId.parse(options.newId()),
    sequenceNumber: await takeSequenceNumber(queries),
    correction: { of: old.id, atMs: nowMs, boot: options.boot.now() },
  });
  const code = await makeUnusedCode(queries, options.randomBytes);
  const row = await sealLead(lead, {
    recipients: options.booth().recipients,
    device: options.device,
    consentVersion: old.consent_version,
    code,
  });
  await insertLead(queries, row);
  if (lead.email === oldLead.email) await copyOptInSteps(queries, old.id, lead.id);
  await options.appendToJournal(queries, 'lead.corrected', { leadId: lead.id, corrects: old.id });
  return ok({ row, receipt: { code, savedAtMs: nowMs, keepUntilMs: lead.keepUntilMs } });
}

async function findCorrectable(
  queries: Queries,
  { id, contact, identity }: CorrectionRequest,
): Promise<Result<{ readonly row: KeptLead; readonly lead: SealedLead }, CorrectProblem>> {
  const row = await findKeptLead(queries, id);
  if (row === undefined) return err('LEAD_UNKNOWN');
  if (await isCorrected(queries, id)) return err('LEAD_SUPERSEDED');
  const lead = await openEnvelope(row, identity);
  if (lead === undefined) return err('LEAD_UNREADABLE');
  const hasNews = lead.consents.some(({ purpose }) => purpose === 'network-news');
  return hasNews && contact.email === null ? err('EMAIL_NEEDED') : ok({ row, lead });
}
