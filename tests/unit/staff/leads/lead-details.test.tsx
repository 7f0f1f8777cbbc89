import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { LeadReceipt } from '../../../../src-shared/contract/contract.ts';
import { err, ok } from '../../../../src-shared/result.ts';
import type { Assessment, LeadId } from '../../../../src-shared/domain/lead.ts';
import { startTexts } from '../../../../src-renderer/i18n/i18n.ts';
import { KioskProvider } from '../../../../src-renderer/kiosk-context.ts';
import { LeadDetails } from '../../../../src-renderer/staff/leads/lead-details.tsx';
import type { LeadEntry } from '../../../../src-renderer/staff/leads/lead-entry.ts';
import { LeaveGuardProvider, useLeaveGuard } from '../../../../src-renderer/staff/leave-guard.ts';
import { aLead, NOW } from '../a-staff.ts';
import { scriptedKiosk, type Line } from '../scripted-kiosk.ts';
import { anEntry } from './a-page.ts';

beforeAll(() => {
  startTexts('de');
});
afterEach(cleanup);

const { id: FIRST } = aLead({ number: 1 });
const { id: SECOND } = aLead({ number: 2 });
const { id: THIRD } = aLead({ number: 3 });
const NO_EXPORT = (id: LeadId): Line => ({ call: 'lead:exports', input: { id }, answer: ok([]) });
const assess = (id: LeadId, assessment: Assessment, next: LeadId): Line => ({
  call: 'lead:assess',
  input: { id, assessment },
  answer: ok({ id: next }),
});
/** What main has after a change; the details get it when they ask for it. */
const rated = (number: number, assessment: Assessment): LeadEntry => anEntry({ number, assessment });

/** The details, with something beside them that leads away. */
function show(script: readonly Line[], renewals: readonly LeadEntry[] = [], first: LeadEntry = anEntry()) {
  const { kiosk, left } = scriptedKiosk(script);
  const rest = [...renewals];
  const told = { onClose: vi.fn(), onLocked: vi.fn(), onErased: vi.fn(), onAway: vi.fn() };
  function Host() {
    const [entry, setEntry] = useState(first);
    const { pass, hold } = useLeaveGuard();
    return (
      <LeaveGuardProvider value={hold}>
        <button type="button" data-testid="away" onClick={() => pass(told.onAway)} />
        <LeadDetails
          entry={entry}
          isCaptureOnly={false}
          onClose={told.onClose}
          onLocked={told.onLocked}
          onErased={told.onErased}
          onChanged={() => {
            setEntry((before) => rest.shift() ?? before);
            return Promise.resolve();
          }}
        />
      </LeaveGuardProvider>
    );
  }
  render(
    <KioskProvider value={kiosk}>
      <Host />
    </KioskProvider>,
  );
  return { ...told, left };
}

const settled = (): Promise<void> => act(() => Promise.resolve());
async function press(testId: string): Promise<void> {
  fireEvent.click(screen.getByTestId(testId));
  await settled();
}
function write(testId: string, value: string): void {
  fireEvent.change(screen.getByTestId(testId), { target: { value } });
}

test('a rating is kept at a touch, a note when staff say so, each with what was kept before', async () => {
  const note = 'Fragt nach Teilzeit';
  const { left } = show(
    [
      NO_EXPORT(FIRST),
      assess(FIRST, { rating: 'hot', note: '' }, SECOND),
      NO_EXPORT(SECOND),
      assess(SECOND, { rating: 'hot', note }, THIRD),
      NO_EXPORT(THIRD),
    ],
    [rated(2, { rating: 'hot', note: '' }), rated(3, { rating: 'hot', note })],
  );
  await settled();
  write('staff-lead-note', `${note}  `);
  await press('staff-lead-rate-hot');
  expect(screen.getByTestId('staff-lead-rate-hot').getAttribute('aria-checked')).toBe('true');
  expect(screen.getByTestId('staff-lead-note-state').textContent).toBe('Noch nicht gespeichert.');
  await press('staff-lead-note-save');
  expect(screen.getByTestId('staff-lead-note-state').textContent).toBe('Gespeichert und geprüft.');
  expect(left()).toEqual([]);
});

