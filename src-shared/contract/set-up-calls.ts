import { z } from 'zod';
import { ConsentTexts } from '../domain/consent.ts';
import { Controller } from '../domain/controller.ts';
import { KioskSettings } from '../domain/kiosk-settings.ts';
import { MAX_PASSPHRASE_CHARACTERS, StaffPassphrase } from '../domain/staff-passphrase.ts';
import { Language } from '../units.ts';
import { staffCall } from './call.ts';

/*
 * Setting a kiosk up, and its keys. All of it is for staff: on a fresh kiosk the demonstration's passphrase opens the area.
 */

/** `booth-readable`: sealed for the booth, and for the organiser where there is one. `capture-only`: for the organiser alone. */
export const SEALING_MODES = ['booth-readable', 'capture-only'] as const;
export const SealingMode = z.enum(SEALING_MODES);
export type SealingMode = z.output<typeof SealingMode>;

/** A public key, and a short form of it to compare by eye: sixteen hexadecimal digits of its SHA-256 in groups of four. */
const NamedKey = z.object({ recipient: z.string(), fingerprint: z.string() }).readonly();

/** Everything that the set-up screen and the recovery sheet say. No secret is in it. */
export const SetUpState = z
  .object({
    kioskId: z.uuid(),
    /** The key is still the demonstration's, whose passphrase everybody can read. */
    isDemo: z.boolean(),
    mode: SealingMode,
    /** The booth's key, which the staff's passphrases open. */
    booth: NamedKey,
    organiser: NamedKey.nullable(),
    /** Of the key that signs records. */
    deviceFingerprint: z.string(),
    passphrases: z.array(StaffPassphrase).readonly(),
    /** Keys that were replaced; what was sealed for them is still opened. */
    earlierKeyCount: z.int().nonnegative(),
    settings: KioskSettings,
  })
  .readonly();
export type SetUpState = z.output<typeof SetUpState>;

/** A public key of the organiser that was found in a small file on a stick. `hasSecret`: the file has the secret key, too. */
export const FoundRecipient = z
  .object({ recipient: z.string(), fileName: z.string(), place: z.string(), hasSecret: z.boolean() })
  .readonly();
export type FoundRecipient = z.output<typeof FoundRecipient>;

/** The recovery sheet as it was written, read back and compared. */
export const WrittenSheet = z
  .object({
    path: z.string(),
    files: z.array(z.string()).readonly(),
    /** The system said that nothing is left to be written: a stick may be pulled as it is. */
    isSettled: z.boolean(),
  })
  .readonly();
export type WrittenSheet = z.output<typeof WrittenSheet>;

const Passphrase = z.string().min(1).max(MAX_PASSPHRASE_CHARACTERS);
const Label = z.string().trim().min(1).max(60);
const Recipient = z.string().max(200);
const Nothing = z.undefined();

export const setUpCalls = {
  'setup:read': staffCall(Nothing, SetUpState),
  /** Replaces the settings as a whole and keeps them. In force at once for what main does; the screen reads them anew. */
  'setup:settings': staffCall(KioskSettings, SetUpState, ['STORAGE_FAILED']),
  /** The words that visitors would read with this controller, under the version they would have. Keeps nothing. */
  'setup:consent-texts': staffCall(Controller, ConsentTexts),
  /** Looks for public keys (`age1…`) in small files at the top of every stick and folder that staff may export to. */
  'setup:find-recipients': staffCall(Nothing, z.array(FoundRecipient).readonly()),
  /**
   * Writes a sheet for the file cabinet: which keys there are and how to open the contacts with them. No secret is on it.
   * `withSealedKeys`: the kiosk's key lies beside it, sealed under the passphrases as it is on the kiosk.
   */
  'setup:recovery-sheet': staffCall(
    z.object({ folder: z.string().max(1000), language: Language, withSealedKeys: z.boolean() }).readonly(),
    WrittenSheet,
    ['FOLDER_UNREADABLE', 'FOLDER_READ_ONLY', 'DISK_FULL', 'WRITE_FAILED', 'VERIFY_FAILED', 'STORAGE_FAILED'],
  ),
  /**
   * Gives the kiosk a key of its own under a first passphrase, and sets for whom it seals. Ends the demonstration, and the staff
   * session too: the new passphrase has to be typed, which proves that it was noted down. `earlierLeads`: leads sealed for the key of
   * before stay and can be opened with the new passphrase, or (only those of the demonstration) are erased now, with tombstones.
   * `RECIPIENT_INVALID`: not an `age1…` key, mistyped, or the booth's own. `ORGANISER_MISSING`: capture-only without an organiser.
   */
  'setup:identity': staffCall(
    z
      .object({
        label: Label,
        passphrase: Passphrase,
        organiser: Recipient.nullable(),
        mode: SealingMode,
        earlierLeads: z.enum(['keep', 'erase']),
      })
      .readonly(),
    z.object({ erased: z.int().nonnegative(), state: SetUpState }).readonly(),
    ['PASSPHRASE_WEAK', 'RECIPIENT_INVALID', 'ORGANISER_MISSING', 'NOT_DEMO', 'STORAGE_FAILED'],
  ),
  /** Changes for whom is sealed from now on. What is sealed already stays as it is. */
  'setup:organiser': staffCall(
    z.object({ organiser: Recipient.nullable(), mode: SealingMode }).readonly(),
    SetUpState,
    ['RECIPIENT_INVALID', 'ORGANISER_MISSING', 'STORAGE_FAILED'],
  ),

  /** One more passphrase for the same key. */
  'staff:passphrase-add': staffCall(
    z.object({ label: Label, passphrase: Passphrase }).readonly(),
    SetUpState,
    ['PASSPHRASE_WEAK', 'TOO_MANY_PASSPHRASES', 'STORAGE_FAILED'],
  ),
  /** A new passphrase in place of an old one, under the same label. The old one opens nothing any more. */
  'staff:passphrase-change': staffCall(
    z.object({ id: z.uuid(), passphrase: Passphrase }).readonly(),
    SetUpState,
    ['PASSPHRASE_WEAK', 'PASSPHRASE_UNKNOWN', 'STORAGE_FAILED'],
  ),
  /** Never the last one: without any nobody could get in. */
  'staff:passphrase-remove': staffCall(z.object({ id: z.uuid() }).readonly(), SetUpState, [
    'PASSPHRASE_UNKNOWN',
    'PASSPHRASE_LAST',
    'STORAGE_FAILED',
  ]),
} as const;
