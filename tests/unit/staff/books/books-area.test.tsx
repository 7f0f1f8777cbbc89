import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { JournalEntry } from '../../../../src-shared/contract/journal-calls.ts';
import { Sha256Hex } from '../../../../src-shared/units.ts';
import { err, ok } from '../../../../src-shared/result.ts';
import { startTexts } from '../../../../src-renderer/i18n/i18n.ts';
import { KioskProvider } from '../../../../src-renderer/kiosk-context.ts';
import { BooksArea } from '../../../../src-renderer/staff/books-area.tsx';
import type { Book } from '../../../../src-renderer/staff/staff-state.ts';
import { A_STICK, aListing, NOW } from '../a-staff.ts';
import { scriptedKiosk, type Line } from '../scripted-kiosk.ts';
import { aBalance, aBalanceReport, aClosing } from './a-balance.ts';

beforeAll(() => {
  startTexts('de');
});
afterEach(cleanup);

async function open(book: Book, script: readonly Line[]) {
  const { kiosk, left } = scriptedKiosk(script);
  const onLocked = vi.fn();
  const onHub = vi.fn();
  render(
    <KioskProvider value={kiosk}>
      <BooksArea
        book={book}
        clock={() => NOW}
        onShow={() => undefined}
        onExport={() => undefined}
        onHub={onHub}
        onLocked={onLocked}
      />
    </KioskProvider>,
  );
  await settle();
  return { left, onLocked, onHub };
}
const settle = (): Promise<void> => act(async () => undefined);
async function tap(testId: string): Promise<void> {
  fireEvent.click(screen.getByTestId(testId));
  await settle();
}
const words = (testId: string): string => screen.getByTestId(testId).textContent ?? '';

function entries(from: number, to: number): readonly JournalEntry[] {
  return Array.from({ length: from - to + 1 }, (_, index) =>
    JournalEntry.parse({ number: from - index, atMs: NOW, code: 'staff.unlocked', details: {} }),
  );
}
const sound = (total: number): Line => ({
  call: 'journal:verify',
  answer: ok({ total, sinceMs: NOW, brokenEntry: null }),
});

test('the journal says since when it is unbroken, and shows a page at a time', async () => {
  const { left } = await open('journal', [
    sound(250),
    { call: 'journal:list', input: { before: null }, answer: ok({ total: 250, entries: entries(250, 151) }) },
    { call: 'journal:list', input: { before: 151 }, answer: ok({ total: 250, entries: entries(150, 51) }) },
    { call: 'journal:list', input: { before: null }, answer: ok({ total: 250, entries: entries(250, 151) }) },
    { call: 'journal:list', input: { before: 101 }, answer: ok({ total: 250, entries: entries(100, 1) }) },
  ]);
  expect(words('staff-journal-sound')).toContain('250');
  expect(screen.getAllByTestId('staff-journal-entry')).toHaveLength(100);
  expect(screen.getByTestId('staff-journal-newer')).toHaveProperty('disabled', true);
  await tap('staff-journal-older');
  expect(words('staff-journal')).toContain('Nr. 51 bis 150 von 250');
  await tap('staff-journal-newer');
  await tap('staff-journal-oldest');
  expect(screen.getByTestId('staff-journal-older')).toHaveProperty('disabled', true);
  expect(left()).toEqual([]);
});

test('a broken journal names the entry, what to do, and shows the place', async () => {
  const { left } = await open('journal', [
    { call: 'journal:verify', answer: ok({ total: 300, sinceMs: NOW, brokenEntry: 7 }) },
    { call: 'journal:list', input: { before: null }, answer: ok({ total: 300, entries: entries(300, 201) }) },
    { call: 'journal:list', input: { before: 8 }, answer: ok({ total: 300, entries: entries(7, 1) }) },
  ]);
  expect(words('staff-journal-broken')).toMatch(/Nr\. 7 .*JENA Digital/);
  await tap('staff-journal-show-broken');
  const marked = screen.getAllByTestId('staff-journal-entry').filter((row) => 'broken' in row.dataset);
  expect(marked.map((row) => row.textContent)).toEqual([expect.stringContaining('Nr. 7')]);
  expect(left()).toEqual([]);
});

test('a session that has ended is passed on', async () => {
  const { onLocked } = await open('journal', [
    { call: 'journal:verify', answer: err('STAFF_LOCKED') },
    { call: 'journal:list', input: { before: null }, answer: err('STAFF_LOCKED') },
  ]);
  expect(onLocked).toHaveBeenCalled();
});

