import type { OpeningFacts } from '../../../src-shared/contract/opening-calls.ts';
import type { EditionHead } from '../../../src-shared/domain/edition.ts';
import type { KioskSettings } from '../../../src-shared/domain/kiosk-settings.ts';
import { MS_PER_DAY } from '../../../src-shared/units.ts';

/* What of the opening check is good, what wants a look, and what must be put right before the doors open. Pure. */

export type Level = 'good' | 'look' | 'bad';

/** What only somebody in front of the screen can say. `null`: not tried yet. */
export interface TriedOut {
  readonly isTouchGood: boolean | null;
  readonly isSoundHeard: boolean | null;
}

export const OPENING_ITEMS = [
  'clock',
  'database',
  'disk',
  'edition',
  'demo',
  'exported',
  'touch',
  'screen',
  'sound',
  'power',
  'lock',
  'hub',
] as const;
export type OpeningItem = (typeof OPENING_ITEMS)[number];

/** Ten thousand contacts and their copies need far less; below the first number the next write may fail. */
const BAD_FREE_BYTES = 200e6;
const LOOK_FREE_BYTES = 2e9;
const OLD_EDITION_DAYS = 60;

interface Seen {
  readonly facts: OpeningFacts;
  readonly settings: KioskSettings;
  readonly edition: EditionHead | null;
  readonly isDemo: boolean;
  readonly isWindowed: boolean;
  readonly tried: TriedOut;
}

export function judgeOpening(seen: Seen): Readonly<Record<OpeningItem, Level>> {
  const { facts, settings, edition, tried } = seen;
  return {
    clock: facts.isClockInDoubt ? 'bad' : 'good',
    database: facts.isDatabaseSound ? 'good' : 'bad',
    disk: judgeDisk(facts.freeBytes),
    edition: judgeEdition(edition, facts.nowMs),
    demo: seen.isDemo ? 'look' : 'good',
    exported: facts.unexportedCount > 0 ? 'look' : 'good',
    touch: judgeTry(tried.isTouchGood),
    screen: settings.screenMm === null ? 'look' : 'good',
    // A kiosk that was set to be silent has nothing that could be heard.
    sound: settings.sound === 'off' ? 'good' : judgeTry(tried.isSoundHeard),
    power: facts.isOnBattery === true ? 'bad' : facts.isKeptAwake ? 'good' : 'look',
    lock: seen.isWindowed ? 'look' : 'good',
    // Never red: contacts are taken in and kept without a hub.
    hub: facts.sync.problem !== null || facts.sync.rejected > 0 ? 'look' : 'good',
  };
}

function judgeDisk(freeBytes: number | null): Level {
  if (freeBytes === null) return 'look';
  if (freeBytes < BAD_FREE_BYTES) return 'bad';
  return freeBytes < LOOK_FREE_BYTES ? 'look' : 'good';
}

function judgeEdition(edition: EditionHead | null, nowMs: number): Level {
  if (edition === null) return 'bad';
  const ageDays = (nowMs - Date.parse(edition.date)) / MS_PER_DAY;
  return edition.isSample || ageDays > OLD_EDITION_DAYS ? 'look' : 'good';
}

function judgeTry(result: boolean | null): Level {
  return result === null ? 'look' : result ? 'good' : 'bad';
}

/** The worst of all: what the screen says at its top. */
export function worstOf(levels: readonly Level[]): Level {
  if (levels.includes('bad')) return 'bad';
  return levels.includes('look') ? 'look' : 'good';
}
