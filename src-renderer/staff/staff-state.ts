import type { ErrorCode, StaffOverview, UnlockOutcome } from '../../src-shared/contract/contract.ts';
import { unreachable, type Result } from '../../src-shared/result.ts';
import type { EpochMs } from '../../src-shared/units.ts';
import {
  fetched,
  FIRST_EXPORT_STAGE,
  nextExportStage,
  WAITING,
  type ExportEvent,
  type ExportStage,
  type Fetched,
} from './export-stage.ts';
import type { SetUpPart } from './setup/set-up-parts.ts';

/*
 * The staff area: what is shown and what may happen. Pure. Opened leads live in the `leads` screen's own state only, so leaving it
 * or locking forgets them. The passphrase is never part of the state.
 */

/** What the passphrase pad says above its field. */
export type PadNote =
  | { readonly about: 'nothing' }
  | { readonly about: 'wrong'; readonly triesLeft: number }
  | { readonly about: 'wait'; readonly retryAtMs: EpochMs }
  | { readonly about: 'failed'; readonly code: ErrorCode }
  /** The kiosk has just got its own key: typing the new passphrase proves that it was noted down. */
  | { readonly about: 'newPassphrase' };

export const STAFF_VIEWS = ['today', 'leads', 'export', 'content', 'books', 'setup', 'about'] as const;
export type StaffView = (typeof STAFF_VIEWS)[number];

/** What the organiser looks into at the end of a day. */
export const BOOKS = ['balance', 'journal'] as const;
export type Book = (typeof BOOKS)[number];

export type StaffScreen =
  | { readonly view: 'today' }
  | { readonly view: 'leads' }
  | { readonly view: 'export'; readonly stage: ExportStage }
  | { readonly view: 'content' }
  | { readonly view: 'books'; readonly book: Book }
  | { readonly view: 'setup'; readonly part: SetUpPart }
  | { readonly view: 'about' };

/** Leaving the kiosk: not asked for, asked and waiting for the answer, on its way, or refused. */
export type Leaving =
  | { readonly step: 'no' }
  | { readonly step: 'asked' }
  | { readonly step: 'going' }
  | { readonly step: 'failed'; readonly code: ErrorCode };

export interface OpenArea {
  readonly step: 'open';
  /** Numbers only, nobody's name; kept over all screens. */
  readonly overview: Fetched<StaffOverview>;
  readonly screen: StaffScreen;
  readonly leaving: Leaving;
}

/** `next`: where to go on once it is open again, when not from the beginning. */
export type StaffState =
  | { readonly step: 'locked'; readonly note: PadNote; readonly next?: StaffScreen }
  | { readonly step: 'unlocking'; readonly next?: StaffScreen }
  | OpenArea;

export type StaffEvent =
  | { readonly type: 'passphraseSent' }
  | { readonly type: 'unlockAnswered'; readonly answer: Result<UnlockOutcome, ErrorCode> }
  /** The time after too many wrong tries is over. */
  | { readonly type: 'waitEnded' }
  /** Nobody touched anything for the session's time. */
  | { readonly type: 'timeRanOut' }
  /** Main's answer to a call that only had to be made. */
  | { readonly type: 'callRefused'; readonly code: ErrorCode }
  | { readonly type: 'overviewArrived'; readonly answer: Result<StaffOverview, ErrorCode> }
  | { readonly type: 'viewChosen'; readonly view: StaffView }
  | { readonly type: 'bookChosen'; readonly book: Book }
  | { readonly type: 'setUpPartChosen'; readonly part: SetUpPart }
  /** The hub's screen, from wherever something about it is said. */
  | { readonly type: 'hubAsked' }
  /** The kiosk has a new key, and main has locked the session. */
  | { readonly type: 'identityReplaced' }
  | { readonly type: 'leaveAsked' }
  | { readonly type: 'leaveDismissed' }
  | { readonly type: 'leaveConfirmed' }
  | { readonly type: 'leaveRefused'; readonly code: ErrorCode }
  | ExportEvent;

export const FIRST_STAFF_STATE: StaffState = { step: 'locked', note: { about: 'nothing' } };

const LOCKED_AGAIN: StaffState = { step: 'locked', note: { about: 'failed', code: 'STAFF_LOCKED' } };

