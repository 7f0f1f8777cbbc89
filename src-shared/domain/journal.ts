/**
 * What the journal may say. An entry has numbers and ids, never a word about a person.
 * `lead.erased` keeps the lead's id, so that copies which left the kiosk earlier can be erased too.
 */
export interface JournalDetails {
  readonly 'device.keyRegistered': { readonly keyId: string; readonly isReplacement: boolean };
  readonly 'lead.erased': {
    readonly leadId: string;
    readonly wasExported: boolean;
    readonly erasedBy: 'visitor' | 'staff';
  };
  readonly 'lead.corrected': { readonly leadId: string; readonly corrects: string };
  /** Staff rated or noted something; what, only the sealed record says. */
  readonly 'lead.assessed': { readonly leadId: string; readonly corrects: string };
  readonly 'day.closed': { readonly number: number; readonly sha256: string };
  readonly 'balance.saved': { readonly number: number; readonly sha256: string };
  /** Contacts were shown: which page of the list, and how many on it. */
  readonly 'leads.viewed': { readonly page: number; readonly count: number };
  readonly 'settings.changed': Readonly<Record<string, never>>;
  readonly 'sealing.changed': { readonly mode: string; readonly hasOrganiser: boolean };
  readonly 'identity.replaced': {
    readonly wasDemo: boolean;
    readonly erased: number;
    readonly mode: string;
  };
  /** `withSealedKeys`: the sealed keys left the kiosk, too. */
  readonly 'recovery.written': { readonly withSealedKeys: boolean };
  readonly 'passphrase.added': { readonly count: number };
  readonly 'passphrase.changed': { readonly passphraseId: string };
  readonly 'passphrase.removed': { readonly passphraseId: string };
  /** Staff chose another edition. `date`: its day, `2026-11-23`. */
  readonly 'edition.loaded': { readonly editionId: string; readonly date: string };
  readonly 'edition.restored': { readonly editionId: string; readonly date: string };
  readonly 'kiosk.left': Readonly<Record<string, never>>;
  readonly 'clock.confirmed': Readonly<Record<string, never>>;
  readonly 'leads.expired': { readonly count: number };
  readonly 'storage.salvaged': {
    readonly kept: number;
    readonly lost: number | null;
    readonly detached: number;
    readonly damagedFile: string;
  };
  /** `isOtherHub`: not the one of before, so everything is handed over to it. */
  readonly 'hub.enrolled': { readonly url: string; readonly isOtherHub: boolean };
  /** A record is not handed over, for a reason. The contact stays on the kiosk. */
  readonly 'hub.rejected': {
    readonly kind: 'lead' | 'erasure';
    readonly leadId: string;
    readonly reason: string;
  };
  readonly 'staff.unlocked': Readonly<Record<string, never>>;
  readonly 'staff.refused': { readonly wrongTries: number };
  readonly 'export.done': {
    readonly exportId: string;
    readonly rows: number;
    readonly unreadable: number;
    readonly sha256: string;
  };
}
export type JournalCode = keyof JournalDetails;
