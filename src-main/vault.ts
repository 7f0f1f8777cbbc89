import { join } from 'node:path';
import { RELEASED_CONSENT_TEXTS } from '../src-shared/domain/consent-texts.ts';
import type { ClockState } from '../src-shared/contract/clock-calls.ts';
import type { OpeningFacts } from '../src-shared/contract/opening-calls.ts';
import type { CatalogueHolder } from './catalogue/catalogue.ts';
import { createContentDesk, type ContentDesk } from './catalogue/content-desk.ts';
import type { EditionShelf } from './catalogue/edition-shelf.ts';
import { checkOpening } from './check-opening.ts';
import { createExportDesk, type ExportDesk } from './export/export-desk.ts';
import { realDisk } from './export/export-disk.ts';
import { listFolders } from './export/list-folders.ts';
import { createWriteSheet, type SheetProblem } from './export/write-sheet.ts';
import { localHour } from './insights/local-hour.ts';
import { createFindExportPlaces, stickRoots, windowsDrives } from './export/export-places.ts';
import { createWriteRecoverySheet, type WriteRecoverySheet } from './export/write-recovery-sheet.ts';
import { createCountVisit, type CountVisit } from './insights/count-visit.ts';
import { sealWithPassphrase } from './leads/age-passphrase.ts';
import { seal, type AgeIdentity } from './leads/age-seal.ts';
import { noteBoot } from './leads/boot.ts';
import type { BoothIdentity } from './leads/booth-identity.ts';
import { consentWith } from './leads/consent-with.ts';
import { createClockWatch } from './leads/clock-watch.ts';
import { findChangedWords } from './leads/consent-registry.ts';
import { createBalanceDesk, type BalanceDesk } from './balance/balance-desk.ts';
import {
  createAssessLead,
  createCorrectLead,
  type AssessLead,
  type CorrectLead,
} from './leads/correct-lead.ts';
import { registerDeviceKey, type DeviceKey } from './leads/device-key.ts';
import {
  createEraseByStaff,
  createEraseLead,
  type EraseByStaff,
  type EraseLead,
} from './leads/erase-lead.ts';
import { createLeaveLead, type LeaveLead } from './leads/leave-lead.ts';
import { createSetUp, type SetUp } from './leads/set-up.ts';
import { findSalvage, type FoundSalvage, mendSalvagedLeads, noteSalvage } from './leads/mend-salvaged.ts';
import { startNightly } from './leads/nightly.ts';
import { createKeepEdition } from './keep-edition.ts';
import { confirmClock, deleteExpiredLeads, readClock, type RetentionResult } from './leads/retention.ts';
import {
  newUuidV7,
  systemClock,
  systemFraction,
  systemMonotonic,
  systemRandomBytes,
  systemRunLater,
  type AppendToJournal,
} from './ports.ts';
import type { OpenedSettings } from './settings/settings-store.ts';
import { KioskId } from '../src-shared/protocol/pieces.ts';
import { MS_PER_DAY } from '../src-shared/units.ts';
import { describeFault, type Log } from './shell/log.ts';
import { createAppendToJournal, findBrokenEntry } from './staff/journal.ts';
import { createStaffSession, type StaffSession } from './staff/staff-session.ts';
import type { Database } from './storage/database.ts';
import { openOrSalvage } from './storage/open-or-salvage.ts';
import { openDespiteFullDisk, openReserve, unlessSpent, withReserve } from './storage/reserve.ts';
import { removeOldDamaged } from './storage/salvage.ts';
import { openSync, type SyncDesk, type SyncOptions } from './sync/sync-desk.ts';

/** Everything that needs the database: taking leads in, staff's session, letting leads out. */
export interface Vault {
  readonly database: Database;
  readonly leaveLead: LeaveLead;
  readonly eraseLead: EraseLead;
  readonly eraseByStaff: EraseByStaff;
  readonly correctLead: CorrectLead;
  readonly assessLead: AssessLead;
  readonly balance: BalanceDesk<SheetProblem>;
  readonly setUp: SetUp;
  readonly appendToJournal: AppendToJournal;
  readonly readClock: () => Promise<ClockState>;
  /** Staff have looked at the clock and say that it is right. */
  readonly confirmClock: () => Promise<RetentionResult>;
  /** Runs retention out of turn, after the computer slept: a clock that may be wrong is known of at once, not only at night. */
  readonly checkClock: () => void;
  readonly countVisit: CountVisit;
  readonly staff: StaffSession<AgeIdentity>;
  readonly findExportPlaces: ReturnType<typeof createFindExportPlaces>;
  readonly exportDesk: ExportDesk;
  readonly content: ContentDesk;
  readonly writeRecoverySheet: WriteRecoverySheet;
  readonly checkOpening: () => Promise<OpeningFacts>;
  readonly sync: SyncDesk;
  /** What staff should know of, as it is now. */
  readonly notices: () => readonly VaultNotice[];
  /** The last time that a damaged database was salvaged, `null`: never. */
  readonly lastSalvage: FoundSalvage | null;
  /** Waits for what is being written, then closes the database. */
  readonly close: () => Promise<void>;
}

