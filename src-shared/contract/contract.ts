import { z } from 'zod';
import { ConsentTexts } from '../domain/consent.ts';
import { Catalogue } from '../domain/edition.ts';
import { Insights } from '../domain/insights.ts';
import { KioskSettings } from '../domain/kiosk-settings.ts';
import { LeadFacts } from '../domain/lead-facts.ts';
import { Assessment, ContactCorrection, LeadDraft, LeadId, SealedLead } from '../domain/lead.ts';
import { ReceiptCode } from '../domain/receipt.ts';
import { MainProbe, Needles, TraceProbe, VisitCounts } from '../domain/visit.ts';
import { ExportOrder } from '../export/export-order.ts';
import { EpochMs, Sha256Hex } from '../units.ts';
import { balanceCalls } from './balance-calls.ts';
import {
  call,
  staffCall,
  type CallError,
  type CallInput,
  type CallResult,
  type CheckedInput,
  type CommonError,
  type HandlerResult,
} from './call.ts';
import { clockCalls } from './clock-calls.ts';
import { contentCalls } from './content-calls.ts';
import {
  ExportPlace,
  ExportProgress,
  ExportReport,
  ExportRunInput,
  FolderListing,
  PreflightReport,
} from './export-contract.ts';
import { journalCalls } from './journal-calls.ts';
import { EVERY_LEAD, leadCalls, LeadScope } from './lead-calls.ts';
import { openingCalls } from './opening-calls.ts';
import { setUpCalls } from './set-up-calls.ts';
import { syncCalls, SyncState } from './sync-calls.ts';

const Nothing = z.undefined();
const Done = z.object({ done: z.literal(true) }).readonly();

/** What the screen needs to know once, at its start. */
export const KioskDescription = z
  .object({
    settings: KioskSettings,
    /** Demo: the staff passphrase is a published one, so nothing left here is confidential. The screen says so. */
    isDemo: z.boolean(),
    isWindowed: z.boolean(),
    programVersion: z.string(),
    consentTexts: ConsentTexts,
    /** `isFallback`: not the pinned Electron but a stand-in for development and tests. */
    runtime: z.object({ electron: z.string(), chromium: z.string(), isFallback: z.boolean() }).readonly(),
  })
  .readonly();
export type KioskDescription = z.output<typeof KioskDescription>;

export const LeadReceipt = z
  .object({ code: ReceiptCode, savedAtMs: EpochMs, keepUntilMs: EpochMs })
  .readonly();
export type LeadReceipt = z.output<typeof LeadReceipt>;

/** How an attempt to open the staff area ended. `retryAtMs`: not before then. */
export const UnlockOutcome = z.discriminatedUnion('step', [
  z.object({ step: z.literal('open') }).readonly(),
  z.object({ step: z.literal('wrong'), triesLeft: z.int().nonnegative() }).readonly(),
  z.object({ step: z.literal('locked'), retryAtMs: EpochMs }).readonly(),
]);
export type UnlockOutcome = z.output<typeof UnlockOutcome>;

/**
 * What staff should know of. `SETTINGS_SET_ASIDE`: a file of settings could not be read. `RETENTION_PAUSED`: no lead is deleted
 * for its age, because the clock may be wrong. `CONSENT_TEXTS_CHANGED`: words that somebody agreed to were changed without a new
 * version, so no lead is taken in. `DEVICE_KEY_REPLACED`: the key that signs records was lost and made anew.
 * `JOURNAL_BROKEN`: an entry of the journal was changed or taken out. `TRACES_FOUND`: something of a visitor was still there
 * after the visit. `DATABASE_SALVAGED`: the database was damaged, and what was readable was carried into a new one.
 * `DATABASE_LOST`: it was damaged so badly that it is not known how many leads were in it.
 * `DISK_FULL`: the kiosk lives on the room that it had kept back, and takes in no lead.
 * `EDITION_FALLBACK`: the edition that was chosen last could not be read at the start, so another one is shown.
 */
