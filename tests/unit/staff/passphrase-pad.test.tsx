import { cleanup, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ok } from '../../../src-shared/result.ts';
import { EpochMs } from '../../../src-shared/units.ts';
import { aDescription, NOW } from './a-staff.ts';
import { LOCKS, pass, press, show, unlockWith, withCalmStaffArea } from './a-staff-area.tsx';
import type { Line } from './scripted-kiosk.ts';

/* The passphrase pad before the staff area. */

withCalmStaffArea();

test('counts the tries down, locks at the fifth, and opens again when the time is over', async () => {
  const wrong = (triesLeft: number): Line => ({
    call: 'staff:unlock',
    input: { passphrase: 'falsch' },
    answer: ok({ step: 'wrong', triesLeft }),
  });
  const { left } = show([
    ...[4, 3, 2, 1].map(wrong),
    {
      call: 'staff:unlock',
      input: { passphrase: 'falsch' },
      answer: ok({ step: 'locked', retryAtMs: EpochMs.parse(NOW + 30_000) }),
    },
  ]);
  for (const words of ['noch 4 Versuche.', 'noch 3 Versuche.', 'noch 2 Versuche.', 'noch 1 Versuch.']) {
    await unlockWith('falsch');
    expect(screen.getByTestId('staff-pad').textContent).toContain(words);
  }
  await unlockWith('falsch');
  expect(screen.queryByTestId('staff-passphrase')).toBeNull();
  expect(screen.getByRole('timer').textContent).toBe('Nächster Versuch in 0:30');
  await pass(12_000);
  expect(screen.getByRole('timer').textContent).toBe('Nächster Versuch in 0:18');
  await pass(18_000);
  expect(screen.getByTestId('staff-passphrase')).toBeDefined();
  expect(left()).toEqual([]);
});

test('forgets what was typed as soon as it is sent, and asks nothing for an empty field', async () => {
  const { left } = show([
    { call: 'staff:unlock', input: { passphrase: 'geheim' }, answer: ok({ step: 'wrong', triesLeft: 4 }) },
  ]);
  await press('staff-unlock');
  expect(screen.getByText('Bitte tippe zuerst die Passphrase ein.')).toBeDefined();
  await unlockWith('geheim');
  expect(screen.getByTestId<HTMLInputElement>('staff-passphrase').value).toBe('');
  expect(left()).toEqual([]);
});

test('shows and hides the passphrase', async () => {
  show([]);
  const field = screen.getByTestId<HTMLInputElement>('staff-passphrase');
  expect(field.type).toBe('password');
  await press('staff-reveal');
  expect(field.type).toBe('text');
  await press('staff-reveal');
  expect(field.type).toBe('password');
});

test('says where the demo passphrase stands only on a demo', () => {
  show([], aDescription({ isDemo: true }));
  expect(screen.getByTestId('staff-pad').textContent).toContain('README');
  cleanup();
  show([]);
  expect(screen.getByTestId('staff-pad').textContent).not.toContain('README');
});

test('an unlocking that succeeds after the area was left is locked at once', async () => {
  const waiting: { answer?: () => void } = {};
  const { left, unmount } = show([
    {
      call: 'staff:unlock',
      input: { passphrase: 'richtig' },
      answer: new Promise((resolve) => {
        waiting.answer = () => {
          resolve(ok({ step: 'open' }));
        };
      }),
    },
    LOCKS,
  ]);
  await unlockWith('richtig');
  unmount();
  waiting.answer?.();
  await pass(0);
  expect(left()).toEqual([]);
});
