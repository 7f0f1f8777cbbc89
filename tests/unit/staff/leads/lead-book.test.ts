import { describe, expect, test } from 'vitest';
import { LEAD_PAGE_SIZE } from '../../../../src-shared/contract/contract.ts';
import { EVERY_LEAD } from '../../../../src-shared/contract/lead-calls.ts';
import { err, ok } from '../../../../src-shared/result.ts';
import {
  FIRST_LEAD_BOOK,
  nextLeadBook,
  type LeadBook,
  type LeadBookEvent,
} from '../../../../src-renderer/staff/leads/lead-book.ts';
import { NO_LOOK } from '../../../../src-renderer/staff/leads/lead-look.ts';
import {
  FIRST_STRETCH_PAGES,
  isAtEnd,
  isWalking,
  lookedAt,
  MAX_HITS_A_STRETCH,
} from '../../../../src-renderer/staff/leads/lead-walk.ts';
import { aLead } from '../a-staff.ts';
import { anEntry, pageOf } from './a-page.ts';

const TEN_PAGES = 10 * LEAD_PAGE_SIZE;
const looking = (query: string): LeadBookEvent => ({ type: 'lookChosen', look: { ...NO_LOOK, query } });
const after = (events: readonly LeadBookEvent[], book: LeadBook = FIRST_LEAD_BOOK): LeadBook =>
  events.reduce(nextLeadBook, book);

/** Answers what the book asks for until it asks no more. Returns it with the pages that it asked for. */
function answered(
  book: LeadBook,
  total: number,
  lead?: Parameters<typeof pageOf>[2],
): { readonly book: LeadBook; readonly asked: readonly number[] } {
  const asked: number[] = [];
  let on = book;
  while (on.asked !== null) {
    const { page, turn } = on.asked;
    asked.push(page);
    on = nextLeadBook(on, { type: 'pageArrived', page, turn, answer: ok(pageOf(page, total, lead)) });
  }
  return { book: on, asked };
}
const open = (book: LeadBook): readonly number[] => [...book.pages.keys()].sort((a, b) => a - b);

describe('a list that scrolls', () => {
  test('opens the page in sight first, then those beside it, and no other', () => {
    const first = answered(FIRST_LEAD_BOOK, TEN_PAGES);
    expect(first.asked).toEqual([0, 1]);
    const further = answered(after([{ type: 'pagesSeen', pages: [4, 5] }], first.book), TEN_PAGES);
    expect(further.asked).toEqual([4, 5, 3, 6]);
    expect(open(further.book)).toEqual([3, 4, 5, 6]);
  });

  test('asks for one page at a time, and after a fling only for where it came to rest', () => {
    const { book } = answered(FIRST_LEAD_BOOK, TEN_PAGES);
    const flung = after(
      [2, 3, 4, 5, 6, 7].map((page): LeadBookEvent => ({ type: 'pagesSeen', pages: [page] })),
      book,
    );
    expect(flung.asked).toEqual({ turn: 0, page: 2 });
    expect(answered(flung, TEN_PAGES).asked).toEqual([2, 7, 8, 6]);
  });

  test('is never asked beyond its end', () => {
    const { asked } = answered(
      after([{ type: 'pagesSeen', pages: [9] }], answered(FIRST_LEAD_BOOK, TEN_PAGES).book),
      TEN_PAGES,
    );
    expect(asked).toEqual([9, 8]);
  });

  test('stops at a refusal until it is tried again', () => {
    const refused = after([{ type: 'pageArrived', turn: 0, page: 0, answer: err('STORAGE_FAILED') }]);
    expect(refused).toMatchObject({ problem: 'STORAGE_FAILED', asked: null });
    expect(after([{ type: 'retried' }], refused)).toMatchObject({ problem: null, asked: { page: 0 } });
  });

  test('drops an answer from before it became another list', () => {
    const scope = { ...EVERY_LEAD, isUnexportedOnly: true };
    const chosen = after([{ type: 'scopeChosen', scope }]);
    const late = after([{ type: 'pageArrived', turn: 0, page: 0, answer: ok(pageOf(0, 3)) }], chosen);
    expect(late).toEqual(chosen);
    expect(chosen.asked).toEqual({ turn: 1, page: 0 });
  });
});