/** The part of `STAFF_NOTICES` that the vault knows of. */
export type VaultNotice =
  'DISK_FULL' | 'RETENTION_PAUSED' | 'CONSENT_TEXTS_CHANGED' | 'DEVICE_KEY_REPLACED' | 'JOURNAL_BROKEN';

interface VaultOptions {
  readonly dataFolder: string;
  readonly settings: OpenedSettings;
  readonly booth: BoothIdentity;
  readonly device: DeviceKey;
  readonly catalogue: CatalogueHolder;
  readonly shelf: EditionShelf;
  readonly documentsFolder: string;
  readonly exportPlaces: readonly string[];
  readonly userName: string;
  readonly power: () => Pick<OpeningFacts, 'isOnBattery' | 'isKeptAwake'>;
  readonly network: Pick<SyncOptions, 'post' | 'watchConnection' | 'programVersion'>;
  readonly log: Log;
}

/**
 * Opens the database and introduces the features to it and to each other. Deletes the leads whose time is over. Throws a
 * `StorageError` or `DatabaseTooNewError` when the database cannot be used.
 */
export async function openVault(options: VaultOptions): Promise<Vault> {
  const { booth, catalogue, log } = options;
  const { kioskId } = options.settings;
  const file = join(options.dataFolder, 'standpunkt.sqlite');
  const reserve = await openReserve(join(options.dataFolder, 'reserve'));
  const { database: raw, salvaged } = await openDespiteFullDisk(reserve, () =>
    openOrSalvage({
      file,
      clock: systemClock,
      mend: (db, nowMs) => mendSalvagedLeads(db, options.device, nowMs),
    }),
  );
  const database = withReserve(raw, reserve);
  const appendToJournal = createAppendToJournal(systemClock);
  const shared = {
    database,
    clock: systemClock,
    newId: newUuidV7,
    appendToJournal,
    settings: () => options.settings.settings,
  };

  if (salvaged !== null) {
    const { kept, lost, detached } = salvaged.value;
    log('storage.salvaged', { kept, lost: lost ?? 'unknown', detached });
    await noteSalvage(shared, salvaged);
  }
  const lastSalvage = await findSalvage(database);
  const { isReplacement } = await registerDeviceKey(shared, options.device);
  const boot = await noteBoot({ ...shared, monotonic: systemMonotonic });
  const changedWords = await findChangedWords(database, RELEASED_CONSENT_TEXTS);
  if (changedWords !== null) log('consent.textsChanged', { version: changedWords });
  const brokenEntry = await findBrokenEntry(database);
  if (brokenEntry !== null) log('journal.broken', { entry: brokenEntry });

  const sync = await openSync({
    ...shared,
    ...options.network,
    folder: options.dataFolder,
    signer: { kioskId: KioskId.parse(kioskId), keyId: options.device.keyId, sign: options.device.sign },
    publicKey: options.device.publicKey,
    isDemo: () => booth.isDemo,
    monotonic: systemMonotonic,
    runLater: systemRunLater,
    fraction: systemFraction,
    note: log,
  });

  const retention = { ...shared, clockWatch: createClockWatch(systemClock, systemMonotonic) };
  let isRetentionPaused = false;
  const heed = (expired: RetentionResult): RetentionResult => {
    isRetentionPaused = !expired.ok;
    if (expired.ok) {
      log('retention.done', { deleted: expired.value.deleted });
      const termMs = options.settings.settings.retentionDays * MS_PER_DAY;
      void removeOldDamaged(file, systemClock() - termMs).catch((fault: unknown) => {
        log('storage.failed', describeFault(fault));
      });
    } else log('retention.refused', { code: expired.error });
    return expired;
  };
  void heed(await deleteExpiredLeads(retention)); // a refusal is in the log and, as a notice, on the staff's screen
  const checkClock = (): void => {
    void reserve.refill();
    sync.wake();
    void deleteExpiredLeads(retention).then(heed, (fault: unknown) => {
      log('storage.failed', describeFault(fault));
    });
  };
  const endNightly = startNightly({ clock: systemClock, runLater: systemRunLater, work: checkClock });

  const sealing = {
    ...shared,
    randomBytes: systemRandomBytes,
    booth: () => booth,
    device: options.device,
    boot,
  };
  const findExportPlaces = createFindExportPlaces({
    disk: realDisk,
    stickRoots: stickRoots(process.platform, options.userName),
    drives: windowsDrives(process.platform, process.env['SystemDrive']),
    documentsFolder: options.documentsFolder,
    extraFolders: options.exportPlaces,
  });
  const takeIn = createLeaveLead({
    ...sealing,
    database: raw, // a lead must not use up the room that was kept back for taking leads out
    kioskId,
    edition: () => ({
      id: catalogue.editionId() ?? 'none',
      employerName: (id) => catalogue.findEmployer(id)?.name,
    }),
    get consentTexts() {
      return consentWith(options.settings.settings.controller);
    },
  });
  const setUp = createSetUp({
    ...shared,
    booth,
    device: options.device,
    kioskId,
    changeSettings: options.settings.change,
  });
  return {
    database,
    leaveLead: unlessSpent(reserve, takeIn),
    eraseLead: createEraseLead(shared),
    eraseByStaff: createEraseByStaff(shared),
    correctLead: createCorrectLead(sealing),
    assessLead: createAssessLead(sealing),
    balance: createBalanceDesk({
      ...shared,
      kioskId,
      isCaptureOnly: () => booth.mode === 'capture-only',
      countAtHub: sync.countAtHub,
      dayOf: (atMs) => localHour(atMs).day,
      writeSheet: createWriteSheet(realDisk, findExportPlaces),
    }),
    setUp,
    sync,
    appendToJournal,
    checkClock,
    readClock: () => readClock(retention),
    confirmClock: async () => heed(await confirmClock(retention)),
    countVisit: createCountVisit({
      ...shared,
      database: raw,
      isKnownEmployer: (id) => catalogue.findEmployer(id) !== undefined,
      isKnownJob: (id) => catalogue.findJob(id) !== undefined,
    }),
    staff: await createStaffSession<AgeIdentity>({
      ...shared,
      runLater: systemRunLater,
      openIdentity: (passphrase) => booth.open(passphrase),
      lockAfterMs: () => options.settings.settings.staffLockMs,
      onLock: () => {
        log('staff.locked', {});
      },
    }),
    findExportPlaces,
    content: createContentDesk({
      ...shared,
      shelf: options.shelf,
      openFolder: async (path) => {
        const listed = await listFolders(path, await findExportPlaces());
        if (!listed.ok) return undefined;
        return { path: listed.value.path, subfolders: listed.value.folders.map((folder) => folder.path) };
      },
      keepFiles: createKeepEdition(realDisk),
    }),
    writeRecoverySheet: createWriteRecoverySheet({
      disk: realDisk,
      clock: systemClock,
      findPlaces: findExportPlaces,
      readState: () => setUp.read(),
      keyFolder: join(options.dataFolder, 'keys'),
    }),
    checkOpening: () =>
      checkOpening({
        database,
        clock: systemClock,
        isClockInDoubt: () => isRetentionPaused,
        freeBytes: () => realDisk.freeBytes(options.dataFolder),
        readSync: sync.read,
        power: options.power,
      }),
    exportDesk: createExportDesk({
      ...shared,
      randomBytes: systemRandomBytes,
      disk: realDisk,
      findPlaces: findExportPlaces,
      sealWithPassphrase,
      // Asked anew for each export: the organiser may be set meanwhile.
      get sealForOrganiser() {
        const { organiser } = booth;
        return organiser === null ? null : (bytes: Uint8Array) => seal(bytes, [organiser]);
      },
    }),
    lastSalvage,
    notices: () => [
      ...(reserve.isSpent() ? (['DISK_FULL'] as const) : []),
      ...(isRetentionPaused ? (['RETENTION_PAUSED'] as const) : []),
      ...(changedWords === null ? [] : (['CONSENT_TEXTS_CHANGED'] as const)),
      ...(isReplacement ? (['DEVICE_KEY_REPLACED'] as const) : []),
      ...(brokenEntry === null ? [] : (['JOURNAL_BROKEN'] as const)),
    ],
    close: async () => {
      endNightly();
      await sync.close();
      await database.close();
    },
  };
}