export const STAFF_NOTICES = [
  'SETTINGS_SET_ASIDE',
  'RETENTION_PAUSED',
  'CONSENT_TEXTS_CHANGED',
  'DEVICE_KEY_REPLACED',
  'JOURNAL_BROKEN',
  'TRACES_FOUND',
  'DATABASE_SALVAGED',
  'DATABASE_LOST',
  'DISK_FULL',
  'EDITION_FALLBACK',
] as const;

const StaffNotice = z
  .object({
    atMs: EpochMs,
    code: z.enum(STAFF_NOTICES),
    /** What its sentence names: numbers, the name of a file. */
    values: z
      .record(z.string(), z.union([z.string(), z.number()]))
      .readonly()
      .optional(),
  })
  .readonly();

export const StaffOverview = z
  .object({
    leadCount: z.int().nonnegative(),
    /** Leads captured since local midnight. */
    leadCountToday: z.int().nonnegative(),
    /** Leads that stand in no finished export yet. */
    unexportedCount: z.int().nonnegative(),
    lastExport: z
      .object({ atMs: EpochMs, rows: z.int().nonnegative(), fileName: z.string() })
      .readonly()
      .nullable(),
    dataFolder: z.string(),
    /** How far everything is on its way to the hub. */
    sync: SyncState,
    /** Anonymous counts of visits, and the checks that nothing is left of them. */
    insights: Insights,
    /** What the kiosk had to repair or set aside since its start, oldest first. */
    notices: z.array(StaffNotice).readonly(),
  })
  .readonly();
export type StaffOverview = z.output<typeof StaffOverview>;

/**
 * One page of leads, the last one captured first; a corrected record gives way to its correction. `total`: in the scope that was
 * asked for. `facts` has every lead of the page, also those that are not opened. `leads`: those that are. `unreadable`: those that this kiosk's identity cannot open, all of them on a
 * capture-only kiosk.
 */
export const LeadPage = z
  .object({
    total: z.int().nonnegative(),
    facts: z.array(LeadFacts).readonly(),
    leads: z.array(SealedLead).readonly(),
    unreadable: z.array(LeadId).readonly(),
    /** What is taken in now is sealed for the organiser alone, so nobody here can open it. */
    isCaptureOnly: z.boolean(),
  })
  .readonly();
export type LeadPage = z.output<typeof LeadPage>;
export const LEAD_PAGE_SIZE = 50;