/** The state after `event`. Whatever main answers with `STAFF_LOCKED`, the pad stands there again and nothing is left open. */
export function nextStaffState(state: StaffState, event: StaffEvent): StaffState {
  switch (state.step) {
    case 'locked':
      if (event.type === 'passphraseSent')
        return state.note.about === 'wait' ? state : { ...goingOn(state), step: 'unlocking' };
      if (event.type === 'waitEnded' && state.note.about === 'wait')
        return { ...goingOn(state), ...FIRST_STAFF_STATE };
      return state;
    case 'unlocking':
      return event.type === 'unlockAnswered' ? afterUnlocking(event.answer, goingOn(state)) : state;
    case 'open':
      return refusal(event) === 'STAFF_LOCKED' || event.type === 'timeRanOut'
        ? LOCKED_AGAIN
        : nextOpenArea(state, event);
    default:
      return unreachable(state);
  }
}

/** Whether something runs that must not be cut short by leaving its screen or by the session's time. */
export function isRunning(state: StaffState): boolean {
  return state.step === 'open' && state.screen.view === 'export' && state.screen.stage.step === 'running';
}

interface GoingOn {
  readonly next?: StaffScreen;
}

function goingOn({ next }: GoingOn): GoingOn {
  return next === undefined ? {} : { next };
}

function afterUnlocking(answer: Result<UnlockOutcome, ErrorCode>, on: GoingOn): StaffState {
  if (!answer.ok) return { ...on, step: 'locked', note: { about: 'failed', code: answer.error } };
  const outcome = answer.value;
  switch (outcome.step) {
    case 'open':
      return {
        step: 'open',
        overview: WAITING,
        screen: on.next ?? { view: 'today' },
        leaving: { step: 'no' },
      };
    case 'wrong':
      return { ...on, step: 'locked', note: { about: 'wrong', triesLeft: outcome.triesLeft } };
    case 'locked':
      return { ...on, step: 'locked', note: { about: 'wait', retryAtMs: outcome.retryAtMs } };
    default:
      return unreachable(outcome);
  }
}

function refusal(event: StaffEvent): ErrorCode | null {
  if ('code' in event) return event.code;
  return 'answer' in event && !event.answer.ok ? event.answer.error : null;
}

function nextOpenArea(area: OpenArea, event: StaffEvent): StaffState {
  const { screen } = area;
  switch (event.type) {
    case 'overviewArrived':
      // Older numbers are better than none while a fresh answer is refused.
      if (!event.answer.ok && area.overview.step === 'there') return area;
      return { ...area, overview: fetched(event.answer) };
    case 'viewChosen':
      return isRunning(area) ? area : { ...area, screen: firstScreen(event.view) };
    case 'bookChosen':
      return screen.view === 'books' ? { ...area, screen: { view: 'books', book: event.book } } : area;
    case 'setUpPartChosen':
      return screen.view === 'setup' ? { ...area, screen: { view: 'setup', part: event.part } } : area;
    case 'hubAsked':
      return isRunning(area) ? area : { ...area, screen: { view: 'setup', part: 'sync' } };
    case 'identityReplaced':
      return {
        step: 'locked',
        note: { about: 'newPassphrase' },
        next: { view: 'setup', part: 'recovery' },
      };
    case 'leaveAsked':
      return isRunning(area) ? area : { ...area, leaving: { step: 'asked' } };
    case 'leaveDismissed':
      return { ...area, leaving: { step: 'no' } };
    case 'leaveConfirmed':
      return area.leaving.step === 'no' ? area : { ...area, leaving: { step: 'going' } };
    case 'leaveRefused':
      return { ...area, leaving: { step: 'failed', code: event.code } };
    case 'passphraseSent':
    case 'unlockAnswered':
    case 'waitEnded':
    case 'timeRanOut':
    case 'callRefused':
      return area;
    case 'placesAsked':
    case 'placesArrived':
    case 'folderAsked':
    case 'folderArrived':
    case 'folderChosen':
    case 'targetChosen':
    case 'audienceChosen':
    case 'periodChosen':
    case 'employersAsked':
    case 'employersArrived':
    case 'checkAsked':
    case 'checkArrived':
    case 'rowsChosen':
    case 'choiceReopened':
    case 'exportStarted':
    case 'exportEnded':
      if (screen.view !== 'export') return area;
      return { ...area, screen: { ...screen, stage: nextExportStage(screen.stage, event) } };
    default:
      return unreachable(event);
  }
}

function firstScreen(view: StaffView): StaffScreen {
  switch (view) {
    case 'today':
    case 'leads':
    case 'content':
    case 'about':
      return { view };
    case 'books':
      return { view, book: 'balance' };
    case 'setup':
      return { view, part: 'hub' };
    case 'export':
      return { view, stage: FIRST_EXPORT_STAGE };
    default:
      return unreachable(view);
  }
}
