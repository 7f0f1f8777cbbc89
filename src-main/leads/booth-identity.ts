import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { err, ok, type Result } from '../../src-shared/result.ts';
import { codeOf, syncFolder, writeFileAtomically } from '../storage/atomic-file.ts';
import { openWithPassphrase, SCRYPT_LOG_N, sealWithPassphrase } from './age-passphrase.ts';
import {
  makeIdentity,
  parseIdentity,
  parseRecipient,
  recipientOf,
  type AgeIdentity,
  type AgeRecipient,
} from './age-seal.ts';

/** The published passphrase of a kiosk that nobody has set up yet. What is left on such a kiosk is not confidential; the screen says so. */
export const DEMO_PASSPHRASE = 'lichtstadt-jena';

const FILES = {
  /** The identity, an age file under the staff passphrase. */
  identity: 'booth-identity.age',
  /** For whom leads are sealed, one line. */
  recipient: 'booth-recipient.txt',
  /** The organiser's recipient, if there is one: every lead is sealed for it too. Put there at set-up, never by the program. */
  organiser: 'organiser-recipient.txt',
  about: 'booth.json',
  /**
   * Stands there only while the first three are being made. A start that finds it was preceded by one that was cut short
   * before any lead could be sealed, so the three may be made anew.
   */
  unfinished: 'booth-is-being-made',
} as const;

const BoothFile = z.object({ format: z.literal(1), isDemo: z.boolean() }).readonly();

/** The keys are not as they must be. Nothing was changed: a new identity could not open what the old one sealed. */
export class BoothKeysError extends Error {
  override readonly name = 'BoothKeysError';
  /** The file at fault. */
  readonly file: string;

  constructor(file: string, problem: string, options?: ErrorOptions) {
    super(`${file}: ${problem}`, options);
    this.file = file;
  }
}

export interface BoothIdentity {
  readonly isDemo: boolean;
  /** For whom every lead is sealed: the booth, and the organiser where there is one. */
  readonly recipients: readonly AgeRecipient[];
  /** The organiser's recipient alone; `null` where there is none. */
  readonly organiser: AgeRecipient | null;
  /** Opens the identity for staff. Takes about a second, on another thread, whatever the answer. */
  open(passphrase: string): Promise<Result<AgeIdentity, 'WRONG_PASSPHRASE' | 'IDENTITY_UNREADABLE'>>;
}

interface LoadOptions {
  /** Made when missing, readable by the kiosk's user alone. */
  readonly folder: string;
  /** Lower only in tests, to save time. */
  readonly logN?: number;
}

/**
 * Reads the booth's keys. On the very first start, with no key file at all, it makes a demo identity under
 * {@link DEMO_PASSPHRASE}. Throws a {@link BoothKeysError} when a file is missing or unreadable beside others: nothing is ever
 * made anew over keys that may still open leads.
 */
export async function loadBoothIdentity({
  folder,
  logN = SCRYPT_LOG_N,
}: LoadOptions): Promise<BoothIdentity> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const found = await readKeyFiles(folder);
  const isNew = !found.identity && !found.recipient && !found.about;
  if (!isNew && !found.unfinished) return readBooth(folder, found);
  await makeDemoIdentity(folder, logN);
  return readBooth(folder, await readKeyFiles(folder));
}

type KeyFiles = Readonly<Record<keyof typeof FILES, Uint8Array | undefined>>;

async function readKeyFiles(folder: string): Promise<KeyFiles> {
  const read = async (name: string): Promise<Uint8Array | undefined> => {
    const path = join(folder, name);
    try {
      return await readFile(path);
    } catch (fault) {
      if (codeOf(fault) === 'ENOENT') return undefined;
      throw new BoothKeysError(path, 'cannot be read', { cause: fault });
    }
  };
  return {
    identity: await read(FILES.identity),
    recipient: await read(FILES.recipient),
    organiser: await read(FILES.organiser),
    about: await read(FILES.about),
    unfinished: await read(FILES.unfinished),
  };
}

async function makeDemoIdentity(folder: string, logN: number): Promise<void> {
  await writeFileAtomically(join(folder, FILES.unfinished), '');
  const identity = await makeIdentity();
  const sealed = await sealWithPassphrase(Buffer.from(`${identity}\n`), DEMO_PASSPHRASE, logN);
  await writeFileAtomically(join(folder, FILES.identity), sealed);
  await writeFileAtomically(join(folder, FILES.recipient), `${await recipientOf(identity)}\n`);
  await writeFileAtomically(join(folder, FILES.about), `${JSON.stringify({ format: 1, isDemo: true })}\n`);
  await rm(join(folder, FILES.unfinished));
  await syncFolder(folder);
}

function readBooth(folder: string, files: KeyFiles): BoothIdentity {
  const { identity } = files;
  if (identity === undefined) throw new BoothKeysError(join(folder, FILES.identity), 'is missing');
  const booth = readRecipient(join(folder, FILES.recipient), files.recipient);
  const organiser =
    files.organiser === undefined ? [] : [readRecipient(join(folder, FILES.organiser), files.organiser)];
  return {
    isDemo: readAbout(join(folder, FILES.about), files.about).isDemo,
    recipients: [booth, ...organiser],
    organiser: organiser[0] ?? null,
    open: (passphrase) => openIdentity(identity, booth, passphrase),
  };
}

function readRecipient(path: string, bytes: Uint8Array | undefined): AgeRecipient {
  if (bytes === undefined) throw new BoothKeysError(path, 'is missing');
  const recipient = parseRecipient(Buffer.from(bytes).toString('utf8'));
  if (recipient === undefined) throw new BoothKeysError(path, 'is not an age recipient');
  return recipient;
}

function readAbout(path: string, bytes: Uint8Array | undefined): z.output<typeof BoothFile> {
  if (bytes === undefined) throw new BoothKeysError(path, 'is missing');
  try {
    return BoothFile.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  } catch (fault) {
    throw new BoothKeysError(path, 'is not a description of a booth', { cause: fault });
  }
}

async function openIdentity(
  file: Uint8Array,
  booth: AgeRecipient,
  passphrase: string,
): Promise<Result<AgeIdentity, 'WRONG_PASSPHRASE' | 'IDENTITY_UNREADABLE'>> {
  const opened = await openWithPassphrase(file, passphrase);
  if (!opened.ok) return err(opened.error === 'UNREADABLE' ? 'IDENTITY_UNREADABLE' : opened.error);
  const identity = parseIdentity(Buffer.from(opened.value).toString('utf8'));
  // An identity that does not fit the recipient would open nothing that is sealed here.
  if (identity === undefined || (await recipientOf(identity)) !== booth) return err('IDENTITY_UNREADABLE');
  return ok(identity);
}
