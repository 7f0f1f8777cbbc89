import type { BalanceReport } from '../../../src-shared/contract/balance-calls.ts';
import {
  findDifferences,
  type Balance,
  type Closing,
  type Difference,
} from '../../../src-shared/domain/balance.ts';

/*
 * The balance as an account: what was taken in, what went, what is left, and how far that has got. Pure; the words stand elsewhere.
 */

/** `erasuresOpen`: everything that is here is there, and perhaps something that was erased here. */
type CountedDetail = 'unreadable' | 'notExported' | 'notConfirmed' | 'rejected' | 'erasuresOpen';

/** `plain`: a number in the reckoning. `unknown`: cannot be told here. `open`: something is left to do. */
export type LineState = 'plain' | 'good' | 'open' | 'unknown' | 'bad';

export interface BalanceLine {
  readonly id:
    | 'captured'
    | 'erasedByVisitor'
    | 'erasedByStaff'
    | 'expired'
    | 'stored'
    | 'opened'
    | 'exported'
    | 'confirmed';
  readonly sign: 'none' | 'minus' | 'equals';
  /** `null`: there is no number. */
  readonly count: number | null;
  readonly state: LineState;
  readonly detail:
    | { readonly about: 'nothing' }
    | { readonly about: 'openedAtClosing' | 'noHub' | 'captureOnly' | 'notOpenedYet' }
    | { readonly about: CountedDetail; readonly count: number };
}

const NOTHING = { about: 'nothing' } as const;

/** The newest closing, while what it counted is still what is there: then all that it found out holds. */
function closingThatHolds({ now, closings }: BalanceReport): Closing | undefined {
  const [newest] = closings;
  if (newest === undefined) return undefined;
  const before = newest.balance.contacts;
  const isSame = before.captured === now.contacts.captured && before.stored === now.contacts.stored;
  return isSame ? newest : undefined;
}

/** The balance of now, with what the last closing found out by opening, as long as that holds. */
function withOpening(report: BalanceReport): Balance {
  return { ...report.now, opening: closingThatHolds(report)?.balance.opening ?? null };
}

/** What does not come out, the gravest first. */
export function differencesOf(report: BalanceReport): readonly Difference[] {
  return findDifferences(withOpening(report), {
    newestClosing: report.closings[0] ?? null,
    brokenClosing: report.brokenClosing,
  });
}

/** From what was taken in down to what the hub has. */
export function balanceLines(report: BalanceReport): readonly BalanceLine[] {
  const balance = withOpening(report);
  const { contacts } = balance;
  const found = contacts.captured - contacts.erasedByVisitor - contacts.erasedByStaff - contacts.expired;
  const minus = (['erasedByVisitor', 'erasedByStaff', 'expired'] as const).map((id): BalanceLine => ({
    id,
    sign: 'minus',
    count: contacts[id],
    state: 'plain',
    detail: NOTHING,
  }));
  return [
    { id: 'captured', sign: 'none', count: contacts.captured, state: 'plain', detail: NOTHING },
    ...minus,
    {
      id: 'stored',
      sign: 'equals',
      count: contacts.stored,
      state: contacts.stored === found ? 'good' : 'bad',
      detail: NOTHING,
    },
    openedLine(balance),
    exportedLine(balance),
    confirmedLine(balance),
  ];
}

function openedLine({ contacts, opening, isCaptureOnly }: Balance): BalanceLine {
  const line = { id: 'opened', sign: 'equals' } as const;
  if (isCaptureOnly) return { ...line, count: null, state: 'unknown', detail: { about: 'captureOnly' } };
  if (contacts.stored === 0) return { ...line, count: 0, state: 'good', detail: NOTHING };
  if (opening === null) return { ...line, count: null, state: 'unknown', detail: { about: 'notOpenedYet' } };
  const { opened, unreadable } = opening;
  if (unreadable > 0)
    return { ...line, count: opened, state: 'bad', detail: { about: 'unreadable', count: unreadable } };
  const state = opened === contacts.stored ? 'good' : 'bad';
  return { ...line, count: opened, state, detail: { about: 'openedAtClosing' } };
}

function exportedLine({ contacts }: Balance): BalanceLine {
  const left = contacts.stored - contacts.exported;
  return {
    id: 'exported',
    sign: 'equals',
    count: contacts.exported,
    state: left === 0 ? 'good' : 'open',
    detail: left === 0 ? NOTHING : { about: 'notExported', count: left },
  };
}

/** Something of it is to be seen at the hub's screen. */
export function isOpenAtHub(balance: Balance): boolean {
  return balance.atHub !== null && confirmedLine(balance).state !== 'good';
}

function confirmedLine({ contacts, atHub }: Balance): BalanceLine {
  const line = { id: 'confirmed', sign: 'equals' } as const;
  if (atHub === null) return { ...line, count: null, state: 'unknown', detail: { about: 'noHub' } };
  const { confirmed, rejected, erasuresOpen } = atHub;
  const open = (about: CountedDetail, count: number, state: LineState = 'open'): BalanceLine => ({
    ...line,
    count: confirmed,
    state,
    detail: { about, count },
  });
  if (rejected > 0) return open('rejected', rejected, 'bad');
  if (confirmed !== contacts.stored) return open('notConfirmed', contacts.stored - confirmed);
  if (erasuresOpen > 0) return open('erasuresOpen', erasuresOpen);
  return { ...line, count: confirmed, state: 'good', detail: NOTHING };
}
