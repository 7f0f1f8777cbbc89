import type { SealingMode, SetUpState } from '../../src-shared/contract/set-up-calls.ts';
import type { JournalCode, JournalDetails } from '../../src-shared/domain/journal.ts';
import type { KioskSettings } from '../../src-shared/domain/kiosk-settings.ts';
import { isPassphraseStrong, MAX_PASSPHRASES } from '../../src-shared/domain/staff-passphrase.ts';
import { LeadId } from '../../src-shared/domain/sealed-lead.ts';
import type { Clock } from '../../src-shared/ports.ts';
import { err, ok, type Result } from '../../src-shared/result.ts';
import { z } from 'zod';
import type { AppendToJournal } from '../ports.ts';
import { codeOf } from '../storage/atomic-file.ts';
import type { Database } from '../storage/database.ts';
import { sha256Of } from '../storage/sha256.ts';
import { StorageError } from '../storage/storage-error.ts';
import { parseRecipient, type AgeIdentity, type AgeRecipient } from './age-seal.ts';
import type { BoothIdentity } from './booth-identity.ts';
import { DEMO_PASSPHRASE } from './demo-passphrase.ts';
import type { DeviceKey } from './device-key.ts';
import { eraseRecords } from './erase-records.ts';

/*
 * Setting the kiosk up and changing its keys. Each change and its journal entry go together: the entry is written in a transaction
 * that ends only after the key files are in place. A crash between the two leaves a valid change without its entry, never an
 * entry without its change.
 */

interface SetUpOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly appendToJournal: AppendToJournal;
  readonly booth: BoothIdentity;
  readonly device: DeviceKey;
  readonly kioskId: string;
  readonly settings: () => KioskSettings;
  readonly changeSettings: (next: KioskSettings) => Promise<void>;
}

interface Sealing {
  readonly organiser: string | null;
  readonly mode: SealingMode;
}

interface NewIdentity extends Sealing {
  readonly label: string;
  readonly passphrase: string;
  readonly earlierLeads: 'keep' | 'erase';
}

type Changed<E> = Promise<Result<SetUpState, E | 'STORAGE_FAILED'>>;

export interface SetUp {
  read(): SetUpState;
  changeSettings(next: KioskSettings): Changed<never>;
  makeIdentity(
    identity: AgeIdentity,
    request: NewIdentity,
  ): Promise<
    Result<
      { readonly erased: number; readonly state: SetUpState },
      'PASSPHRASE_WEAK' | 'RECIPIENT_INVALID' | 'ORGANISER_MISSING' | 'NOT_DEMO' | 'STORAGE_FAILED'
    >
  >;
  setSealing(sealing: Sealing): Changed<'RECIPIENT_INVALID' | 'ORGANISER_MISSING'>;
  addPassphrase(
    identity: AgeIdentity,
    label: string,
    passphrase: string,
  ): Changed<'PASSPHRASE_WEAK' | 'TOO_MANY_PASSPHRASES'>;
  changePassphrase(
    identity: AgeIdentity,
    id: string,
    passphrase: string,
  ): Changed<'PASSPHRASE_WEAK' | 'PASSPHRASE_UNKNOWN'>;
  removePassphrase(id: string): Changed<'PASSPHRASE_UNKNOWN' | 'PASSPHRASE_LAST'>;
}

