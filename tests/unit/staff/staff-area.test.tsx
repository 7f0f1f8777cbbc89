import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { LeadPage } from '../../../src-shared/contract/contract.ts';
import { EVERY_LEAD } from '../../../src-shared/contract/lead-calls.ts';
import { EmployerId } from '../../../src-shared/domain/employer.ts';
import type { ExportOrder } from '../../../src-shared/export/export-order.ts';
import { err, ok } from '../../../src-shared/result.ts';
import {
  A_FOLDER_OF_THE_KIOSK,
  A_STICK,
  aDescription,
  aLead,
  aLeadPage,
  aListing,
  anOverview,
  aPreflight,
  aReport,
} from './a-staff.ts';
import { DONE, LOCKS, OPENS, pass, press, show, unlockWith, withCalmStaffArea } from './a-staff-area.tsx';
import type { Line } from './scripted-kiosk.ts';

/* The staff area once it is open: export, locking, leaving. */

const EVERYTHING = {
  target: 'xlsx',
  audience: { type: 'controller' },
  period: { type: 'all' },
  rows: 'all',
} as const satisfies ExportOrder;
const FOR_JOBS = { type: 'network', purpose: 'network-contact' } as const;
const BEISPIEL = EmployerId.parse('beispiel-gmbh');
/** What the screen of the contacts asks for when it opens. */
const shownLeads = (page: LeadPage): readonly Line[] => [
  { call: 'staff:overview', answer: ok(anOverview()) },
  { call: 'lead:outline', answer: ok({ total: page.total, unexported: 0, days: [] }) },
  { call: 'lead:list', input: { page: 0, scope: EVERY_LEAD }, answer: ok(page) },
];

withCalmStaffArea();

test('exports to a folder of a stick and reports the checked file', async () => {
  const folder = '/media/stick/messe';
  const order = { ...EVERYTHING, target: 'csv-excel-de' as const };
  const { left, unmount } = show([
    ...OPENS,
    { call: 'staff:overview', answer: ok(anOverview()) },
    { call: 'export:places', answer: ok([A_FOLDER_OF_THE_KIOSK, A_STICK]) },
    {
      call: 'export:folders',
      input: { path: A_STICK.path },
      answer: ok(aListing(A_STICK.path, ['messe'])),
    },
    { call: 'export:folders', input: { path: folder }, answer: ok(aListing(folder)) },
    { call: 'export:preflight', input: order, answer: ok(aPreflight()) },
    { call: 'export:run', input: { folder, order }, answer: ok(aReport({ unreadable: 1 })) },
    { call: 'staff:overview', answer: ok(anOverview({ unexportedCount: 0 })) },
    LOCKS,
  ]);
  await unlockWith('richtig');
  await press('staff-today-export');
  expect(screen.getAllByTestId('staff-export-place-choice').map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining('STICK'),
    expect.stringContaining('Ordner auf diesem Kiosk'),
  ]);
  await press('staff-export-place-choice');
  await press('staff-export-subfolder');
  await press('staff-export-choose-folder');
  await press('staff-export-target-csv-excel-de');
  await press('staff-export-check');
  expect(screen.getByTestId('staff-export-run').textContent).toBe('3 Kontakte exportieren');
  await press('staff-export-run');
  const report = screen.getByTestId('staff-export-report');
  expect(report.textContent).toContain('3 Kontakte geschrieben, zurückgelesen und geprüft.');
  expect(report.textContent).toContain('1 Kontakt ließ sich nicht öffnen');
  expect(screen.getByTestId('staff-export-safe').textContent).toBe('Du kannst den Stick jetzt abziehen.');
  expect(screen.getByTestId('fact-kontakte.xlsx').textContent).toContain('kontakte.xlsx');
  expect(screen.getByTestId('fact-folder').textContent).toMatch(/\/media\/stick\/messe\/kontakte$/);
  unmount();
  expect(left()).toEqual([]);
});