test('what main refused to keep is not shown as kept, and the sentence says what to do', async () => {
  const { left } = show([
    NO_EXPORT(FIRST),
    {
      call: 'lead:assess',
      input: { id: FIRST, assessment: { rating: 'cold', note: '' } },
      answer: err('STORAGE_FAILED'),
    },
  ]);
  await press('staff-lead-rate-cold');
  expect(screen.getByTestId('staff-lead-rate-cold').getAttribute('aria-checked')).toBe('false');
  expect(screen.getByTestId('staff-lead-problem').textContent).toContain('antwortet gerade nicht');
  expect(left()).toEqual([]);
});

test('a note that is not saved holds back whoever goes elsewhere, until it is saved or discarded', async () => {
  const { left, onClose, onAway } = show(
    [NO_EXPORT(FIRST), assess(FIRST, { rating: null, note: 'Ruft an' }, SECOND), NO_EXPORT(SECOND)],
    [rated(2, { rating: null, note: 'Ruft an' })],
  );
  write('staff-lead-note', 'Ruft an');
  await press('staff-lead-close');
  await press('staff-lead-stay');
  await press('away');
  expect(onClose).not.toHaveBeenCalled();
  expect(onAway).not.toHaveBeenCalled();
  await press('staff-lead-save-first');
  expect(onAway).toHaveBeenCalledOnce();
  write('staff-lead-note', 'Ruft an, oder auch nicht');
  await press('staff-lead-close');
  await press('staff-lead-discard');
  expect(onClose).toHaveBeenCalledOnce();
  await press('away');
  expect(onAway).toHaveBeenCalledTimes(2);
  expect(left()).toEqual([]);
});

test('a correction is checked as the visitor’s form is, and shows the receipt that comes with it', async () => {
  const contact = {
    firstName: 'Ada',
    lastName: 'Beispiel',
    email: 'ada.b@example.org',
    phone: '+4915123456789',
    role: null,
    message: '',
  };
  const { left } = show(
    [
      NO_EXPORT(FIRST),
      {
        call: 'lead:correct',
        input: { id: FIRST, contact },
        answer: ok(LeadReceipt.parse({ code: 'K7QM-2X9T-PD', savedAtMs: NOW, keepUntilMs: NOW })),
      },
      NO_EXPORT(SECOND),
    ],
    [anEntry({ number: 2, email: contact.email, phone: contact.phone })],
  );
  await press('staff-lead-correct-open');
  write('contact-email', 'ada@example');
  write('contact-phone', '0151 23456789');
  await press('staff-lead-correct-save');
  expect(screen.getByTestId('staff-lead-correct').textContent).toContain('nicht vollständig');
  write('contact-email', contact.email);
  await press('staff-lead-correct-save');
  expect(screen.getByTestId('staff-lead-corrected').textContent).toContain('K7QM-2X9T-PD');
  expect(screen.getByTestId('fact-email').textContent).toContain(contact.email);
  expect(left()).toEqual([]);
});

test('the question before erasing names the contact and every export that has a copy', async () => {
  const { left, onErased } = show([
    {
      call: 'lead:exports',
      input: { id: FIRST },
      answer: ok([
        { atMs: NOW, fileName: 'kontakte-montag', isCurrent: true },
        { atMs: NOW, fileName: 'kontakte-vorher', isCurrent: false },
      ]),
    },
    { call: 'lead:erase-by-staff', input: { id: FIRST }, answer: ok({ done: true }) },
  ]);
  await settled();
  await press('staff-lead-erase');
  const question = screen.getByTestId('staff-lead-erase-dialog').textContent;
  for (const words of ['1 Kontakt', 'Ada Beispiel', '2 Exporten', 'kontakte-montag', 'kontakte-vorher'])
    expect(question).toContain(words);
  await press('staff-lead-erase-yes');
  expect(onErased).toHaveBeenCalledOnce();
  expect(left()).toEqual([]);
});

test('a sealed contact can be erased, but neither rated nor corrected', async () => {
  show([NO_EXPORT(FIRST)], [], anEntry({}, true));
  await settled();
  expect(screen.queryByTestId('staff-lead-rate-hot')).toBeNull();
  expect(screen.queryByTestId('staff-lead-correct-open')).toBeNull();
  await press('staff-lead-erase');
  expect(screen.getByTestId('staff-lead-erase-dialog').textContent).toContain('noch nie exportiert');
});
