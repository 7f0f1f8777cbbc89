import { describe, expect, test } from 'vitest';
import { EmployerId } from '../../../src-shared/domain/employer.ts';
import { err, ok } from '../../../src-shared/result.ts';
import { EpochMs } from '../../../src-shared/units.ts';
import {
  FIRST_STAFF_STATE,
  isRunning,
  nextStaffState,
  type StaffEvent,
  type StaffState,
} from '../../../src-renderer/staff/staff-state.ts';
import { A_STICK, aListing, anOverview, aPreflight, aReport } from './a-staff.ts';

const after = (events: readonly StaffEvent[], start: StaffState = FIRST_STAFF_STATE): StaffState =>
  events.reduce(nextStaffState, start);

const UNLOCKED: readonly StaffEvent[] = [
  { type: 'passphraseSent' },
  { type: 'unlockAnswered', answer: ok({ step: 'open' }) },
  { type: 'overviewArrived', answer: ok(anOverview()) },
];
const LEADS_SHOWN: readonly StaffEvent[] = [...UNLOCKED, { type: 'viewChosen', view: 'leads' }];
const TARGET_SHOWN: readonly StaffEvent[] = [
  ...UNLOCKED,
  { type: 'viewChosen', view: 'export' },
  { type: 'placesArrived', answer: ok([A_STICK]) },
  { type: 'folderAsked', place: A_STICK, path: A_STICK.path },
  { type: 'folderArrived', path: A_STICK.path, answer: ok(aListing(A_STICK.path)) },
  { type: 'folderChosen' },
];
const CHECKED: readonly StaffEvent[] = [
  ...TARGET_SHOWN,
  { type: 'checkAsked' },
  { type: 'checkArrived', answer: ok(aPreflight()) },
];
const LOCKED_AGAIN = { step: 'locked', note: { about: 'failed', code: 'STAFF_LOCKED' } };

test('the hub’s screen is a part of setting up, wherever it is asked for', () => {
  for (const view of ['today', 'books'] as const)
    expect(after([...UNLOCKED, { type: 'viewChosen', view }, { type: 'hubAsked' }])).toMatchObject({
      screen: { view: 'setup', part: 'sync' },
    });
});

describe('the passphrase pad', () => {
  test('tells how many tries are left after a wrong passphrase', () => {
    const state = after([
      { type: 'passphraseSent' },
      { type: 'unlockAnswered', answer: ok({ step: 'wrong', triesLeft: 4 }) },
    ]);
    expect(state).toEqual({ step: 'locked', note: { about: 'wrong', triesLeft: 4 } });
  });

  test('takes no passphrase until the wait is over', () => {
    const retryAtMs = EpochMs.parse(1000);
    const waiting = after([
      { type: 'passphraseSent' },
      { type: 'unlockAnswered', answer: ok({ step: 'locked', retryAtMs }) },
    ]);
    expect(waiting).toEqual({ step: 'locked', note: { about: 'wait', retryAtMs } });
    expect(after([{ type: 'passphraseSent' }], waiting)).toBe(waiting);
    expect(after([{ type: 'waitEnded' }, { type: 'passphraseSent' }], waiting)).toEqual({
      step: 'unlocking',
    });
  });

  test('names what kept the kiosk from checking the passphrase', () => {
    const state = after([
      { type: 'passphraseSent' },
      { type: 'unlockAnswered', answer: err('IDENTITY_UNREADABLE') },
    ]);
    expect(state).toEqual({ step: 'locked', note: { about: 'failed', code: 'IDENTITY_UNREADABLE' } });
  });

  test('opens nothing for an answer that nobody waits for', () => {
    expect(after([{ type: 'unlockAnswered', answer: ok({ step: 'open' }) }])).toBe(FIRST_STAFF_STATE);
  });
});

describe('locking', () => {
  const refusals: readonly StaffEvent[] = [
    { type: 'overviewArrived', answer: err('STAFF_LOCKED') },
    { type: 'placesArrived', answer: err('STAFF_LOCKED') },
    { type: 'folderArrived', path: '/elsewhere', answer: err('STAFF_LOCKED') },
    { type: 'exportEnded', answer: err('STAFF_LOCKED') },
    { type: 'callRefused', code: 'STAFF_LOCKED' },
    { type: 'leaveRefused', code: 'STAFF_LOCKED' },
    { type: 'timeRanOut' },
  ];
  test.each(refusals)('brings the pad back and closes the screen that has the leads after $type', (event) => {
    expect(after([...LEADS_SHOWN, event])).toEqual(LOCKED_AGAIN);
  });

  test('does not follow from any other refusal', () => {
    expect(after([...UNLOCKED, { type: 'callRefused', code: 'INTERNAL' }]).step).toBe('open');
  });
});

describe('the overview', () => {
  test('stays when a newer one is refused', () => {
    const shown = after(UNLOCKED);
    expect(after([{ type: 'overviewArrived', answer: err('STORAGE_FAILED') }], shown)).toBe(shown);
  });

  test('names the problem when there is none yet', () => {
    const state = after([
      ...UNLOCKED.slice(0, 2),
      { type: 'overviewArrived', answer: err('STORAGE_FAILED') },
    ]);
    expect(state).toMatchObject({ overview: { step: 'failed', code: 'STORAGE_FAILED' } });
  });
});

