import type { BalanceReport, SavedSheet } from '../../src-shared/contract/balance-calls.ts';
import type { AtHub, Balance } from '../../src-shared/domain/balance.ts';
import { balanceSheetHtml } from '../../src-shared/domain/balance-sheet.ts';
import type { KioskSettings } from '../../src-shared/domain/kiosk-settings.ts';
import type { Clock } from '../../src-shared/ports.ts';
import { err, ok, type Result } from '../../src-shared/result.ts';
import { IsoDay, type EpochMs, type Language, type Sha256Hex } from '../../src-shared/units.ts';
import type { AppendToJournal } from '../ports.ts';
import type { Database } from '../storage/database.ts';
import type { Queries } from '../storage/queries.ts';
import {
  appendClosing,
  countClosings,
  findBrokenClosing,
  findClosing,
  listClosings,
} from './closing-store.ts';
import { countBalance } from './count-balance.ts';

/*
 * The closing balance: counted at any time, kept when staff close a day, written as a sheet to print. How a lead is opened, what
 * the hub has, and how a file gets onto a stick is handed in.
 */

/** Writes one file verified, into a new folder of that name. */
export type WriteSheet<Problem extends string> = (
  folder: string,
  name: string,
  bytes: Uint8Array,
) => Promise<Result<SavedSheet, Problem>>;

interface BalanceDeskOptions<Problem extends string> {
  readonly database: Database;
  readonly clock: Clock;
  readonly appendToJournal: AppendToJournal;
  readonly settings: () => KioskSettings;
  readonly kioskId: string;
  readonly isCaptureOnly: () => boolean;
  /** What the hub has confirmed, counted in the balance's own transaction; `null`: no hub is set up. */
  readonly countAtHub: (queries: Queries) => Promise<AtHub | null>;
  /** The day of a moment, by the kiosk's time zone. */
  readonly dayOf: (atMs: EpochMs) => string;
  readonly writeSheet: WriteSheet<Problem>;
}

/** Every stored contact, a page at a time: `openAllLeads` with the session's identity. */
type OpenLeads = () => AsyncIterable<readonly { readonly type: 'lead' | 'unreadable' }[]>;

interface SheetRequest {
  readonly number: number;
  readonly folder: string;
  readonly language: Language;
}

export interface BalanceDesk<Problem extends string> {
  read(): Promise<BalanceReport>;
  /** Closes the day. May be done again: the newest closing of a day counts, the earlier ones stay. */
  close(openLeads: OpenLeads): Promise<BalanceReport>;
  saveSheet(request: SheetRequest): Promise<Result<SavedSheet, Problem | 'CLOSING_UNKNOWN'>>;
}

export function createBalanceDesk<Problem extends string>(
  options: BalanceDeskOptions<Problem>,
): BalanceDesk<Problem> {
  const { database } = options;
  return {
    read: () => database.transaction((queries) => readReport(queries, options)),
    close: async (openLeads) => {
      const opening = await tryToOpen(openLeads);
      return database.transaction(async (queries) => {
        const balance = await readBalance(queries, options, opening);
        const { kioskName, eventName } = options.settings();
        const closedAtMs = options.clock();
        const { number, sha256 } = await appendClosing(queries, {
          closedAtMs,
          day: IsoDay.parse(options.dayOf(closedAtMs)),
          kiosk: { id: options.kioskId, name: kioskName },
          event: eventName,
          balance,
        });
        await options.appendToJournal(queries, 'day.closed', { number, sha256 });
        return readReport(queries, options);
      });
    },
    saveSheet: async ({ number, folder, language }) => {
      const closing = await findClosing(database, number);
      if (closing === undefined) return err('CLOSING_UNKNOWN');
      const html = balanceSheetHtml(closing, language);
      const name = `standpunkt-${language === 'de' ? 'abschluss' : 'closing'}-${closing.day}-${number}`;
      const saved = await options.writeSheet(folder, name, Buffer.from(html, 'utf8'));
      if (saved.ok) await noteSheet(options, number, saved.value.sha256);
      return saved.ok ? ok(saved.value) : saved;
    },
  };
}

function noteSheet<P extends string>(
  { database, appendToJournal }: BalanceDeskOptions<P>,
  number: number,
  sha256: Sha256Hex,
): Promise<void> {
  return database.transaction((queries) => appendToJournal(queries, 'balance.saved', { number, sha256 }));
}

async function readReport<P extends string>(
  queries: Queries,
  options: BalanceDeskOptions<P>,
): Promise<BalanceReport> {
  return {
    now: await readBalance(queries, options, null),
    closings: await listClosings(queries),
    closingCount: await countClosings(queries),
    brokenClosing: await findBrokenClosing(queries),
  };
}

async function readBalance<P extends string>(
  queries: Queries,
  { isCaptureOnly, countAtHub }: BalanceDeskOptions<P>,
  opening: Balance['opening'],
): Promise<Balance> {
  return {
    ...(await countBalance(queries)),
    opening,
    atHub: await countAtHub(queries),
    isCaptureOnly: isCaptureOnly(),
  };
}

async function tryToOpen(openLeads: OpenLeads): Promise<{ opened: number; unreadable: number }> {
  let opened = 0;
  let unreadable = 0;
  for await (const page of openLeads())
    for (const { type } of page) {
      if (type === 'lead') opened += 1;
      else unreadable += 1;
    }
  return { opened, unreadable };
}
