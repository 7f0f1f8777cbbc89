import { toLocalTime } from '../../src-shared/export/local-time.ts';
import type { ExportTarget } from '../../src-shared/export/targets.ts';
import type { EpochMs } from '../../src-shared/units.ts';

/** Long enough to be told apart, short enough for every file system together with the rest. */
const MAX_SLUG_CHARACTERS = 40;

interface FileNameParts {
  readonly eventName: string;
  readonly kioskName: string;
  readonly atMs: EpochMs;
  readonly target: ExportTarget;
}

/** `standpunkt-leads-berufsmesse-jena-kiosk-1-hubspot-2026-11-23-1405`, local time in Jena. */
export function exportName({ eventName, kioskName, atMs, target }: FileNameParts): string {
  const { year, month, day, hour, minute } = toLocalTime(atMs);
  const parts = [
    'standpunkt-leads',
    slug(eventName),
    slug(kioskName),
    target,
    `${year}-${month}-${day}-${hour}${minute}`,
  ];
  return parts.filter((part) => part !== '').join('-');
}

/** Lower-case letters, digits and hyphens only: every stick's file system takes those. Empty when nothing is left. */
export function slug(name: string): string {
  return name
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_SLUG_CHARACTERS)
    .replace(/^-+|-+$/g, '');
}
