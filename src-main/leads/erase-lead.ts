import { parseReceiptCode, type ReceiptCode } from '../../src-shared/domain/receipt.ts';
import type { Clock } from '../../src-shared/ports.ts';
import { err, ok, type Result } from '../../src-shared/result.ts';
import { MS_PER_MINUTE } from '../../src-shared/units.ts';
import type { AppendToJournal } from '../ports.ts';
import type { Database } from '../storage/database.ts';
import { sha256Of } from '../storage/sha256.ts';
import { StorageError } from '../storage/storage-error.ts';
import { deleteLead, findByReceiptHash, isExported } from './lead-store.ts';

/** So many codes that fit no lead, within so long, and erasing is closed for a while. */
export const MAX_WRONG_CODES = 5;
export const WRONG_CODES_WINDOW_MS = 10 * MS_PER_MINUTE;

interface EraseLeadOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly appendToJournal: AppendToJournal;
}

type EraseProblem = 'RECEIPT_UNKNOWN' | 'TOO_MANY_TRIES' | 'STORAGE_FAILED';
/** Erases the lead that a receipt stands for: the row, its traces in the log file, and copies. */
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
      if (!(await eraseRow(database, appendToJournal, code))) return err('RECEIPT_UNKNOWN');
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

function eraseRow(database: Database, appendToJournal: AppendToJournal, code: ReceiptCode): Promise<boolean> {
  return database.transaction(async (queries) => {
    const lead = await findByReceiptHash(queries, sha256Of(code));
    if (lead === undefined) return false;
    const wasExported = await isExported(queries, lead.id);
    await deleteLead(queries, lead.id);
    await appendToJournal(queries, 'lead.erased', { leadId: lead.id, wasExported });
    return true;
  });
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
