import { LEAD_PAGE_SIZE } from '../../../src-shared/contract/contract.ts';
import type { LeadId } from '../../../src-shared/domain/lead.ts';
import type { LeadEntry } from './lead-entry.ts';
import { matchesLook, type LeadLook } from './lead-look.ts';

/*
 * Looking through the contacts, page by page: what matches is kept, the rest is dropped again. It begins with the newest ones and
 * stops there, so that ten thousand envelopes are not opened for three typed letters; staff say when to go on.
 */

/** So many pages are looked through unasked. */
export const FIRST_STRETCH_PAGES = 2;
/** So many found ones at most before staff are asked again: more than anybody reads, and no more plaintext than needed. */
export const MAX_HITS_A_STRETCH = 200;

export interface Walk {
  /** The page to look through next. */
  readonly nextPage: number;
  /** Stops before this page. */
  readonly stopAt: number;
  /** Stops with so many found. */
  readonly maxHits: number;
  readonly hits: readonly LeadEntry[];
}

export const FIRST_WALK: Walk = {
  nextPage: 0,
  stopAt: FIRST_STRETCH_PAGES,
  maxHits: MAX_HITS_A_STRETCH,
  hits: [],
};

export const pagesOf = (total: number): number => Math.ceil(total / LEAD_PAGE_SIZE);

/** `total`: `null` as long as nothing was read. */
export function isWalking({ nextPage, stopAt, maxHits, hits }: Walk, total: number | null): boolean {
  return nextPage < Math.min(stopAt, total === null ? 1 : pagesOf(total)) && hits.length < maxHits;
}

/** Whether every contact was looked at. */
export function isAtEnd({ nextPage }: Walk, total: number): boolean {
  return nextPage >= pagesOf(total);
}

/** How many contacts were looked at. */
export function lookedAt({ nextPage }: Walk, total: number): number {
  return Math.min(nextPage * LEAD_PAGE_SIZE, total);
}

/** The walk after its next page. One that was found before is not found twice, however the pages moved meanwhile. */
export function walkOn(walk: Walk, entries: readonly LeadEntry[], look: LeadLook): Walk {
  const known = new Set(walk.hits.map(({ facts }) => facts.id));
  const found = entries.filter((entry) => !known.has(entry.facts.id) && matchesLook(entry, look));
  return { ...walk, nextPage: walk.nextPage + 1, hits: [...walk.hits, ...found] };
}

/** Through all pages, or until as many were found again. */
export function goOn(walk: Walk): Walk {
  return { ...walk, stopAt: Infinity, maxHits: walk.hits.length + MAX_HITS_A_STRETCH };
}

export function stopHere(walk: Walk): Walk {
  return { ...walk, stopAt: walk.nextPage };
}

/** After one is gone every later contact has moved up by a place, the first of the next page to the page before. */
export function withoutHit(walk: Walk, id: LeadId): Walk {
  return {
    ...walk,
    nextPage: Math.max(0, walk.nextPage - 1),
    hits: walk.hits.filter(({ facts }) => facts.id !== id),
  };
}