export function createSetUp(options: SetUpOptions): SetUp {
  const { booth } = options;
  const read = (): SetUpState => readState(options);
  /** A change of files and its entry. */
  const change = async <C extends JournalCode>(
    code: C,
    details: JournalDetails[C],
    work: () => Promise<void>,
  ): Changed<never> => {
    try {
      await options.database.transaction(async (queries) => {
        await options.appendToJournal(queries, code, details);
        await work();
      });
      return ok(read());
    } catch (fault) {
      return failedStorage(fault);
    }
  };
  const knows = (id: string): boolean => booth.passphrases.some((one) => one.id === id);

  return {
    read,
    changeSettings: (next) => change('settings.changed', {}, () => options.changeSettings(next)),
    makeIdentity: (identity, request) => makeNewIdentity(options, identity, request),
    setSealing: async (sealing) => {
      const parsed = parseSealing(sealing, booth.recipient);
      if (!parsed.ok) return parsed;
      return change('sealing.changed', { mode: sealing.mode, hasOrganiser: parsed.value !== null }, () =>
        booth.setSealing(parsed.value, sealing.mode),
      );
    },
    addPassphrase: async (identity, label, passphrase) => {
      if (!isAcceptable(passphrase)) return err('PASSPHRASE_WEAK');
      if (booth.passphrases.length >= MAX_PASSPHRASES) return err('TOO_MANY_PASSPHRASES');
      return change('passphrase.added', { count: booth.passphrases.length + 1 }, () =>
        booth.addPassphrase(identity, label, passphrase),
      );
    },
    changePassphrase: async (identity, id, passphrase) => {
      if (!isAcceptable(passphrase)) return err('PASSPHRASE_WEAK');
      if (!knows(id)) return err('PASSPHRASE_UNKNOWN');
      return change('passphrase.changed', { passphraseId: id }, () =>
        booth.changePassphrase(identity, id, passphrase),
      );
    },
    removePassphrase: async (id) => {
      if (!knows(id)) return err('PASSPHRASE_UNKNOWN');
      if (booth.passphrases.length === 1) return err('PASSPHRASE_LAST');
      return change('passphrase.removed', { passphraseId: id }, () => booth.removePassphrase(id));
    },
  };
}

async function makeNewIdentity(
  options: SetUpOptions,
  identity: AgeIdentity,
  request: NewIdentity,
): ReturnType<SetUp['makeIdentity']> {
  const { booth, database } = options;
  if (!isAcceptable(request.passphrase)) return err('PASSPHRASE_WEAK');
  const organiser = parseSealing(request, booth.recipient);
  if (!organiser.ok) return organiser;
  const isErasing = request.earlierLeads === 'erase';
  if (isErasing && !booth.isDemo) return err('NOT_DEMO');
  try {
    const erased = await database.transaction(async (queries) => {
      const ids = isErasing ? await queries.all(z.object({ id: LeadId }), 'SELECT id FROM sealed_leads') : [];
      const gone = await eraseRecords(
        queries,
        ids.map(({ id }) => id),
        { erasedBy: 'staff', nowMs: options.clock() },
      );
      await options.appendToJournal(queries, 'identity.replaced', {
        wasDemo: booth.isDemo,
        erased: gone.length,
        mode: request.mode,
      });
      await booth.replace(identity, { ...request, organiser: organiser.value });
      return gone.length;
    });
    if (erased > 0) await database.scrub();
    return ok({ erased, state: readState(options) });
  } catch (fault) {
    return failedStorage(fault);
  }
}

/** The database's faults, and those of the key files: a full or read-only disk. */
function failedStorage(fault: unknown): { readonly ok: false; readonly error: 'STORAGE_FAILED' } {
  if (fault instanceof StorageError || codeOf(fault) !== '') return err('STORAGE_FAILED');
  throw fault;
}

const isAcceptable = (passphrase: string): boolean =>
  passphrase !== DEMO_PASSPHRASE && isPassphraseStrong(passphrase);

function parseSealing(
  { organiser, mode }: Sealing,
  booth: AgeRecipient,
): Result<AgeRecipient | null, 'RECIPIENT_INVALID' | 'ORGANISER_MISSING'> {
  if (organiser === null) return mode === 'capture-only' ? err('ORGANISER_MISSING') : ok(null);
  const recipient = parseRecipient(organiser);
  // The booth's own key as the organiser's would promise a second way to open leads that there is not.
  return recipient === undefined || recipient === booth ? err('RECIPIENT_INVALID') : ok(recipient);
}

function readState({ booth, device, kioskId, settings }: SetUpOptions): SetUpState {
  const named = (recipient: AgeRecipient): SetUpState['booth'] => ({
    recipient,
    fingerprint: fingerprint(sha256Of(recipient)),
  });
  return {
    kioskId,
    isDemo: booth.isDemo,
    mode: booth.mode,
    booth: named(booth.recipient),
    organiser: booth.organiser === null ? null : named(booth.organiser),
    deviceFingerprint: fingerprint(device.keyId),
    passphrases: booth.passphrases,
    earlierKeyCount: booth.earlierKeyCount,
    settings: settings(),
  };
}

function fingerprint(sha256: string): string {
  return (sha256.slice(0, 16).match(/.{4}/g) ?? []).join(' ');
}