test('closing the day says what it does in numbers, then what it found', async () => {
  const before = aBalance({ stored: 5, exported: 3 });
  const closing = aClosing(aBalance({ stored: 5, exported: 3 }, { opening: { opened: 5, unreadable: 0 } }));
  const { left } = await open('balance', [
    { call: 'balance:read', answer: ok(aBalanceReport(before)) },
    { call: 'balance:close', answer: ok(aBalanceReport(before, [closing])) },
  ]);
  expect(words('balance-count-opened')).toBe('–');
  await tap('balance-close');
  expect(words('balance-close-dialog')).toMatch(/5 gespeicherten Kontakte.*Abschluss Nr\. 1/);
  expect(words('balance-close-dialog')).toContain('2 Kontakte sind noch nicht exportiert');
  await tap('balance-close-confirm');
  expect(screen.queryByTestId('balance-close-dialog')).toBeNull();
  expect(words('balance-count-opened')).toBe('5');
  expect(words('balance-just-closed')).toContain('Nr. 1');
  await tap('balance-close');
  expect(words('balance-close-dialog')).toContain('schon Abschluss Nr. 1');
  expect(left()).toEqual([]);
});

test('what does not add up stands first, with what to do', async () => {
  await open('balance', [
    { call: 'balance:read', answer: ok(aBalanceReport(aBalance({ stored: 4, captured: 6 }))) },
  ]);
  expect(words('balance-differs')).toContain('JENA Digital');
  expect(screen.queryByTestId('balance-sound')).toBeNull();
});

test('a closing that is refused leaves the question with the reason', async () => {
  await open('balance', [
    { call: 'balance:read', answer: ok(aBalanceReport(aBalance())) },
    { call: 'balance:close', answer: err('STORAGE_FAILED') },
  ]);
  await tap('balance-close');
  await tap('balance-close-confirm');
  expect(words('balance-close-dialog')).toContain('nichts löschen');
});

const SHEET = { path: '/media/stick/blatt', name: 'blatt', sha256: Sha256Hex.parse('cd'.repeat(32)) };
const toSheet = (isSettled: boolean): readonly Line[] => [
  { call: 'balance:read', answer: ok(aBalanceReport(aBalance(), [aClosing(aBalance(), 4)])) },
  { call: 'export:places', answer: ok([A_STICK]) },
  { call: 'export:folders', input: { path: A_STICK.path }, answer: ok(aListing(A_STICK.path)) },
  {
    call: 'balance:save-sheet',
    input: { number: 4, folder: A_STICK.path, language: 'de' },
    answer: ok({ ...SHEET, isSettled }),
  },
];

test.each([
  ['safe to remove is said when the stick is settled', true],
  ['safe to remove is not said when the system cannot tell', false],
])('%s', async (_, isSettled) => {
  const { left } = await open('balance', toSheet(isSettled));
  await tap('balance-save-sheet');
  await tap('staff-export-place-choice');
  await tap('staff-export-choose-folder');
  expect(words('balance-sheet')).toContain('/media/stick/blatt');
  expect(screen.queryAllByTestId('balance-sheet-safe')).toHaveLength(isSettled ? 1 : 0);
  expect(words('balance-sheet').includes('Wirf ihn erst aus')).toBe(!isSettled);
  expect(left()).toEqual([]);
});

test('a sheet that could not be written says why, and can go elsewhere', async () => {
  await open('balance', [
    ...toSheet(true).slice(0, 3),
    {
      call: 'balance:save-sheet',
      input: { number: 4, folder: A_STICK.path, language: 'de' },
      answer: err('VERIFY_FAILED'),
    },
    { call: 'export:places', answer: ok([]) },
  ]);
  await tap('balance-save-sheet');
  await tap('staff-export-place-choice');
  await tap('staff-export-choose-folder');
  expect(screen.queryByTestId('balance-sheet-saved')).toBeNull();
  expect(words('balance-sheet')).toContain('entfernt');
  await tap('balance-sheet-elsewhere');
  expect(screen.getByTestId('staff-export-no-stick')).toBeDefined();
});

test('what the hub has not confirmed leads to the hub; what it has confirmed does not', async () => {
  const atHub = { confirmed: 3, rejected: 0, erasuresOpen: 0, erasuresRejected: 0, onlyThere: 0 };
  await open('balance', [{ call: 'balance:read', answer: ok(aBalanceReport(aBalance({}, { atHub }))) }]);
  expect(screen.queryByTestId('balance-hub')).toBeNull();
  cleanup();
  const { onHub } = await open('balance', [
    { call: 'balance:read', answer: ok(aBalanceReport(aBalance({}, { atHub: { ...atHub, confirmed: 2 } }))) },
  ]);
  expect(words('balance-confirmed')).toContain('1 Kontakt ist noch nicht bestätigt.');
  await tap('balance-hub');
  expect(onHub).toHaveBeenCalledOnce();
});