test('names why an export failed and lets it be tried again', async () => {
  const run: Line = {
    call: 'export:run',
    input: { folder: A_STICK.path, order: EVERYTHING },
    answer: err('DISK_FULL'),
  };
  const { left, unmount } = show([
    ...OPENS,
    { call: 'staff:overview', answer: ok(anOverview()) },
    { call: 'export:places', answer: ok([A_STICK]) },
    { call: 'export:folders', input: { path: A_STICK.path }, answer: ok(aListing(A_STICK.path)) },
    { call: 'export:preflight', input: EVERYTHING, answer: ok(aPreflight()) },
    run,
    { ...run, answer: ok(aReport()) },
    { call: 'staff:overview', answer: ok(anOverview({ unexportedCount: 0 })) },
    LOCKS,
  ]);
  await unlockWith('richtig');
  await press('staff-nav-export');
  await press('staff-export-place-choice');
  await press('staff-export-choose-folder');
  await press('staff-export-check');
  await press('staff-export-run');
  expect(screen.getByTestId('staff-export-problem').textContent).toContain('Dort ist kein Platz mehr.');
  await press('staff-export-run');
  expect(screen.getByTestId('staff-export-report')).toBeDefined();
  unmount();
  expect(left()).toEqual([]);
});

test('says whom the target would refuse and why, and leaves them out when asked', async () => {
  const order = { ...EVERYTHING, target: 'salesforce' as const, audience: FOR_JOBS };
  const refused = {
    id: aLead().id,
    number: 1,
    name: 'Ada Beispiel',
    fate: 'refused' as const,
    problems: [{ code: 'TOO_LONG' as const, field: 'First Name', max: 40, found: 41 }],
  };
  const { left, unmount } = show([
    ...OPENS,
    { call: 'staff:overview', answer: ok(anOverview()) },
    { call: 'export:places', answer: ok([A_STICK]) },
    { call: 'export:folders', input: { path: A_STICK.path }, answer: ok(aListing(A_STICK.path)) },
    {
      call: 'export:preflight',
      input: order,
      answer: ok(aPreflight({ notCovered: 2, refused: 1, rows: [refused] })),
    },
    {
      call: 'export:run',
      input: { folder: A_STICK.path, order: { ...order, rows: 'sound' } },
      answer: ok(aReport({ leads: 2, leftOut: 1, isSettled: false })),
    },
    { call: 'staff:overview', answer: ok(anOverview()) },
    LOCKS,
  ]);
  await unlockWith('richtig');
  await press('staff-nav-export');
  await press('staff-export-place-choice');
  await press('staff-export-choose-folder');
  await press('staff-export-target-salesforce');
  await press('staff-export-check');
  expect(screen.getByTestId('staff-export-numbers').textContent).toContain('2 weitere Kontakte');
  expect(screen.getByTestId('staff-export-failing').textContent).toContain(
    '„First Name“ hat 41 Zeichen, erlaubt sind 40.',
  );
  await press('staff-export-rows-sound');
  expect(screen.getByTestId('staff-export-run').textContent).toBe('2 Kontakte exportieren');
  await press('staff-export-run');
  expect(screen.queryByTestId('staff-export-safe')).toBeNull();
  const report = screen.getByTestId('staff-export-report').textContent;
  expect(report).toContain('Wirf ihn erst aus');
  expect(report).toContain('1 Kontakt wurde weggelassen');
  unmount();
  expect(left()).toEqual([]);
});

test('for one employer asks which, and offers those for whom somebody left a contact', async () => {
  const { left, unmount } = show([
    ...OPENS,
    { call: 'staff:overview', answer: ok(anOverview()) },
    { call: 'export:places', answer: ok([A_STICK]) },
    { call: 'export:folders', input: { path: A_STICK.path }, answer: ok(aListing(A_STICK.path)) },
    {
      call: 'export:preflight',
      input: {
        target: 'employer-files',
        audience: { type: 'each-employer' },
        rows: 'all',
        period: { type: 'new' },
      },
      answer: ok(aPreflight({ employers: [{ id: BEISPIEL, name: 'Beispiel GmbH', leads: 2 }] })),
    },
    {
      call: 'export:preflight',
      input: {
        target: 'xlsx',
        audience: { type: 'employer', employerId: BEISPIEL },
        period: { type: 'new' },
        rows: 'all',
      },
      answer: ok(aPreflight({ chosen: 2 })),
    },
    LOCKS,
  ]);
  await unlockWith('richtig');
  await press('staff-nav-export');
  await press('staff-export-place-choice');
  await press('staff-export-choose-folder');
  await press('staff-export-period-new');
  await press('staff-export-audience-employer');
  expect(screen.getByTestId('staff-export-employer').textContent).toContain('2 Kontakte');
  await press('staff-export-employer');
  await press('staff-export-check');
  expect(screen.getByTestId('staff-export-numbers').textContent).toContain('Beispiel GmbH');
  unmount();
  expect(left()).toEqual([]);
});