describe('a search', () => {
  const named = (number: number) => ({ firstName: number % 100 === 0 ? 'Gesucht' : 'Ada' });

  test('looks through the newest pages unasked, says in how many, and goes on only when told to', () => {
    const { book } = answered(FIRST_LEAD_BOOK, TEN_PAGES, named);
    const searched = answered(after([looking('gesucht')], book), TEN_PAGES, named);
    expect(searched.asked).toEqual([]); // both pages were open already
    const { walk } = searched.book;
    expect(walk && lookedAt(walk, TEN_PAGES)).toBe(FIRST_STRETCH_PAGES * LEAD_PAGE_SIZE);
    expect(walk?.hits.map(({ facts }) => facts.sequenceNumber)).toEqual([500]);
    const whole = answered(after([{ type: 'goneOn' }], searched.book), TEN_PAGES, named);
    expect(whole.asked).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
    expect(whole.book.walk?.hits.map(({ facts }) => facts.sequenceNumber)).toEqual([500, 400, 300, 200, 100]);
    expect(whole.book.walk && isAtEnd(whole.book.walk, TEN_PAGES)).toBe(true);
  });

  test('keeps what matches and drops the rest of every page beyond the first ones', () => {
    const searched = answered(after([looking('gesucht'), { type: 'goneOn' }]), TEN_PAGES, named);
    expect(open(searched.book)).toEqual([0, 1]);
  });

  test('can be stopped, and then goes on where it was', () => {
    const started = answered(after([looking('gesucht')]), TEN_PAGES, named).book;
    const running = after([{ type: 'goneOn' }], started);
    expect(running.asked?.page).toBe(2);
    const stopped = answered(after([{ type: 'stopped' }], running), TEN_PAGES, named);
    expect(stopped.asked).toEqual([2]); // was on its way, and is looked through when the search goes on
    expect(stopped.book.walk && isWalking(stopped.book.walk, TEN_PAGES)).toBe(false);
    expect(after([{ type: 'goneOn' }], stopped.book).asked?.page).toBe(2);
  });

  test('stops when it has found more than anybody reads', () => {
    const { book, asked } = answered(after([looking('ada'), { type: 'goneOn' }]), TEN_PAGES);
    expect(book.walk?.hits).toHaveLength(MAX_HITS_A_STRETCH);
    expect(asked).toEqual([0, 1, 2, 3]);
    expect(answered(after([{ type: 'goneOn' }], book), TEN_PAGES).asked).toEqual([4, 5, 6, 7]);
  });

  test('begins anew with each letter, and ends with the last one deleted', () => {
    const { book } = answered(after([looking('gesucht'), { type: 'goneOn' }]), TEN_PAGES, named);
    expect(after([looking('gesuchte')], book).walk).toMatchObject({
      hits: [],
      nextPage: FIRST_STRETCH_PAGES,
    });
    expect(after([looking('')], book).walk).toBeNull();
  });

  test('finds sealed contacts by nothing', () => {
    const sealed = { ...pageOf(0, 2), leads: [] };
    const book = after([looking('ada'), { type: 'pageArrived', turn: 0, page: 0, answer: ok(sealed) }]);
    expect(book.walk?.hits).toEqual([]);
  });
});

describe('a changed contact', () => {
  const [ADA, BERND] = [aLead({ number: 1 }), aLead({ number: 2 })];
  const rated = anEntry({ number: 3, assessment: { rating: 'hot', note: '' } });
  const successor = { ...rated, facts: { ...rated.facts, corrects: ADA.id } };

  test('takes the place of its old record in the list, among what was found, and where it lies open', () => {
    const { book } = answered(after([looking('ada')]), 2);
    const opened = after([{ type: 'opened', id: ADA.id }], book);
    const renewed = after([{ type: 'renewed', entries: [successor] }], opened);
    const ids = [BERND.id, successor.facts.id];
    expect(renewed.pages.get(0)?.map(({ facts }) => facts.id)).toEqual(ids);
    expect(renewed.walk?.hits.map(({ facts }) => facts.id)).toEqual(ids);
    expect(renewed.opened).toEqual(successor);
  });

  test('that was erased is gone at once, and the list is read anew', () => {
    const { book } = answered(after([looking('ada')]), 2);
    const erased = after(
      [
        { type: 'opened', id: ADA.id },
        { type: 'erased', id: ADA.id },
      ],
      book,
    );
    expect(erased).toMatchObject({ opened: null, total: 1, asked: { turn: 1, page: 0 } });
    expect(erased.walk?.hits.map(({ facts }) => facts.id)).toEqual([BERND.id]);
    expect(erased.pages.size).toBe(0);
  });

  test('that was erased lets no other slip through the search', () => {
    const total = TEN_PAGES;
    const { book } = answered(after([looking('ada 0'), looking('ada')]), total);
    const [first] = book.walk?.hits ?? [];
    if (first === undefined) throw new Error('everybody is called Ada');
    const erased = after([{ type: 'erased', id: first.facts.id }], book);
    const { walk } = answered(erased, total - 1).book;
    const numbers = walk?.hits.map(({ facts }) => facts.sequenceNumber) ?? [];
    // Numbers 499 down to 400: the one that moved up from the third page is there, nobody twice.
    expect([...numbers].sort((a, b) => b - a)).toEqual(Array.from({ length: 100 }, (_, at) => 499 - at));
  });
});
