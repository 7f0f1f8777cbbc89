import { join } from 'node:path';
import { CURRENT_CONSENT_TEXTS } from '../src-shared/domain/consent-texts.ts';
import type { CatalogueHolder } from './catalogue/catalogue.ts';
import { createExportDesk, type ExportDesk } from './export/export-desk.ts';
import { realDisk } from './export/export-disk.ts';
import { createFindExportPlaces, stickRoots, windowsDrives } from './export/export-places.ts';
import { sealWithPassphrase } from './leads/age-passphrase.ts';
import { seal, type AgeIdentity } from './leads/age-seal.ts';
import type { BoothIdentity } from './leads/booth-identity.ts';
import { createEraseLead, type EraseLead } from './leads/erase-lead.ts';
import { createLeaveLead, type LeaveLead } from './leads/leave-lead.ts';
import { deleteExpiredLeads } from './leads/retention.ts';
import { newUuidV7, systemClock, systemRandomBytes, systemRunLater } from './ports.ts';
import type { OpenedSettings } from './settings/settings-store.ts';
import type { Log } from './shell/log.ts';
import { createAppendToJournal } from './staff/journal.ts';
import { createStaffSession, type StaffSession } from './staff/staff-session.ts';
import { openDatabase, type Database } from './storage/database.ts';

/** Everything that needs the database: taking leads in, staff's session, letting leads out. */
export interface Vault {
  readonly database: Database;
  readonly leaveLead: LeaveLead;
  readonly eraseLead: EraseLead;
  readonly staff: StaffSession<AgeIdentity>;
  readonly findExportPlaces: ReturnType<typeof createFindExportPlaces>;
  readonly exportDesk: ExportDesk;
  /** The clock stood before the newest lead, so nothing was deleted for its age. */
  readonly isRetentionPaused: boolean;
}

interface VaultOptions {
  readonly dataFolder: string;
  readonly settings: OpenedSettings;
  readonly booth: BoothIdentity;
  readonly catalogue: CatalogueHolder;
  readonly documentsFolder: string;
  readonly exportPlaces: readonly string[];
  readonly userName: string;
  readonly log: Log;
}

/**
 * Opens the database and introduces the features to it and to each other. Deletes the leads whose time is over. Throws a
 * `StorageError` or `DatabaseTooNewError` when the database cannot be used.
 */
export async function openVault(options: VaultOptions): Promise<Vault> {
  const { booth, catalogue, log } = options;
  const { organiser } = booth;
  const { settings, kioskId } = options.settings;
  const database = await openDatabase({
    file: join(options.dataFolder, 'standpunkt.sqlite'),
    clock: systemClock,
  });
  const appendToJournal = createAppendToJournal(systemClock);
  const shared = {
    database,
    clock: systemClock,
    newId: newUuidV7,
    appendToJournal,
    settings: () => settings,
  };

  const expired = await deleteExpiredLeads(shared);
  if (expired.ok) log('retention.done', { deleted: expired.value.deleted });
  else log('retention.refused', { code: expired.error });

  const findExportPlaces = createFindExportPlaces({
    disk: realDisk,
    stickRoots: stickRoots(process.platform, options.userName),
    drives: windowsDrives(process.platform, process.env['SystemDrive']),
    documentsFolder: options.documentsFolder,
    extraFolders: options.exportPlaces,
  });
  return {
    database,
    leaveLead: createLeaveLead({
      ...shared,
      randomBytes: systemRandomBytes,
      sealFor: booth.recipients,
      isDemo: booth.isDemo,
      kioskId,
      edition: () => ({
        id: catalogue.editionId() ?? 'none',
        employerName: (id) => catalogue.findEmployer(id)?.name,
      }),
      consentTexts: CURRENT_CONSENT_TEXTS,
    }),
    eraseLead: createEraseLead(shared),
    staff: await createStaffSession<AgeIdentity>({
      ...shared,
      runLater: systemRunLater,
      openIdentity: (passphrase) => booth.open(passphrase),
      lockAfterMs: () => settings.staffLockMs,
      onLock: () => {
        log('staff.locked', {});
      },
    }),
    findExportPlaces,
    exportDesk: createExportDesk({
      ...shared,
      randomBytes: systemRandomBytes,
      disk: realDisk,
      findPlaces: findExportPlaces,
      sealWithPassphrase,
      sealForOrganiser: organiser === null ? null : (bytes) => seal(bytes, [organiser]),
    }),
    isRetentionPaused: !expired.ok,
  };
}
