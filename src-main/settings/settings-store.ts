import { mkdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { KioskSettings } from '../../src-shared/domain/kiosk-settings.ts';
import type { Clock, NewId } from '../../src-shared/ports.ts';
import type { EpochMs } from '../../src-shared/units.ts';
import { codeOf, syncFolder, writeFileAtomically } from '../storage/atomic-file.ts';

/*
 * What this one kiosk is set to, and who it is. Two small files that a person can read; the program puts a broken one aside and
 * says so, and edits one that it can read only when staff change the settings.
 */

const SETTINGS_FILE = 'kiosk.json';
const ID_FILE = 'kiosk-id';

export interface SettingsNotice {
  readonly atMs: EpochMs;
  readonly code: 'SETTINGS_SET_ASIDE';
}

export interface OpenedSettings {
  /** As they are now; ask anew each time. */
  readonly settings: KioskSettings;
  /** Replaces them as a whole, on the disk first. Throws the system's error when the disk refuses; then nothing has changed. */
  readonly change: (next: KioskSettings) => Promise<void>;
  /** A UUID, the same for as long as the data folder lives. It stands in every lead. */
  readonly kioskId: string;
  /** One for each file that could not be used, was put aside and replaced. */
  readonly notices: readonly SettingsNotice[];
}

interface OpenSettingsOptions {
  /** The data folder; made when missing. */
  readonly folder: string;
  readonly clock: Clock;
  readonly newId: NewId;
}

/**
 * Reads the kiosk's settings and its id; writes what is missing. A file that cannot be read or does not fit is renamed to
 * `…broken-<ms>`, and defaults take its place. Throws when the folder can neither be read nor written.
 */
export async function openSettings({ folder, clock, newId }: OpenSettingsOptions): Promise<OpenedSettings> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const settings = await readOrReplace({
    path: join(folder, SETTINGS_FILE),
    parse: parseSettings,
    makeDefault: () => KioskSettings.parse({}),
    write: settingsText,
    nowMs: clock(),
  });
  const kioskId = await readOrReplace({
    path: join(folder, ID_FILE),
    parse: (text) => z.uuid().parse(text.trim()),
    makeDefault: newId,
    write: (id) => `${id}\n`,
    nowMs: clock(),
  });
  let current = settings.value;
  return {
    get settings() {
      return current;
    },
    change: async (next) => {
      await writeFileAtomically(join(folder, SETTINGS_FILE), settingsText(next));
      current = next;
    },
    kioskId: kioskId.value,
    notices: [...settings.notices, ...kioskId.notices],
  };
}

const settingsText = (settings: KioskSettings): string => `${JSON.stringify(settings, null, 2)}\n`;

/** Every setting has a default, so an empty file is a valid one. */
function parseSettings(text: string): KioskSettings {
  const content = text.replace(/^\uFEFF/, '').trim(); // Windows' editor likes to begin a file with a byte order mark
  const raw: unknown = content === '' ? {} : JSON.parse(content);
  return KioskSettings.parse(raw);
}

interface TextFile<T> {
  readonly path: string;
  /** Throws when the text does not fit. */
  readonly parse: (text: string) => T;
  readonly makeDefault: () => T;
  readonly write: (value: T) => string;
  readonly nowMs: EpochMs;
}

async function readOrReplace<T>(
  file: TextFile<T>,
): Promise<{ readonly value: T; readonly notices: readonly SettingsNotice[] }> {
  const found = await tryToRead(file);
  if (found.type === 'fits') return { value: found.value, notices: [] };
  if (found.type === 'broken') {
    await rename(file.path, `${file.path}.broken-${file.nowMs}`);
    await syncFolder(join(file.path, '..'));
  }
  const value = file.makeDefault();
  await writeFileAtomically(file.path, file.write(value));
  const notices = found.type === 'broken' ? [{ atMs: file.nowMs, code: 'SETTINGS_SET_ASIDE' } as const] : [];
  return { value, notices };
}

type Found<T> = { readonly type: 'fits'; readonly value: T } | { readonly type: 'missing' | 'broken' };

async function tryToRead<T>({ path, parse }: TextFile<T>): Promise<Found<T>> {
  try {
    return { type: 'fits', value: parse(await readFile(path, 'utf8')) };
  } catch (fault) {
    // Unreadable is not empty: only a file that is not there may be made without a word.
    return { type: codeOf(fault) === 'ENOENT' ? 'missing' : 'broken' };
  }
}
