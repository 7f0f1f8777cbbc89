import type { ErrorCode, LeadPage } from '../../../src-shared/contract/contract.ts';
import { EVERY_LEAD, type LeadScope } from '../../../src-shared/contract/lead-calls.ts';
import type { LeadId } from '../../../src-shared/domain/lead.ts';
import { unreachable, type Result } from '../../../src-shared/result.ts';
import { entriesOf, findSuccessor, renewIn, type LeadEntry } from './lead-entry.ts';
import { isLooking, NO_LOOK, type LeadLook } from './lead-look.ts';
import {
  FIRST_STRETCH_PAGES,
  FIRST_WALK,
  goOn,
  isWalking,
  pagesOf,
  stopHere,
  walkOn,
  withoutHit,
  type Walk,
} from './lead-walk.ts';

/*
 * The list of contacts: which pages are opened, and which is asked for next. Pure. Only what is in sight, and a page to each side, is
 * kept open; what is far away is dropped again. Main is asked for one page at a time.
 */

export interface LeadBook {
  readonly scope: LeadScope;
  readonly look: LeadLook;
  /** In the scope; `null` as long as nothing was read. */
  readonly total: number | null;
  readonly isCaptureOnly: boolean;
  /** Some contact could be opened, so there is something to search in. */
  readonly hasOpened: boolean;
  /** The opened pages by their number. */
  readonly pages: ReadonlyMap<number, readonly LeadEntry[]>;
  /** The pages in sight, in their order. */
  readonly seen: readonly number[];
  /** `null` while nothing is looked for. */
  readonly walk: Walk | null;
  /** On its way. `turn`: answers from before the list became another one are dropped. */
  readonly asked: { readonly turn: number; readonly page: number } | null;
  readonly turn: number;
  /** Nothing is asked for until staff try again. */
  readonly problem: ErrorCode | null;
  /** The contact that lies open over the list. */
  readonly opened: LeadEntry | null;
}

export type LeadBookEvent =
  | { readonly type: 'scopeChosen'; readonly scope: LeadScope }
  | { readonly type: 'lookChosen'; readonly look: LeadLook }
  | { readonly type: 'pagesSeen'; readonly pages: readonly number[] }
  | {
      readonly type: 'pageArrived';
      readonly turn: number;
      readonly page: number;
      readonly answer: Result<LeadPage, ErrorCode>;
    }
  | { readonly type: 'goneOn' }
  | { readonly type: 'stopped' }
  | { readonly type: 'retried' }
  | { readonly type: 'opened'; readonly id: LeadId }
  | { readonly type: 'closed' }
  /** Some contacts were read anew, because one of them was changed. */
  | { readonly type: 'renewed'; readonly entries: readonly LeadEntry[] }
  | { readonly type: 'erased'; readonly id: LeadId };

/** Pages to each side of those in sight that are opened before they are needed. */
const BESIDE = 1;

export const FIRST_LEAD_BOOK: LeadBook = settle({
  scope: EVERY_LEAD,
  look: NO_LOOK,
  total: null,
  isCaptureOnly: false,
  hasOpened: false,
  pages: new Map(),
  seen: [0],
  walk: null,
  asked: null,
  turn: 0,
  problem: null,
  opened: null,
});

export function nextLeadBook(book: LeadBook, event: LeadBookEvent): LeadBook {
  return settle(changed(book, event));
}

function changed(book: LeadBook, event: LeadBookEvent): LeadBook {
  switch (event.type) {
    case 'scopeChosen':
      return { ...anew(book), scope: event.scope, total: null, seen: [0], walk: firstWalk(book.look) };
    case 'lookChosen':
      return { ...book, look: event.look, seen: [0], walk: firstWalk(event.look) };
    case 'pagesSeen':
      return { ...book, seen: event.pages };
    case 'pageArrived':
      return event.turn === book.turn ? withPage({ ...book, asked: null }, event.page, event.answer) : book;
    case 'goneOn':
      return { ...book, walk: book.walk && goOn(book.walk) };
    case 'stopped':
      return { ...book, walk: book.walk && stopHere(book.walk) };
    case 'retried':
      return { ...book, problem: null };
    case 'opened':
      return { ...book, opened: findEntry(book, event.id) ?? book.opened };
    case 'closed':
      return { ...book, opened: null };
    case 'renewed':
      return withRenewed(book, event.entries);
    case 'erased':
      return {
        ...anew(book),
        total: book.total === null ? null : Math.max(0, book.total - 1),
        walk: book.walk && withoutHit(book.walk, event.id),
      };
    default:
      return unreachable(event);
  }
}

function firstWalk(look: LeadLook): Walk | null {
  return isLooking(look) ? FIRST_WALK : null;
}

/** Nothing that was read counts any more, nor what is on its way. */
function anew(book: LeadBook): LeadBook {
  return { ...book, turn: book.turn + 1, asked: null, problem: null, pages: new Map(), opened: null };
}

function withPage(book: LeadBook, page: number, answer: Result<LeadPage, ErrorCode>): LeadBook {
  if (!answer.ok) return { ...book, problem: answer.error };
  const { total, isCaptureOnly, leads } = answer.value;
  const pages = new Map(book.pages).set(page, entriesOf(answer.value));
  return { ...book, total, isCaptureOnly, hasOpened: book.hasOpened || leads.length > 0, pages };
}

function withRenewed(book: LeadBook, entries: readonly LeadEntry[]): LeadBook {
  const { pages, walk, opened } = book;
  return {
    ...book,
    pages: new Map([...pages].map(([page, before]) => [page, renewIn(before, entries)])),
    walk: walk && { ...walk, hits: renewIn(walk.hits, entries) },
    opened: opened && (findSuccessor(opened, entries) ?? opened),
  };
}

function findEntry({ pages, walk }: LeadBook, id: LeadId): LeadEntry | undefined {
  return [...(walk?.hits ?? []), ...[...pages.values()].flat()].find(({ facts }) => facts.id === id);
}

/** Looks through what is open already, drops what is far away, and says what to ask for. */
function settle(book: LeadBook): LeadBook {
  const walked = { ...book, walk: book.walk && walkThrough(book.walk, book) };
  const pages = new Map([...walked.pages].filter(([page]) => isKept(walked, page)));
  const kept = { ...walked, pages };
  const wanted = kept.asked === null && kept.problem === null ? wantedPage(kept) : undefined;
  return wanted === undefined ? kept : { ...kept, asked: { turn: kept.turn, page: wanted } };
}

function walkThrough(walk: Walk, { pages, total, look }: LeadBook): Walk {
  let on = walk;
  for (;;) {
    const entries = isWalking(on, total) ? pages.get(on.nextPage) : undefined;
    if (entries === undefined) return on;
    on = walkOn(on, entries, look);
  }
}

/** While something is looked for, the first pages stay open: each letter typed looks through them anew. */
function isKept({ walk, seen }: LeadBook, page: number): boolean {
  if (walk !== null) return page < FIRST_STRETCH_PAGES;
  return seen.some((one) => Math.abs(one - page) <= BESIDE);
}

function wantedPage({ walk, seen, pages, total }: LeadBook): number | undefined {
  if (walk !== null) return isWalking(walk, total) ? walk.nextPage : undefined;
  const pageCount = total === null ? 1 : pagesOf(total);
  const beside = seen.flatMap((page) => [page + BESIDE, page - BESIDE]);
  return [...seen, ...beside].find((page) => page >= 0 && page < pageCount && !pages.has(page));
}
