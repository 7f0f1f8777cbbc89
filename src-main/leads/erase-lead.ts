import { parseReceiptCode, type ReceiptCode } from '../../src-shared/domain/receipt.ts';
import type { LeadId } from '../../src-shared/domain/sealed-lead.ts';
import type { Clock } from '../../src-shared/ports.ts';
import { err, ok, type Result } from '../../src-shared/result.ts';
import { MS_PER_MINUTE, type EpochMs } from '../../src-shared/units.ts';
import type { AppendToJournal } from '../ports.ts';
import type { Database } from '../storage/database.ts';
import type { Queries } from '../storage/queries.ts';
import { sha256Of } from '../storage/sha256.ts';
import { StorageError } from '../storage/storage-error.ts';
import { eraseRecords } from './erase-records.ts';
import { findByReceiptHash } from './lead-store.ts';

/** So many codes that fit no lead, within so long, and erasing is closed for a while. */
export const MAX_WRONG_CODES = 5;
export const WRONG_CODES_WINDOW_MS = 10 * MS_PER_MINUTE;

interface EraseLeadOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly appendToJournal: AppendToJournal;
}

type EraseProblem = 'RECEIPT_UNKNOWN' | 'TOO_MANY_TRIES' | 'STORAGE_FAILED';
/** Erases the lead that a receipt stands for, with all its corrections: the rows, their traces in the log file, and copies. */
export type EraseLead = (code: ReceiptCode) => Promise<Result<{ readonly done: true }, EraseProblem>>;

/**
 * Wrong tries are counted in memory only: a code has 45 random bits, so even a restart every five tries would take longer than the
 * fair, and a counter on the disk would let anybody lock erasing for the next visitor beyond a restart.
 */
export function createEraseLead({ database, clock, appendToJournal }: EraseLeadOptions): EraseLead {
  let wrongAtMs: readonly number[] = [];

  return async (code) => {
    const nowMs = clock();
    // A clock that was set back leaves entries in the future: they say nothing about the last minutes any more.
    wrongAtMs = wrongAtMs.filter((atMs) => atMs <= nowMs && atMs > nowMs - WRONG_CODES_WINDOW_MS);
    if (wrongAtMs.length >= MAX_WRONG_CODES) return err('TOO_MANY_TRIES');
    // A slip of the finger is told by the check character, needs no look-up and is no guess.
    if (!parseReceiptCode(code).ok) return err('RECEIPT_UNKNOWN');
    // Counted before the look-up, so that codes tried at the same time cannot slip past the limit together.
    wrongAtMs = [...wrongAtMs, nowMs];
    try {
      if (!(await eraseByCode({ database, clock, appendToJournal }, code))) return err('RECEIPT_UNKNOWN');
    } catch (fault) {
      wrongAtMs = without(wrongAtMs, nowMs);
      if (fault instanceof StorageError) return err('STORAGE_FAILED');
      throw fault;
    }
    wrongAtMs = without(wrongAtMs, nowMs);
    await scrubIfPossible(database);
    return ok({ done: true });
  };
}

function eraseByCode(
  { database, clock, appendToJournal }: EraseLeadOptions,
  code: ReceiptCode,
): Promise<boolean> {
  return database.transaction(async (queries) => {
    const lead = await findByReceiptHash(queries, sha256Of(code));
    if (lead === undefined) return false;
    await eraseAndNote(queries, appendToJournal, [lead.id], { erasedBy: 'visitor', nowMs: clock() });
    return true;
  });
}

type StaffEraseProblem = 'LEAD_UNKNOWN' | 'STORAGE_FAILED';
/** Erases a lead for staff, with all its corrections, without opening it. */
export type EraseByStaff = (id: LeadId) => Promise<Result<{ readonly done: true }, StaffEraseProblem>>;

export function createEraseByStaff({ database, clock, appendToJournal }: EraseLeadOptions): EraseByStaff {
  return async (id) => {
    try {
      const count = await database.transaction((queries) =>
        eraseAndNote(queries, appendToJournal, [id], { erasedBy: 'staff', nowMs: clock() }),
      );
      if (count === 0) return err('LEAD_UNKNOWN');
    } catch (fault) {
      if (fault instanceof StorageError) return err('STORAGE_FAILED');
      throw fault;
    }
    await scrubIfPossible(database);
    return ok({ done: true });
  };
}

/** One journal entry for each record, by its id only. Returns how many records there were. */
async function eraseAndNote(
  queries: Queries,
  appendToJournal: AppendToJournal,
  ids: readonly LeadId[],
  erasure: { readonly erasedBy: 'visitor' | 'staff'; readonly nowMs: EpochMs },
): Promise<number> {
  const erased = await eraseRecords(queries, ids, erasure);
  for (const { id, wasExported } of erased)
    await appendToJournal(queries, 'lead.erased', { leadId: id, wasExported, erasedBy: erasure.erasedBy });
  return erased.length;
}

/** The lead is erased already; what the log file still holds is sealed, and the next scrub or a restart removes it. */
async function scrubIfPossible(database: Database): Promise<void> {
  try {
    await database.scrub();
  } catch (fault) {
    if (!(fault instanceof StorageError)) throw fault;
  }
}

function without(times: readonly number[], atMs: number): readonly number[] {
  const index = times.indexOf(atMs);
  return times.filter((_, position) => position !== index);
}
