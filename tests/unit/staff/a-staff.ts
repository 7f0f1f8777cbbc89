import { KioskDescription, LeadPage, StaffOverview } from '../../../src-shared/contract/contract.ts';
import {
  ExportPlace,
  ExportReport,
  FolderListing,
  PreflightReport,
} from '../../../src-shared/contract/export-contract.ts';
import { SyncState } from '../../../src-shared/contract/sync-calls.ts';
import { KioskSettings } from '../../../src-shared/domain/kiosk-settings.ts';
import { SealedLead } from '../../../src-shared/domain/lead.ts';
import { EpochMs } from '../../../src-shared/units.ts';

/* Valid things for the staff area's tests. Each is parsed by the contract's own schema, so an invalid one fails here. */

export const NOW = EpochMs.parse(Date.parse('2026-11-23T13:05:00Z'));

export function aLead(change: Partial<SealedLead> & { readonly number?: number } = {}): SealedLead {
  const { number = 1, ...rest } = change;
  return SealedLead.parse({
    format: 2,
    id: `01890000-0000-7000-8000-${String(number).padStart(12, '0')}`,
    sequenceNumber: number,
    capturedAtMs: NOW,
    keepUntilMs: NOW + 180 * 86_400_000,
    kiosk: { id: 'kiosk-1', name: 'Kiosk 1' },
    event: 'Demo',
    editionId: 'jena-2026-11-sample',
    language: 'de',
    firstName: 'Ada',
    lastName: 'Beispiel',
    email: 'ada@example.org',
    phone: null,
    role: null,
    recipients: [],
    message: '',
    consents: [
      {
        purpose: 'network-contact',
        recipient: null,
        textVersion: '2026-11-a',
        textSha256: 'a'.repeat(64),
        language: 'de',
        givenAtMs: NOW,
      },
    ],
    isAtLeast16: true,
    isDemo: false,
    boot: { id: '01890000-0000-7000-8000-0000000000bb', sequence: 1, monotonicMs: 0 },
    correction: null,
    ...rest,
  });
}

export function aLeadPage(leads: readonly SealedLead[], total = leads.length): LeadPage {
  const facts = leads.map((lead) => ({
    id: lead.id,
    sequenceNumber: lead.sequenceNumber,
    capturedAtMs: lead.capturedAtMs,
    keepUntilMs: lead.keepUntilMs,
    event: lead.event,
    corrects: null,
    isExported: false,
    signature: 'valid',
    optIn: { state: 'recorded', sinceMs: lead.capturedAtMs },
  }));
  return LeadPage.parse({ total, facts, leads, unreadable: [], isCaptureOnly: false });
}

export function aSyncState(change: Partial<SyncState> = {}): SyncState {
  return SyncState.parse({
    hub: { url: 'https://hub.example.org', enrolledAtMs: NOW, isPinned: false },
    pending: 0,
    confirmed: 0,
    rejected: 0,
    rejectedRecords: [],
    lastConfirmedAtMs: null,
    isSending: false,
    problem: null,
    ...change,
  });
}

export function anOverview(change: Partial<StaffOverview> = {}): StaffOverview {
  return StaffOverview.parse({
    leadCount: 3,
    leadCountToday: 2,
    unexportedCount: 1,
    lastExport: null,
    dataFolder: '/kiosk/data',
    sync: aSyncState({ hub: null }),
    notices: [],
    insights: {
      hours: [],
      today: {
        remembered: 0,
        contactsBegun: 0,
        contactsSaved: 0,
        takeAlongShown: 0,
        fruitlessSearches: 0,
        languages: [],
      },
      employers: [],
      jobs: [],
      traces: { checks: 0, findings: 0, lastFindingAtMs: null },
    },
    ...change,
  });
}

export const A_STICK = ExportPlace.parse({
  path: '/media/stick',
  label: 'STICK',
  kind: 'stick',
  freeBytes: 14_212_345_678,
});

export const A_FOLDER_OF_THE_KIOSK = ExportPlace.parse({
  path: '/kiosk/export',
  label: 'Export',
  kind: 'folder',
  freeBytes: null,
});

export function aListing(path: string, names: readonly string[] = []): FolderListing {
  return FolderListing.parse({
    path,
    parent: path === A_STICK.path ? null : A_STICK.path,
    folders: names.map((name) => ({ name, path: `${path}/${name}` })),
  });
}

const A_HASH = `${'3f'.repeat(4)}${'0'.repeat(48)}${'9a'.repeat(4)}`;

export function aReport(change: Partial<ExportReport> = {}): ExportReport {
  return ExportReport.parse({
    path: '/media/stick/messe/kontakte',
    name: 'kontakte',
    audience: { type: 'controller' },
    files: [{ name: 'kontakte.xlsx', bytes: 8412, sha256: A_HASH }],
    leads: 3,
    bytes: 8412,
    sha256: A_HASH,
    unreadable: 0,
    leftOut: 0,
    handOuts: [],
    isFromMedium: true,
    isSettled: true,
    ...change,
  });
}

export function aPreflight(change: Partial<PreflightReport> = {}): PreflightReport {
  return PreflightReport.parse({
    total: 3,
    chosen: 3,
    notCovered: 0,
    unreadable: 0,
    refused: 0,
    merged: 0,
    employers: [],
    rows: [],
    ...change,
  });
}

export function aDescription(change: Partial<KioskDescription> = {}): KioskDescription {
  const words = { de: 'Worte', en: 'words' };
  return KioskDescription.parse({
    settings: KioskSettings.parse({}),
    isDemo: false,
    isWindowed: false,
    programVersion: '0.1.0',
    consentTexts: {
      version: '2026-11-a',
      purposes: { 'employer-contact': words, 'network-contact': words, 'network-news': words },
      age: words,
      information: words,
    },
    runtime: { electron: '45.4.1', chromium: '150.0.0.0', isFallback: false },
    ...change,
  });
}
