import type { EpochMs, IsoDay } from '../../src-shared/units.ts';

/* Moments, days and sizes in words. `language` is the interface's, `de` or `en`; English is written the British way. */

const locale = (language: string): string => (language === 'en' ? 'en-GB' : 'de-DE');

/** `Mo., 23. Nov. 2026, 14:05`, in the kiosk's time zone. */
export function momentWords(atMs: EpochMs, language: string): string {
  return new Intl.DateTimeFormat(locale(language), {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(atMs);
}

/** `23. November 2026`, in the kiosk's time zone. */
export function dayWords(atMs: EpochMs, language: string): string {
  return new Intl.DateTimeFormat(locale(language), { dateStyle: 'long' }).format(atMs);
}

/** `Montag, 23. November 2026`, in the kiosk's time zone. */
export function weekdayWords(atMs: EpochMs, language: string): string {
  return new Intl.DateTimeFormat(locale(language), { dateStyle: 'full' }).format(atMs);
}

/** `14:05`, in the kiosk's time zone. */
export function timeWords(atMs: EpochMs, language: string): string {
  return new Intl.DateTimeFormat(locale(language), { hour: '2-digit', minute: '2-digit' }).format(atMs);
}

/** `14:05:09`: to be compared with another clock. */
export function exactTimeWords(atMs: EpochMs, language: string): string {
  return new Intl.DateTimeFormat(locale(language), { timeStyle: 'medium' }).format(atMs);
}

/** The same as {@link dayWords} for a calendar day, which is the same day in every time zone. */
export function isoDayWords(day: IsoDay, language: string): string {
  return new Intl.DateTimeFormat(locale(language), { dateStyle: 'long', timeZone: 'UTC' }).format(
    Date.parse(day),
  );
}

/** `Mo., 23. Nov.` for a calendar day of this year or the last: short enough for a chip. */
export function isoDayShortWords(day: IsoDay, language: string): string {
  return new Intl.DateTimeFormat(locale(language), {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  }).format(Date.parse(day));
}

/** `2026-11-23`: the day by the kiosk's time zone, as closings name it. */
export function kioskDay(atMs: EpochMs): string {
  return new Intl.DateTimeFormat('sv-SE').format(atMs); // Sweden writes days the ISO way
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** `14,2 GB`: decimal units, as they are printed on a stick. */
export function sizeWords(bytes: number, language: string): string {
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), UNITS.length - 1);
  return new Intl.NumberFormat(locale(language), {
    style: 'unit',
    unit: UNITS[power] ?? 'byte',
    maximumFractionDigits: power > 1 ? 1 : 0,
  }).format(bytes / 1000 ** power);
}

/** `1:05` of 64.2 s: a time that runs down never shows 0:00 while it is not over. */
export function countdownWords(restMs: number): string {
  const seconds = Math.max(0, Math.ceil(restMs / 1000));
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;
}

/** The start and the end of a hash: enough to compare two by eye. */
export function shortHash(sha256: string): string {
  return `${sha256.slice(0, 8)} … ${sha256.slice(-8)}`;
}
