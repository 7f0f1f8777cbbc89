import type { Catalogue } from '../domain/edition.ts';

/* Editions in numbers: what one holds, and what another would change. Pure. */

export interface EditionCounts {
  readonly employers: number;
  /** Employers with a pin on the map. */
  readonly onMap: number;
  readonly jobs: number;
}

/** Entries by their ids: those that come, those that go, and those that say something else than before. */
export interface EntryChanges {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}

export interface EditionChanges {
  readonly employers: EntryChanges;
  readonly jobs: EntryChanges;
}

export function countEdition({ employers, jobs }: Pick<Catalogue, 'employers' | 'jobs'>): EditionCounts {
  return {
    employers: employers.length,
    onMap: employers.filter(({ position }) => position !== null).length,
    jobs: jobs.length,
  };
}

/** What would be different, were `next` shown in place of `present`. */
export function changesBetween(
  present: Pick<Catalogue, 'employers' | 'jobs'>,
  next: Pick<Catalogue, 'employers' | 'jobs'>,
): EditionChanges {
  return {
    employers: entryChanges(present.employers, next.employers),
    jobs: entryChanges(present.jobs, next.jobs),
  };
}

interface Entry {
  readonly id: string;
}

/** Both sides came out of the same schema, so the same content is the same JSON. */
function entryChanges(present: readonly Entry[], next: readonly Entry[]): EntryChanges {
  const before = new Map(present.map((entry) => [entry.id, JSON.stringify(entry)]));
  const kept = next.filter(({ id }) => before.has(id));
  return {
    added: next.length - kept.length,
    removed: present.length - kept.length,
    changed: kept.filter((entry) => before.get(entry.id) !== JSON.stringify(entry)).length,
  };
}
