import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, vi } from 'vitest';
import type { KioskDescription } from '../../../src-shared/contract/contract.ts';
import { ok } from '../../../src-shared/result.ts';
import { EpochMs } from '../../../src-shared/units.ts';
import { startTexts } from '../../../src-renderer/i18n/i18n.ts';
import { KioskProvider } from '../../../src-renderer/kiosk-context.ts';
import { StaffArea } from '../../../src-renderer/staff/staff-area.tsx';
import { aDescription, anOverview, NOW } from './a-staff.ts';
import { scriptedKiosk, type Line } from './scripted-kiosk.ts';

/* The staff area on a kiosk that answers by a script. Fake timers move both of its clocks; nothing waits for real time. */

export const DONE = ok({ done: true as const });
export const OPENS: readonly Line[] = [
  { call: 'staff:unlock', input: { passphrase: 'richtig' }, answer: ok({ step: 'open' }) },
  { call: 'staff:overview', answer: ok(anOverview()) },
];
export const LOCKS: Line = { call: 'staff:lock', answer: DONE };

const ELAPSED = { startedAtMs: 0 };

/** German texts and fake time for every test of the file that calls it, and a clean page after each. */
export function withCalmStaffArea(): void {
  beforeAll(() => {
    startTexts('de');
  });
  beforeEach(() => {
    vi.useFakeTimers();
    ELAPSED.startedAtMs = Date.now();
  });
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
  });
}

const elapsedMs = (): number => Date.now() - ELAPSED.startedAtMs;
export const pass = (ms: number): Promise<void> =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(ms);
  });

export async function press(testId: string, index = 0): Promise<void> {
  const button = screen.getAllByTestId(testId)[index];
  if (button === undefined) throw new Error(`there is no ${testId} number ${String(index)}`);
  fireEvent.pointerDown(button);
  fireEvent.click(button);
  await pass(0);
}

export async function unlockWith(passphrase: string): Promise<void> {
  fireEvent.change(screen.getByTestId('staff-passphrase'), { target: { value: passphrase } });
  await press('staff-unlock');
}

export function show(script: readonly Line[], description: KioskDescription = aDescription()) {
  const { kiosk, left } = scriptedKiosk(script);
  const onLeave = vi.fn();
  const { unmount } = render(
    <KioskProvider value={kiosk}>
      <StaffArea
        description={description}
        edition={null}
        counts={null}
        clock={() => EpochMs.parse(NOW + elapsedMs())}
        now={elapsedMs}
        onSetUpChanged={vi.fn()}
        onLeave={onLeave}
      />
    </KioskProvider>,
  );
  return { left, onLeave, unmount };
}
