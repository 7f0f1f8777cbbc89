import type { TFunction } from 'i18next';
import type { JournalEntry } from '../../../src-shared/contract/journal-calls.ts';
import type { JournalCode, JournalDetails } from '../../../src-shared/domain/journal.ts';
import { shortHash } from '../staff-words.ts';

/** An entry as staff read it. */
export interface EntryWords {
  readonly words: string;
  /** What it means for somebody. */
  readonly more?: string;
  /** By which a matching file, record or sheet is found again. */
  readonly reference?: string;
}

type Table = { readonly [C in JournalCode]: (details: JournalDetails[C], t: TFunction) => EntryWords };

/** A line for each code there is; a new one without words does not compile. */
const WORDS: Table = {
  'device.keyRegistered': ({ keyId, isReplacement }, t) => ({
    words: isReplacement ? t('journal.entry.deviceKeyReplaced') : t('journal.entry.deviceKeyMade'),
    reference: keyId,
  }),
  'lead.erased': ({ leadId, wasExported, erasedBy }, t) => ({
    words: t(`journal.entry.erasedBy.${erasedBy}`),
    ...(wasExported ? { more: t('journal.entry.copyLeft') } : {}),
    reference: leadId,
  }),
  'lead.corrected': ({ leadId }, t) => ({ words: t('journal.entry.corrected'), reference: leadId }),
  'lead.assessed': ({ leadId }, t) => ({ words: t('journal.entry.assessed'), reference: leadId }),
  'day.closed': ({ number, sha256 }, t) => ({
    words: t('journal.entry.dayClosed', { number }),
    reference: shortHash(sha256),
  }),
  'balance.saved': ({ number, sha256 }, t) => ({
    words: t('journal.entry.sheetSaved', { number }),
    reference: shortHash(sha256),
  }),
  'leads.viewed': ({ page, count }, t) => ({ words: t('journal.entry.viewed', { count, page: page + 1 }) }),
  'settings.changed': (_, t) => ({ words: t('journal.entry.settingsChanged') }),
  'sealing.changed': ({ mode, hasOrganiser }, t) => ({ words: sealingWords(mode, hasOrganiser, t) }),
  'identity.replaced': ({ wasDemo, erased }, t) => ({
    words: wasDemo ? t('journal.entry.demoEnded') : t('journal.entry.identityReplaced'),
    ...(erased > 0 ? { more: t('journal.entry.demoErased', { count: erased }) } : {}),
  }),
  'recovery.written': ({ withSealedKeys }, t) => ({
    words: t('journal.entry.recoveryWritten'),
    ...(withSealedKeys ? { more: t('journal.entry.keysWritten') } : {}),
  }),
  'passphrase.added': ({ count }, t) => ({ words: t('journal.entry.passphraseAdded', { count }) }),
  'passphrase.changed': ({ passphraseId }, t) => ({
    words: t('journal.entry.passphraseChanged'),
    reference: passphraseId,
  }),
  'passphrase.removed': ({ passphraseId }, t) => ({
    words: t('journal.entry.passphraseRemoved'),
    reference: passphraseId,
  }),
  'edition.loaded': ({ editionId, date }, t) => ({
    words: t('journal.entry.editionLoaded', { date }),
    reference: editionId,
  }),
  'edition.restored': ({ editionId, date }, t) => ({
    words: t('journal.entry.editionRestored', { date }),
    reference: editionId,
  }),
  'kiosk.left': (_, t) => ({ words: t('journal.entry.kioskLeft') }),
  'clock.confirmed': (_, t) => ({ words: t('journal.entry.clockConfirmed') }),
  'leads.expired': ({ count }, t) => ({ words: t('journal.entry.expired', { count }) }),
  'storage.salvaged': ({ kept, lost, detached, damagedFile }, t) => ({
    words: lost === null ? t('journal.entry.lost', { kept }) : t('journal.entry.salvaged', { kept, lost }),
    ...(detached > 0 ? { more: t('journal.entry.detached', { count: detached }) } : {}),
    reference: damagedFile,
  }),
  'hub.enrolled': ({ url, isOtherHub }, t) => ({
    words: t('journal.entry.hubEnrolled', { url }),
    ...(isOtherHub ? { more: t('journal.entry.hubGetsAll') } : {}),
  }),
  'hub.rejected': ({ kind, leadId, reason }, t) => ({
    words: t(`journal.entry.hubRejected.${kind}`, { reason }),
    more: t('journal.entry.hubRejectedMeans'),
    reference: leadId,
  }),
  'staff.unlocked': (_, t) => ({ words: t('journal.entry.unlocked') }),
  'staff.refused': ({ wrongTries }, t) => ({ words: t('journal.entry.refused', { tries: wrongTries }) }),
  'export.done': ({ rows, unreadable, sha256 }, t) => ({
    words: t('journal.entry.exported', { count: rows }),
    ...(unreadable > 0 ? { more: t('journal.entry.notExported', { count: unreadable }) } : {}),
    reference: shortHash(sha256),
  }),
};

function sealingWords(mode: string, hasOrganiser: boolean, t: TFunction): string {
  if (mode === 'capture-only') return t('journal.entry.captureOnly');
  return hasOrganiser ? t('journal.entry.boothAndOrganiser') : t('journal.entry.boothAlone');
}

function isKnown(code: string): code is JournalCode {
  return Object.hasOwn(WORDS, code);
}

/** What an entry says. One that a newer program wrote is named by its code: it is shown, never left out. */
export function entryWords(
  { code, details }: Pick<JournalEntry, 'code' | 'details'>,
  t: TFunction,
): EntryWords {
  if (!isKnown(code)) return { words: t('journal.entry.unknown', { code }) };
  // The entry was written with this code's own details (`AppendToJournal`); the table cannot tell that to the compiler.
  const write = WORDS[code] as (details: JournalEntry['details'], t: TFunction) => EntryWords;
  return write(details, t);
}