/** Every IPC call there is. Handlers and client are typed from this table; a forgotten one does not compile. */
export const contract = {
  'kiosk:describe': call(Nothing, KioskDescription),
  'catalogue:read': call(Nothing, Catalogue, ['EDITION_UNREADABLE']),
  /** Which edition `catalogue:read` gives now. Asked between two visitors: staff may have chosen another one. */
  'catalogue:version': call(Nothing, z.object({ version: Sha256Hex }).readonly(), ['EDITION_UNREADABLE']),
  'lead:leave': call(LeadDraft, LeadReceipt, [
    'DISK_FULL',
    'STORAGE_FAILED',
    'CONSENT_OUTDATED',
    'CONSENT_TEXTS_CHANGED',
    'RECIPIENT_UNKNOWN',
  ]),
  'lead:erase': call(z.object({ code: ReceiptCode }).readonly(), Done, [
    'RECEIPT_UNKNOWN',
    'TOO_MANY_TRIES',
    'STORAGE_FAILED',
  ]),
  /** Only the kind of a fault and where in our code: never a message, which could quote what a visitor typed. */
  'problem:report': call(
    z
      .object({ name: z.string().max(80), frames: z.array(z.string().max(200)).max(12).readonly() })
      .readonly(),
    Done,
  ),
  /** After a session: empties the clipboard and looks where only main can for what was typed. */
  'visit:checkTraces': call(
    z.object({ needles: Needles }).readonly(),
    z.object({ found: z.array(MainProbe).readonly() }).readonly(),
  ),
  /** After a session: where traces of it were found, and what is counted of it. `visit` is `null` when staff left. */
  'visit:ended': call(
    z.object({ traces: z.array(TraceProbe).readonly(), visit: VisitCounts.nullable() }).readonly(),
    Done,
    ['STORAGE_FAILED'],
  ),

  'staff:unlock': call(z.object({ passphrase: z.string().min(1).max(200) }).readonly(), UnlockOutcome, [
    'IDENTITY_UNREADABLE',
    'VAULT_UNAVAILABLE',
  ]),
  'staff:lock': call(Nothing, Done),
  /** Tells that somebody is at work, so that the session does not lock itself. */
  'staff:stay': staffCall(Nothing, Done),
  'staff:overview': staffCall(Nothing, StaffOverview, ['STORAGE_FAILED']),
  'lead:list': staffCall(
    z.object({ page: z.int().nonnegative(), scope: LeadScope.default(EVERY_LEAD) }).readonly(),
    LeadPage,
    ['STORAGE_FAILED'],
  ),
  /**
   * Puts right who somebody is. A new record takes the old one's place, with the same consents and the same last day. The receipt is
   * the correction's own, for the visitor; the first one erases both as well.
   */
  'lead:correct': staffCall(z.object({ id: LeadId, contact: ContactCorrection }).readonly(), LeadReceipt, [
    'LEAD_UNKNOWN',
    'LEAD_SUPERSEDED',
    'LEAD_UNREADABLE',
    'EMAIL_NEEDED',
    'DISK_FULL',
    'STORAGE_FAILED',
  ]),
  /** Keeps what staff think of a lead. A new record takes the old one's place; `id` names it. */
  'lead:assess': staffCall(
    z.object({ id: LeadId, assessment: Assessment }).readonly(),
    z.object({ id: LeadId }).readonly(),
    ['LEAD_UNKNOWN', 'LEAD_SUPERSEDED', 'LEAD_UNREADABLE', 'DISK_FULL', 'STORAGE_FAILED'],
  ),
  /** Erases a lead and its corrections for good, without opening them. Ask first, and say in numbers what is lost. */
  'lead:erase-by-staff': staffCall(z.object({ id: LeadId }).readonly(), Done, [
    'LEAD_UNKNOWN',
    'STORAGE_FAILED',
  ]),
  ...clockCalls,
  ...journalCalls,
  ...leadCalls,
  ...balanceCalls,
  ...contentCalls,
  ...setUpCalls,
  ...openingCalls,
  ...syncCalls,
  'export:places': staffCall(Nothing, z.array(ExportPlace).readonly()),
  'export:folders': staffCall(z.object({ path: z.string().max(1000) }).readonly(), FolderListing, [
    'FOLDER_UNREADABLE',
  ]),
  'export:preflight': staffCall(ExportOrder, PreflightReport, ['NO_ORGANISER', 'STORAGE_FAILED']),
  'export:progress': staffCall(Nothing, ExportProgress),
  'export:run': staffCall(ExportRunInput, ExportReport, [
    'NOTHING_TO_EXPORT',
    'NO_ORGANISER',
    'FOLDER_UNREADABLE',
    'FOLDER_READ_ONLY',
    'DISK_FULL',
    'WRITE_FAILED',
    'VERIFY_FAILED',
    'EXPORT_CANCELLED',
    'STORAGE_FAILED',
  ]),
  /** Calls off the export that runs; its own answer says whether that was in time. */
  'export:cancel': staffCall(Nothing, Done),
  'kiosk:leave': staffCall(Nothing, Done),
} as const;

export type Contract = typeof contract;
export type CallName = keyof Contract;

/** What main must provide: one handler a call. */
export type Handlers = {
  readonly [N in CallName]: (input: CheckedInput<Contract[N]>) => Promise<HandlerResult<Contract[N]>>;
};

/** What the preload puts on `window.kiosk`: one function a call. */
export type KioskClient = {
  readonly [N in CallName]: CallInput<Contract[N]> extends undefined
    ? () => Promise<CallResult<Contract[N]>>
    : (input: CallInput<Contract[N]>) => Promise<CallResult<Contract[N]>>;
};

/** Every code that can reach a screen; each needs a sentence. */
export type ErrorCode = { [N in CallName]: CallError<Contract[N]> }[CallName] | CommonError;