describe('an export', () => {
  test('goes from the place over folder, target and check to the report', () => {
    const steps = [
      after([...UNLOCKED, { type: 'viewChosen', view: 'export' }]),
      after(TARGET_SHOWN.slice(0, -1)),
      after(TARGET_SHOWN),
      after(CHECKED),
      after([...CHECKED, { type: 'exportStarted' }]),
      after([...CHECKED, { type: 'exportStarted' }, { type: 'exportEnded', answer: ok(aReport()) }]),
    ].map((state) => state.step === 'open' && state.screen.view === 'export' && state.screen.stage.step);
    expect(steps).toEqual(['place', 'folder', 'target', 'check', 'running', 'report']);
  });

  test('keeps folder and target, and names the problem, when it fails', () => {
    const state = after([
      ...TARGET_SHOWN,
      { type: 'targetChosen', target: 'csv-excel-de' },
      { type: 'checkAsked' },
      { type: 'checkArrived', answer: ok(aPreflight()) },
      { type: 'exportStarted' },
      { type: 'exportEnded', answer: err('FOLDER_READ_ONLY') },
    ]);
    expect(state).toMatchObject({
      screen: {
        stage: {
          step: 'check',
          folder: A_STICK.path,
          choice: { target: 'csv-excel-de' },
          report: { step: 'there' },
          problem: 'FOLDER_READ_ONLY',
        },
      },
    });
  });

  test('does not start before the check has answered', () => {
    const waiting = after([...TARGET_SHOWN, { type: 'checkAsked' }]);
    expect(after([{ type: 'exportStarted' }], waiting)).toEqual(waiting);
    const refused = after([{ type: 'checkArrived', answer: err('NO_ORGANISER') }], waiting);
    expect(after([{ type: 'exportStarted' }], refused)).toEqual(refused);
  });

  const choiceAfter = (...events: readonly StaffEvent[]): unknown => {
    const state = after([...TARGET_SHOWN, ...events]);
    return state.step === 'open' && state.screen.view === 'export' && 'choice' in state.screen.stage
      ? state.screen.stage.choice
      : undefined;
  };

  test('is for somebody who may get it, whatever was chosen before', () => {
    expect(choiceAfter({ type: 'targetChosen', target: 'brevo' })).toMatchObject({
      audience: { type: 'network', purpose: 'network-news' },
    });
    expect(choiceAfter({ type: 'targetChosen', target: 'employer-files' })).toMatchObject({
      audience: { type: 'each-employer' },
    });
    expect(
      choiceAfter(
        { type: 'targetChosen', target: 'hubspot' },
        { type: 'audienceChosen', audience: { type: 'controller' }, employerName: null },
      ),
    ).toMatchObject({ target: 'hubspot', audience: { type: 'network', purpose: 'network-contact' } });
  });

  test('for one employer keeps that employer over a change of the file, but not into one that is not for it', () => {
    const chosen: readonly StaffEvent[] = [
      { type: 'employersAsked' },
      {
        type: 'audienceChosen',
        audience: { type: 'employer', employerId: EmployerId.parse('beispiel-gmbh') },
        employerName: 'Beispiel GmbH',
      },
    ];
    expect(choiceAfter(...chosen, { type: 'targetChosen', target: 'hubspot' })).toMatchObject({
      audience: { type: 'employer' },
      employerName: 'Beispiel GmbH',
    });
    expect(choiceAfter(...chosen, { type: 'targetChosen', target: 'organiser-bundle' })).toMatchObject({
      audience: { type: 'controller' },
      employerName: null,
    });
  });

  test('forgets what was to happen with refused rows when the choice changes', () => {
    expect(
      choiceAfter({ type: 'checkAsked' }, { type: 'rowsChosen', rows: 'sound' }, { type: 'choiceReopened' }),
    ).toMatchObject({ rows: 'all' });
  });

  test('cannot be walked away from while it runs', () => {
    const running = after([...CHECKED, { type: 'exportStarted' }]);
    expect(isRunning(running)).toBe(true);
    const away: readonly StaffEvent[] = [
      { type: 'viewChosen', view: 'leads' },
      { type: 'hubAsked' },
      { type: 'leaveAsked' },
    ];
    expect(after(away, running)).toBe(running);
    expect(after([{ type: 'placesAsked' }], running)).toMatchObject({
      screen: { stage: { step: 'running' } },
    });
  });

  test('takes no folder that could not be read', () => {
    const state = after([
      ...TARGET_SHOWN.slice(0, -2),
      { type: 'folderArrived', path: A_STICK.path, answer: err('FOLDER_UNREADABLE') },
      { type: 'folderChosen' },
    ]);
    expect(state).toMatchObject({ screen: { stage: { step: 'folder', listing: { step: 'failed' } } } });
  });

  test('shows no listing of a folder that was left meanwhile', () => {
    const state = after([
      ...TARGET_SHOWN.slice(0, -2),
      { type: 'folderAsked', place: A_STICK, path: '/media/stick/messe' },
      { type: 'folderArrived', path: A_STICK.path, answer: ok(aListing(A_STICK.path)) },
    ]);
    expect(state).toMatchObject({
      screen: { stage: { path: '/media/stick/messe', listing: { step: 'waiting' } } },
    });
  });
});

describe('leaving the kiosk', () => {
  test('needs the question to be asked first', () => {
    const open = after(UNLOCKED);
    expect(after([{ type: 'leaveConfirmed' }], open)).toBe(open);
    expect(after([{ type: 'leaveAsked' }, { type: 'leaveConfirmed' }], open)).toMatchObject({
      leaving: { step: 'going' },
    });
  });

  test('names the problem when it is refused', () => {
    const state = after([
      ...UNLOCKED,
      { type: 'leaveAsked' },
      { type: 'leaveConfirmed' },
      { type: 'leaveRefused', code: 'INTERNAL' },
    ]);
    expect(state).toMatchObject({ leaving: { step: 'failed', code: 'INTERNAL' } });
  });
});
