import { z } from 'zod';
import { ConsentTexts } from '../domain/consent.ts';
import { Catalogue } from '../domain/edition.ts';
import { KioskSettings } from '../domain/kiosk-settings.ts';
import { LeadDraft, LeadId, SealedLead } from '../domain/lead.ts';
import { ReceiptCode } from '../domain/receipt.ts';
import { ExportOrder } from '../export/export-order.ts';
import { EpochMs } from '../units.ts';
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
import {
  ExportPlace,
  ExportProgress,
  ExportReport,
  ExportRunInput,
  FolderListing,
  PreflightReport,
} from './export-contract.ts';

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

/** What staff should know of: a settings file set aside, or no lead deleted for its age because the clock is wrong. */
export const STAFF_NOTICES = ['SETTINGS_SET_ASIDE', 'RETENTION_PAUSED'] as const;

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
    /** What the kiosk had to repair or set aside since its start, oldest first. */
    notices: z.array(z.object({ atMs: EpochMs, code: z.enum(STAFF_NOTICES) }).readonly()).readonly(),
  })
  .readonly();
export type StaffOverview = z.output<typeof StaffOverview>;

/** One page of opened leads, newest first. `unreadable`: sealed records on this page that this kiosk's identity cannot open. */
export const LeadPage = z
  .object({
    total: z.int().nonnegative(),
    leads: z.array(SealedLead).readonly(),
    unreadable: z.array(LeadId).readonly(),
  })
  .readonly();
export type LeadPage = z.output<typeof LeadPage>;
export const LEAD_PAGE_SIZE = 50;

/** Every IPC call there is. Handlers and client are typed from this table; a forgotten one does not compile. */
export const contract = {
  'kiosk:describe': call(Nothing, KioskDescription),
  'catalogue:read': call(Nothing, Catalogue, ['EDITION_UNREADABLE']),
  'lead:leave': call(LeadDraft, LeadReceipt, [
    'DISK_FULL',
    'STORAGE_FAILED',
    'CONSENT_OUTDATED',
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

  'staff:unlock': call(z.object({ passphrase: z.string().min(1).max(200) }).readonly(), UnlockOutcome, [
    'IDENTITY_UNREADABLE',
    'VAULT_UNAVAILABLE',
  ]),
  'staff:lock': call(Nothing, Done),
  /** Tells that somebody is at work, so that the session does not lock itself. */
  'staff:stay': staffCall(Nothing, Done),
  'staff:overview': staffCall(Nothing, StaffOverview, ['STORAGE_FAILED']),
  'lead:list': staffCall(z.object({ page: z.int().nonnegative() }).readonly(), LeadPage, ['STORAGE_FAILED']),
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
    'STORAGE_FAILED',
  ]),
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
