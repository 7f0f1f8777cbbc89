import { join } from 'node:path';
import type { SealingMode } from '../../src-shared/contract/set-up-calls.ts';
import type { StaffPassphrase } from '../../src-shared/domain/staff-passphrase.ts';
import type { Clock, NewId } from '../../src-shared/ports.ts';
import { err, ok, type Result } from '../../src-shared/result.ts';
import { writeFileAtomically } from '../storage/atomic-file.ts';
import { openWithPassphrase, SCRYPT_LOG_N, sealWithPassphrase } from './age-passphrase.ts';
import {
  firstIdentity,
  joinIdentities,
  makeIdentity,
  openSealed,
  parseIdentity,
  recipientOf,
  seal,
  type AgeIdentity,
  type AgeRecipient,
} from './age-seal.ts';
import type { BoothFile } from './booth-file.ts';
import { readKeyFolder, readKeyFile, removeUnnamed, writeBoothFile } from './booth-folder.ts';

/*
 * The booth's keys: for whom leads are sealed, and how staff open them. The key itself lies on the disk only as age files, one
 * under each passphrase; so the `age` command line opens it too.
 */

export { BoothKeysError } from './booth-folder.ts';
export { DEMO_PASSPHRASE } from './demo-passphrase.ts';

export interface BoothIdentity {
  readonly isDemo: boolean;
  readonly mode: SealingMode;
  /** The public half of the booth's key. */
  readonly recipient: AgeRecipient;
  readonly organiser: AgeRecipient | null;
  /** For whom every lead is sealed. */
  readonly recipients: readonly AgeRecipient[];
  readonly passphrases: readonly StaffPassphrase[];
  readonly earlierKeyCount: number;
  /**
   * Opens the booth's key for staff, with the earlier ones that it opens. Takes about a second for each passphrase there is, on
   * another thread, whatever the answer.
   */
  open(passphrase: string): Promise<Result<AgeIdentity, 'WRONG_PASSPHRASE' | 'IDENTITY_UNREADABLE'>>;
  /** The key under one more passphrase. `identity` is the opened one. */
  addPassphrase(identity: AgeIdentity, label: string, passphrase: string): Promise<void>;
  /** In place of the passphrase with this id. Its old file is gone afterwards. */
  changePassphrase(identity: AgeIdentity, id: string, passphrase: string): Promise<void>;
  /** Throws for the last one. */
  removePassphrase(id: string): Promise<void>;
  setSealing(organiser: AgeRecipient | null, mode: SealingMode): Promise<void>;
  /** A new key under a new passphrase. `identity`, the opened one of before, is kept so that the new key opens it. */
  replace(identity: AgeIdentity, next: NextIdentity): Promise<void>;
}

export interface NextIdentity {
  /** Of the first passphrase. */
  readonly label: string;
  readonly passphrase: string;
  readonly organiser: AgeRecipient | null;
  readonly mode: SealingMode;
}

interface LoadOptions {
  /** Made when missing, readable by the kiosk's user alone. */
  readonly folder: string;
  readonly clock: Clock;
  readonly newId: NewId;
  /** Lower only in tests, to save time. */
  readonly logN?: number;
}

/**
 * Reads the booth's keys. On the very first start, with no key file at all, it makes a demo key under the published passphrase.
 * Throws a `BoothKeysError` when a file is missing or unreadable beside others: nothing is ever made anew over keys that may still
 * open leads.
 */
export async function loadBoothIdentity(options: LoadOptions): Promise<BoothIdentity> {
  const file = await readKeyFolder({ ...options, logN: options.logN ?? SCRYPT_LOG_N });
  await removeUnnamed(options.folder, file);
  return new BoothKeyRing(options, file);
}

class BoothKeyRing implements BoothIdentity {
  readonly #options: LoadOptions;
  #file: BoothFile;

  constructor(options: LoadOptions, file: BoothFile) {
    this.#options = options;
    this.#file = file;
  }

  get isDemo(): boolean {
    return this.#file.current.isDemo;
  }

  get mode(): SealingMode {
    return this.#file.mode;
  }

  get recipient(): AgeRecipient {
    return this.#file.current.recipient;
  }

  get organiser(): AgeRecipient | null {
    return this.#file.organiser;
  }

  get recipients(): readonly AgeRecipient[] {
    const { mode, organiser, current } = this.#file;
    const booth = mode === 'capture-only' ? [] : [current.recipient];
    return organiser === null ? booth : [...booth, organiser];
  }

  get passphrases(): readonly StaffPassphrase[] {
    return this.#file.current.passphrases.map(({ id, label, madeAtMs }) => ({ id, label, madeAtMs }));
  }

