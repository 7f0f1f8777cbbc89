import type { LeadReceipt } from '../../src-shared/contract/contract.ts';
import type { Assessment, ContactCorrection } from '../../src-shared/domain/lead.ts';
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
  copyExports,
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
 * Staff put right what somebody mistyped, or note what they think of a lead. A kept record is never changed: the new one is a record
 * of its own, sealed like the first, that names the old one and takes its place. It agrees to nothing new, and it is kept no longer.
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

interface SuccessorRequest {
  readonly id: LeadId;
  /** Opens the record that gives way; not kept. */
  readonly identity: AgeIdentity;
}
interface CorrectionRequest extends SuccessorRequest {
  readonly contact: ContactCorrection;
}
interface AssessRequest extends SuccessorRequest {
  readonly assessment: Assessment;
}

/**
 * `LEAD_UNKNOWN`: not there, or erased meanwhile. `LEAD_SUPERSEDED`: corrected before; correct the newest one.
 * `EMAIL_NEEDED`: the visitor agreed to the newsletter, which needs an address.
 */
type CorrectProblem = SuccessorProblem | 'EMAIL_NEEDED';
type SuccessorProblem =
  'LEAD_UNKNOWN' | 'LEAD_SUPERSEDED' | 'LEAD_UNREADABLE' | 'DISK_FULL' | 'STORAGE_FAILED';
/** Corrects a lead. The correction has a receipt of its own; the visitor's first one erases it as well. */
export type CorrectLead = (request: CorrectionRequest) => Promise<Result<LeadReceipt, CorrectProblem>>;

/** Keeps a rating and a note with a lead, sealed like the rest of it. Answers the id of the record that has them. */
export type AssessLead = (
  request: AssessRequest,
) => Promise<Result<{ readonly id: LeadId }, SuccessorProblem>>;

export function createCorrectLead(options: CorrectLeadOptions): CorrectLead {
  return async ({ contact, ...request }) => {
    const stored = await storeAndReadBack(options, request, async (queries, old, lead) => {
      const hasNews = lead.consents.some(({ purpose }) => purpose === 'network-news');
      if (hasNews && contact.email === null) return err('EMAIL_NEEDED');
      const made = await insertSuccessor(queries, options, old, { ...lead, ...contact });
      if (lead.email === contact.email) await copyOptInSteps(queries, old.id, made.row.id);
      await options.appendToJournal(queries, 'lead.corrected', { leadId: made.row.id, corrects: old.id });
      return ok(made);
    });
    return stored.ok ? ok(stored.value.receipt) : stored;
  };
}

export function createAssessLead(options: CorrectLeadOptions): AssessLead {
  return async ({ assessment, ...request }) => {
    const stored = await storeAndReadBack<never>(options, request, async (queries, old, lead) => {
      const made = await insertSuccessor(queries, options, old, { ...lead, assessment });
      await copyOptInSteps(queries, old.id, made.row.id);
      // Whoever is not shown a rating has nothing new to get by it.
      await copyExports(queries, old.id, made.row.id, 'controller');
      await options.appendToJournal(queries, 'lead.assessed', { leadId: made.row.id, corrects: old.id });
      return ok(made);
    });
    return stored.ok ? ok({ id: stored.value.row.id }) : stored;
  };
}

interface Successor {
  readonly row: StoredLead;
  readonly receipt: LeadReceipt;
}
type Store<E> = (queries: Queries, old: KeptLead, lead: SealedLead) => Promise<Result<Successor, E>>;

async function storeAndReadBack<E>(
  options: CorrectLeadOptions,
  request: SuccessorRequest,
  store: Store<E>,
): Promise<Result<Successor, E | SuccessorProblem>> {
  try {
    const stored = await options.database.transaction(
      async (queries): Promise<Result<Successor, E | SuccessorProblem>> => {
        const found = await findReplaceable(queries, request);
        return found.ok ? store(queries, found.value.row, found.value.lead) : found;
      },
    );
    if (!stored.ok) return stored;
    return (await isOnDisk(options, stored.value.row)) ? stored : err('STORAGE_FAILED');
  } catch (fault) {
    if (!(fault instanceof StorageError)) throw fault;
    return err(fault.kind === 'full' ? 'DISK_FULL' : 'STORAGE_FAILED');
  }
}

async function insertSuccessor(
  queries: Queries,
  options: CorrectLeadOptions,
  old: KeptLead,
  changed: SealedLead,
): Promise<Successor> {
  const nowMs = options.clock();
  const lead = SealedLead.parse({
    ...changed,
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
  return { row, receipt: { code, savedAtMs: nowMs, keepUntilMs: lead.keepUntilMs } };
}

async function findReplaceable(
  queries: Queries,
  { id, identity }: SuccessorRequest,
): Promise<Result<{ readonly row: KeptLead; readonly lead: SealedLead }, SuccessorProblem>> {
  const row = await findKeptLead(queries, id);
  if (row === undefined) return err('LEAD_UNKNOWN');
  if (await isCorrected(queries, id)) return err('LEAD_SUPERSEDED');
  const lead = await openEnvelope(row, identity);
  return lead === undefined ? err('LEAD_UNREADABLE') : ok({ row, lead });
}
