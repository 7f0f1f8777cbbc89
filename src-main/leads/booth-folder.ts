import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock, NewId } from '../../src-shared/ports.ts';
import { codeOf, syncFolder, writeFileAtomically } from '../storage/atomic-file.ts';
import { sealWithPassphrase } from './age-passphrase.ts';
import { makeIdentity, parseRecipient, recipientOf, type AgeRecipient } from './age-seal.ts';
import { BoothFile, BoothFileFormat1 } from './booth-file.ts';
import { DEMO_PASSPHRASE } from './demo-passphrase.ts';

/* The folder of the booth's keys: read, made at the first start, brought to the newest format, tidied. */

const FILES = {
  about: 'booth.json',
  /** The key under the first passphrase; further ones have an id in their name. */
  identity: 'booth-identity.age',
  /** Stands there only while the first two are being made: no lead can be sealed yet, so they may be made anew. */
  unfinished: 'booth-is-being-made',
  /** Of format 1, kept for whoever looks for them: for whom leads are sealed, and the organiser's recipient. */
  recipient: 'booth-recipient.txt',
  organiser: 'organiser-recipient.txt',
} as const;

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

interface FolderOptions {
  readonly folder: string;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly logN: number;
}

/** What `booth.json` says, made or upgraded when needed. Throws a {@link BoothKeysError}. */
export async function readKeyFolder(options: FolderOptions): Promise<BoothFile> {
  const { folder } = options;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const about = await readKeyFile(join(folder, FILES.about));
  const identity = await readKeyFile(join(folder, FILES.identity));
  const isUnfinished = (await readKeyFile(join(folder, FILES.unfinished))) !== undefined;
  const recipient = await readKeyFile(join(folder, FILES.recipient));
  if (isUnfinished || (about === undefined && identity === undefined && recipient === undefined))
    return makeDemoKeys(options);
  if (about === undefined) throw new BoothKeysError(join(folder, FILES.about), 'is missing');
  const raw = parseJson(join(folder, FILES.about), about);
  const current = BoothFile.safeParse(raw);
  const file = current.success ? current.data : await upgradeFormat1(options, raw, recipient);
  await refuseMissingKeys(folder, file);
  return file;
}

/** `undefined` when there is no such file. Unreadable is not missing: that throws a {@link BoothKeysError}. */
export async function readKeyFile(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (fault) {
    if (codeOf(fault) === 'ENOENT') return undefined;
    throw new BoothKeysError(path, 'cannot be read', { cause: fault });
  }
}

export async function writeBoothFile(folder: string, file: BoothFile): Promise<void> {
  await writeFileAtomically(join(folder, FILES.about), `${JSON.stringify(BoothFile.parse(file), null, 2)}\n`);
}

/** Removes sealed keys that `booth.json` does not name: of a change that was cut short, or of a passphrase that counts no more. */
export async function removeUnnamed(folder: string, { current, earlier }: BoothFile): Promise<void> {
  const named = new Set([...current.passphrases, ...earlier].map(({ file }) => file));
  for (const name of await readdir(folder))
    if (/^(booth|earlier)-identity.*\.age$/.test(name) && !named.has(name)) await rm(join(folder, name));
  await syncFolder(folder);
}

async function makeDemoKeys({ folder, clock, newId, logN }: FolderOptions): Promise<BoothFile> {
  await writeFileAtomically(join(folder, FILES.unfinished), '');
  const identity = await makeIdentity();
  const sealed = await sealWithPassphrase(Buffer.from(`${identity}\n`), DEMO_PASSPHRASE, logN);
  await writeFileAtomically(join(folder, FILES.identity), sealed);
  const file = demoFile(await recipientOf(identity), { clock, newId });
  await writeBoothFile(folder, file);
  await rm(join(folder, FILES.unfinished));
  await syncFolder(folder);
  return file;
}

function demoFile(
  recipient: AgeRecipient,
  { clock, newId }: { readonly clock: Clock; readonly newId: NewId },
): BoothFile {
  const madeAtMs = clock();
  const first = { id: newId(), label: 'Demo', madeAtMs, file: FILES.identity };
  return {
    format: 2,
    mode: 'booth-readable',
    organiser: null,
    current: { recipient, isDemo: true, madeAtMs, passphrases: [first] },
    earlier: [],
  };
}

async function upgradeFormat1(
  options: FolderOptions,
  raw: unknown,
  recipientBytes: Uint8Array | undefined,
): Promise<BoothFile> {
  const { folder } = options;
  const old = BoothFileFormat1.safeParse(raw);
  if (!old.success)
    throw new BoothKeysError(join(folder, FILES.about), 'is not a description of a booth', {
      cause: old.error,
    });
  const organiserPath = join(folder, FILES.organiser);
  const organiserBytes = await readKeyFile(organiserPath);
  const made = demoFile(readRecipient(join(folder, FILES.recipient), recipientBytes), options);
  const file: BoothFile = {
    ...made,
    organiser: organiserBytes === undefined ? null : readRecipient(organiserPath, organiserBytes),
    current: { ...made.current, isDemo: old.data.isDemo },
  };
  await refuseMissingKeys(folder, file);
  await writeBoothFile(folder, file);
  return file;
}

function readRecipient(path: string, bytes: Uint8Array | undefined): AgeRecipient {
  if (bytes === undefined) throw new BoothKeysError(path, 'is missing');
  const recipient = parseRecipient(Buffer.from(bytes).toString('utf8'));
  if (recipient === undefined) throw new BoothKeysError(path, 'is not an age recipient');
  return recipient;
}

function parseJson(path: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch (fault) {
    throw new BoothKeysError(path, 'is not a description of a booth', { cause: fault });
  }
}

/** One passphrase's file may be lost as long as another opens the key; when none is left, somebody must look. */
async function refuseMissingKeys(folder: string, { current }: BoothFile): Promise<void> {
  const paths = current.passphrases.map(({ file }) => join(folder, file));
  for (const path of paths) if ((await readKeyFile(path)) !== undefined) return;
  throw new BoothKeysError(paths[0] ?? folder, 'is missing');
}