  get earlierKeyCount(): number {
    return this.#file.earlier.length;
  }

  async open(passphrase: string): Promise<Result<AgeIdentity, 'WRONG_PASSPHRASE' | 'IDENTITY_UNREADABLE'>> {
    const { passphrases, recipient } = this.#file.current;
    let isOneSound = false;
    for (const { file } of passphrases) {
      const sealed = await readKeyFile(join(this.#options.folder, file));
      const opened = sealed === undefined ? undefined : await openWithPassphrase(sealed, passphrase);
      if (opened?.ok === true) {
        const identity = parseIdentity(Buffer.from(opened.value).toString('utf8'));
        // An identity that does not fit the recipient would open nothing that is sealed here.
        if (identity !== undefined && (await recipientOf(identity)) === recipient)
          return ok(joinIdentities(identity, await this.#openEarlier(identity)));
      } else if (opened?.error === 'WRONG_PASSPHRASE') isOneSound = true;
    }
    return err(isOneSound ? 'WRONG_PASSPHRASE' : 'IDENTITY_UNREADABLE');
  }

  /** Each earlier key lies sealed for the one that replaced it, so the newest opens the one before, and so on. */
  async #openEarlier(current: AgeIdentity): Promise<readonly AgeIdentity[]> {
    const opened: AgeIdentity[] = [];
    for (const { file } of [...this.#file.earlier].reverse()) {
      const sealed = await readKeyFile(join(this.#options.folder, file));
      const bytes =
        sealed === undefined ? undefined : await openSealed(sealed, joinIdentities(current, opened));
      const identity = bytes && parseIdentity(Buffer.from(bytes).toString('utf8'));
      if (identity !== undefined) opened.push(identity); // a damaged one opens nothing: its leads are shown as unreadable
    }
    return opened;
  }

  async addPassphrase(identity: AgeIdentity, label: string, passphrase: string): Promise<void> {
    const added = await this.#sealUnder(firstIdentity(identity), label, passphrase);
    await this.#write(this.#withPassphrases([...this.#file.current.passphrases, added]));
  }

  async changePassphrase(identity: AgeIdentity, id: string, passphrase: string): Promise<void> {
    const old = this.#file.current.passphrases.find((one) => one.id === id);
    if (old === undefined) throw new Error('no passphrase has this id');
    const changed = await this.#sealUnder(firstIdentity(identity), old.label, passphrase);
    await this.#write(
      this.#withPassphrases(
        this.#file.current.passphrases.map((one) => (one.id === id ? { ...changed, id } : one)),
      ),
    );
  }

  async removePassphrase(id: string): Promise<void> {
    await this.#write(this.#withPassphrases(this.#file.current.passphrases.filter((one) => one.id !== id)));
  }

  async setSealing(organiser: AgeRecipient | null, mode: SealingMode): Promise<void> {
    await this.#write({ ...this.#file, organiser, mode });
  }

  async replace(identity: AgeIdentity, { label, passphrase, organiser, mode }: NextIdentity): Promise<void> {
    const { current, earlier } = this.#file;
    const made = await makeIdentity();
    const recipient = await recipientOf(made);
    const file = `earlier-identity-${this.#options.newId()}.age`;
    const sealed = await seal(Buffer.from(`${firstIdentity(identity)}\n`), [recipient]);
    await writeFileAtomically(join(this.#options.folder, file), sealed);
    await this.#write({
      ...this.#file,
      organiser,
      mode,
      current: {
        recipient,
        isDemo: false,
        madeAtMs: this.#options.clock(),
        passphrases: [await this.#sealUnder(made, label, passphrase)],
      },
      earlier: [...earlier, { recipient: current.recipient, isDemo: current.isDemo, file }],
    });
  }

  #withPassphrases(passphrases: BoothFile['current']['passphrases']): BoothFile {
    return { ...this.#file, current: { ...this.#file.current, passphrases } };
  }

  async #sealUnder(
    identity: AgeIdentity,
    label: string,
    passphrase: string,
  ): Promise<BoothFile['current']['passphrases'][number]> {
    const id = this.#options.newId();
    const file = `booth-identity-${id}.age`;
    const sealed = await sealWithPassphrase(
      Buffer.from(`${identity}\n`),
      passphrase,
      this.#options.logN ?? SCRYPT_LOG_N,
    );
    await writeFileAtomically(join(this.#options.folder, file), sealed);
    return { id, label, madeAtMs: this.#options.clock(), file };
  }

  /** From the renaming on the change is valid; then what it no longer names goes. */
  async #write(file: BoothFile): Promise<void> {
    await writeBoothFile(this.#options.folder, file);
    this.#file = file;
    await removeUnnamed(this.#options.folder, file);
  }
}