test('looks for a stick again when none was found', async () => {
  const { left, unmount } = show([
    ...OPENS,
    { call: 'staff:overview', answer: ok(anOverview()) },
    { call: 'export:places', answer: ok([A_FOLDER_OF_THE_KIOSK]) },
    { call: 'export:places', answer: ok([A_STICK]) },
    LOCKS,
  ]);
  await unlockWith('richtig');
  await press('staff-nav-export');
  expect(screen.getByTestId('staff-export-no-stick').textContent).toContain('Kein Stick gefunden.');
  await press('staff-export-refresh');
  expect(screen.queryByTestId('staff-export-no-stick')).toBeNull();
  unmount();
  expect(left()).toEqual([]);
});

test('goes back to the pad and forgets the contacts when main answers that it is locked', async () => {
  const waiting: { answer?: () => void } = {};
  const { left, unmount } = show([
    ...OPENS,
    ...shownLeads(aLeadPage([aLead()], 51)),
    {
      call: 'lead:list',
      input: { page: 1, scope: EVERY_LEAD },
      answer: new Promise((resolve) => {
        waiting.answer = () => {
          resolve(err('STAFF_LOCKED'));
        };
      }),
    },
    { call: 'lead:exports', input: { id: aLead().id }, answer: ok([]) },
    LOCKS,
  ]);
  await unlockWith('richtig');
  await press('staff-nav-leads');
  await press('staff-lead');
  expect(within(screen.getByTestId('staff-lead-details')).getByText('ada@example.org')).toBeDefined();
  waiting.answer?.();
  await pass(0);
  expect(screen.getByTestId('staff-pad-note').textContent).toContain('wieder gesperrt');
  expect(document.body.innerHTML).not.toContain('Beispiel');
  expect(document.body.innerHTML).not.toContain('ada@example.org');
  unmount();
  expect(left()).toEqual([]);
});

test('counts the last seconds down, locks itself and drops the contacts', async () => {
  const { left, unmount } = show([
    ...OPENS,
    ...shownLeads(aLeadPage([aLead()])),
    { call: 'staff:stay', answer: DONE },
    LOCKS,
  ]);
  await unlockWith('richtig');
  await pass(10_000);
  await press('staff-nav-leads');
  await pass(149_000);
  expect(screen.queryByTestId('staff-countdown')).toBeNull();
  await pass(11_000);
  expect(screen.getByTestId('staff-countdown').textContent).toBe('Sperrt sich in 20 Sekunden');
  expect(document.body.innerHTML).toContain('Beispiel');
  await pass(20_000);
  expect(screen.getByTestId('staff-pad')).toBeDefined();
  expect(document.body.innerHTML).not.toContain('Beispiel');
  unmount();
  expect(left()).toEqual([]);
});

test('stays open while it is touched', async () => {
  const { left, unmount } = show([...OPENS, { call: 'staff:stay', answer: DONE }, LOCKS]);
  await unlockWith('richtig');
  await pass(170_000);
  fireEvent.pointerDown(screen.getByTestId('staff-today'));
  await pass(100_000);
  expect(screen.getByTestId('staff-today')).toBeDefined();
  unmount();
  expect(left()).toEqual([]);
});

test('asks with the number of contacts not yet exported before the kiosk is left', async () => {
  const { left, unmount } = show([...OPENS, { call: 'kiosk:leave', answer: err('INTERNAL') }, LOCKS]);
  await unlockWith('richtig');
  await press('staff-leave-kiosk');
  expect(screen.getByTestId('staff-leave-dialog').textContent).toContain(
    '1 Kontakt ist noch nicht exportiert.',
  );
  await press('staff-leave-stay');
  expect(screen.queryByTestId('staff-leave-dialog')).toBeNull();
  await press('staff-leave-kiosk');
  await press('staff-leave-confirm');
  expect(screen.getByRole('alert').textContent).toContain('Da ist etwas schiefgegangen.');
  unmount();
  expect(left()).toEqual([]);
});

test('tells that it runs on a stand-in runtime', async () => {
  const runtime = { electron: '25.1.1', chromium: '114.0.0.0', isFallback: true };
  const { unmount } = show([...OPENS, LOCKS], aDescription({ runtime }));
  await unlockWith('richtig');
  expect(screen.getByTestId('fact-runtime').textContent).toContain(
    'Läuft auf Ersatz-Laufzeit 25.1.1, nur für Entwicklung und Tests',
  );
  unmount();
});
