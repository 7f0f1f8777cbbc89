import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { ClockState } from '../../../../src-shared/contract/clock-calls.ts';
import { CLOCK_PROBLEMS } from '../../../../src-shared/domain/clock-problem.ts';
import { err, ok } from '../../../../src-shared/result.ts';
import { startTexts } from '../../../../src-renderer/i18n/i18n.ts';
import { KioskProvider } from '../../../../src-renderer/kiosk-context.ts';
import { CheckClock } from '../../../../src-renderer/staff/check-clock.tsx';
import { NOW } from '../a-staff.ts';
import { scriptedKiosk, type Line } from '../scripted-kiosk.ts';

beforeAll(() => {
  startTexts('de');
});
afterEach(cleanup);

async function ask(state: Partial<ClockState>, script: readonly Line[] = []) {
  const read: Line = {
    call: 'clock:read',
    answer: ok({ nowMs: NOW, problem: 'UNSEEN_FOR_LONG', due: 0, ...state }),
  };
  const { kiosk, left } = scriptedKiosk([read, ...script]);
  const onConfirmed = vi.fn();
  render(
    <KioskProvider value={kiosk}>
      <CheckClock clock={() => NOW} onConfirmed={onConfirmed} onLocked={() => undefined} />
    </KioskProvider>,
  );
  await tap('clock-check');
  return { left, onConfirmed, words: () => screen.getByTestId('clock-dialog').textContent ?? '' };
}
async function tap(testId: string): Promise<void> {
  fireEvent.click(screen.getByTestId(testId));
  await act(async () => undefined);
}

test('shows day and time, and in numbers what confirming deletes, before it is done', async () => {
  const { left, onConfirmed, words } = await ask({ due: 3 }, [
    { call: 'clock:confirm', answer: ok({ deleted: 3 }) },
  ]);
  expect(words()).toContain('23. November 2026');
  expect(words()).toMatch(/\d\d:05:00/);
  expect(screen.getByTestId('clock-due').textContent).toContain('3 Kontakten');
  expect(screen.getByTestId('clock-confirm').textContent).toContain('3 Kontakte löschen');
  expect(onConfirmed).not.toHaveBeenCalled();
  await tap('clock-confirm');
  expect(onConfirmed).toHaveBeenCalledOnce();
  expect(screen.queryByTestId('clock-dialog')).toBeNull();
  expect(left()).toEqual([]);
});

test('a clock that is certainly wrong cannot be confirmed; it says what to do instead', async () => {
  const { words } = await ask({ problem: 'BEFORE_BUILD' });
  expect(screen.queryByTestId('clock-confirm')).toBeNull();
  expect(words()).toContain('Betriebssystems');
});

test.each(CLOCK_PROBLEMS)('says why the clock is in doubt: %s', async (problem) => {
  const { words } = await ask({ problem });
  expect(words()).not.toMatch(/clock\.|\{\{/);
});

test('a refusal keeps the question and names the reason', async () => {
  const { onConfirmed, words } = await ask({}, [{ call: 'clock:confirm', answer: err('CLOCK_WRONG') }]);
  await tap('clock-confirm');
  expect(words()).toContain('geht sicher falsch');
  expect(onConfirmed).not.toHaveBeenCalled();
});
