import { z } from 'zod';
import {
  JOURNAL_PAGE_SIZE,
  JournalEntry,
  type JournalPage,
  type JournalState,
} from '../../src-shared/contract/journal-calls.ts';
import type { Clock } from '../../src-shared/ports.ts';
import { EpochMs, Sha256Hex } from '../../src-shared/units.ts';
import type { AppendToJournal } from '../ports.ts';
import { CountRow, type Queries } from '../storage/queries.ts';
import { sha256Of } from '../storage/sha256.ts';

const JournalRow = z
  .object({
    entry_number: z.int().positive(),
    at_ms: EpochMs,
    code: z.string(),
    details: z.string(),
    previous_sha256: Sha256Hex,
    sha256: Sha256Hex,
  })
  .readonly();
type JournalRow = z.output<typeof JournalRow>;

/** What the first entry names as the one before it. */
const BEGINNING = Sha256Hex.parse('0'.repeat(64));

type Content = Omit<JournalRow, 'sha256'>;

function hashOf({ entry_number, at_ms, code, details, previous_sha256 }: Content): Sha256Hex {
  return sha256Of(JSON.stringify([entry_number, at_ms, code, details, previous_sha256]));
}

/**
 * Appends to the journal, in the caller's transaction. Each entry carries the hash of the one before: an entry that is changed or
 * taken out later shows. Whoever can write the whole file can also make a whole new chain; that is not what this is against.
 */
export function createAppendToJournal(clock: Clock): AppendToJournal {
  return async (queries, code, details) => {
    const last = await queries.find(JournalRow, 'SELECT * FROM journal ORDER BY entry_number DESC LIMIT 1');
    const entry: Content = {
      entry_number: (last?.entry_number ?? 0) + 1,
      at_ms: clock(),
      code,
      details: JSON.stringify(details),
      previous_sha256: last?.sha256 ?? BEGINNING,
    };
    await queries.run(
      'INSERT INTO journal (entry_number, at_ms, code, details, previous_sha256, sha256) VALUES (?, ?, ?, ?, ?, ?)',
      [entry.entry_number, entry.at_ms, entry.code, entry.details, entry.previous_sha256, hashOf(entry)],
    );
  };
}

/** The whole journal, oldest first. */
export async function readJournal(queries: Queries): Promise<readonly JournalEntry[]> {
  return (await readRows(queries)).map(toEntry);
}

/** A page of it, newest first; `before`: only entries with smaller numbers, `null` for the newest. */
export async function readJournalPage(queries: Queries, before: number | null): Promise<JournalPage> {
  const rows = await queries.all(
    JournalRow,
    'SELECT * FROM journal WHERE entry_number < ? ORDER BY entry_number DESC LIMIT ?',
    [before ?? Number.MAX_SAFE_INTEGER, JOURNAL_PAGE_SIZE],
  );
  return { total: await countEntries(queries), entries: rows.map(toEntry) };
}

/** Whether the whole chain fits, and since when it goes. */
export async function verifyJournal(queries: Queries): Promise<JournalState> {
  const first = await queries.find(JournalRow, 'SELECT * FROM journal ORDER BY entry_number LIMIT 1');
  return {
    total: await countEntries(queries),
    sinceMs: first?.at_ms ?? null,
    brokenEntry: await findBrokenEntry(queries),
  };
}

async function countEntries(queries: Queries): Promise<number> {
  return (await queries.get(CountRow, 'SELECT count(*) AS count FROM journal')).count;
}

function toEntry({ entry_number, at_ms, code, details }: JournalRow): JournalEntry {
  return JournalEntry.parse({
    number: entry_number,
    atMs: at_ms,
    code,
    details: JSON.parse(details) as unknown,
  });
}

/** The number of the first entry whose place or content does not fit the chain; `null` when all fit. */
export async function findBrokenEntry(queries: Queries): Promise<number | null> {
  let previous = BEGINNING;
  let number = 0;
  for (const row of await readRows(queries)) {
    number += 1;
    const isSound =
      row.entry_number === number && row.previous_sha256 === previous && row.sha256 === hashOf(row);
    if (!isSound) return number;
    previous = row.sha256;
  }
  return null;
}

function readRows(queries: Queries): Promise<readonly JournalRow[]> {
  return queries.all(JournalRow, 'SELECT * FROM journal ORDER BY entry_number');
}
