import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { startTexts } from '../../../src-renderer/i18n/i18n.ts';
import { connectKiosk } from '../../../src-renderer/kiosk-client.ts';
import { KioskProvider } from '../../../src-renderer/kiosk-context.ts';
import { EraseScreen } from '../../../src-renderer/visitor/contact/erase-screen.tsx';
import { IdleWarning } from '../../../src-renderer/visitor/contact/idle-warning.tsx';
import { ReceiptScreen } from '../../../src-renderer/visitor/contact/receipt-screen.tsx';
import { useEraseLead } from '../../../src-renderer/visitor/contact/use-erase-lead.ts';
import { useLeaveLead } from '../../../src-renderer/visitor/contact/use-leave-lead.ts';
import { LeadReceipt } from '../../../src-shared/contract/contract.ts';
import { parseLeadForm } from '../../../src-shared/domain/lead.ts';
import { makeReceiptCode } from '../../../src-shared/domain/receipt.ts';
import { aForm } from './contact-parts.tsx';

beforeAll(() => {
  startTexts('de');
});
afterEach(cleanup);

const nothing = (): void => undefined;
const CODE = makeReceiptCode((length) => new Uint8Array(length).fill(7));
const RECEIPT = LeadReceipt.parse({
  code: CODE,
  savedAtMs: Date.UTC(2026, 10, 23, 12),
  keepUntilMs: Date.UTC(2027, 4, 22, 12),
});

/** A kiosk that notes what it is asked and answers when told to. */
function aSlowKiosk(answer: unknown) {
  const asked: unknown[] = [];
  let release = nothing;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const ask = async (input: unknown): Promise<unknown> => {
    asked.push(input);
    await held;
    return answer;
  };
  return {
    asked,
    kiosk: connectKiosk({ 'lead:leave': ask, 'lead:erase': ask }),
    release: () => act(async () => release()),
  };
}

test('two taps send one contact, and the receipt comes once', async () => {
  const { asked, kiosk, release } = aSlowKiosk({ ok: true, value: RECEIPT });
  const parsed = parseLeadForm(aForm({ purposes: ['network-news'] }), 'de', '2026-11-a');
  if (!parsed.ok) throw new Error('the builder makes a valid form');
  const draft = parsed.value;
  const receipts: LeadReceipt[] = [];
  function Leave() {
    const { isSaving, leave } = useLeaveLead((receipt) => receipts.push(receipt));
    return (
      <button type="button" onClick={() => leave(draft)}>
        {isSaving ? 'busy' : 'idle'}
      </button>
    );
  }
  render(
    <KioskProvider value={kiosk}>
      <Leave />
    </KioskProvider>,
  );
  const button = screen.getByRole('button');
  act(() => {
    button.click();
    button.click();
  });
  expect(button.textContent).toBe('busy');
  await release();
  expect(asked).toHaveLength(1);
  expect(receipts).toEqual([RECEIPT]);
});

test('the receipt shows the code, what was agreed and until when, and nothing of the person', () => {
  render(
    <ReceiptScreen
      receipt={RECEIPT}
      purposes={['employer-contact']}
      recipients={['Muster-Optik GmbH']}
      language="de"
      kioskName="Kiosk 1"
      eventName="Demo"
      onFinish={nothing}
      onExplore={nothing}
      onErase={nothing}
    />,
  );
  expect(screen.getByTestId('receipt-code').textContent).toBe(CODE);
  expect(screen.getByText('Muster-Optik GmbH')).toBeTruthy();
  expect(screen.getByTestId('receipt-until').textContent).toContain('22. Mai 2027');
  expect(screen.queryByText(/Newsletter/)).toBeNull();
  expect(screen.getByRole('img', { name: /^QR-Code mit deinem Belegcode/ })).toBeTruthy();
});

function Erase() {
  const { isErasing, outcome, erase, reset } = useEraseLead();
  const [backs, setBacks] = useState(0);
  return (
    <EraseScreen
      isErasing={isErasing}
      outcome={outcome}
      onErase={erase}
      onCorrect={reset}
      onBack={() => setBacks(backs + 1)}
      onFinish={nothing}
    />
  );
}

function enterCode(code: string): void {
  fireEvent.change(screen.getByTestId('erase-code'), { target: { value: code } });
  fireEvent.click(screen.getByTestId('erase-submit'));
}

test('a mistyped code is told beside the field and costs no try', () => {
  const { asked, kiosk } = aSlowKiosk({ ok: true, value: { done: true } });
  render(
    <KioskProvider value={kiosk}>
      <Erase />
    </KioskProvider>,
  );
  enterCode('K7QM');
  expect(screen.getByText(/Dieser Code stimmt nicht/)).toBeTruthy();
  expect(screen.queryByTestId('erase-confirm')).toBeNull();
  expect(asked).toEqual([]);
});

test('a contact is erased after the question, with a code typed small and without dashes', async () => {
  const { asked, kiosk, release } = aSlowKiosk({ ok: true, value: { done: true } });
  render(
    <KioskProvider value={kiosk}>
      <Erase />
    </KioskProvider>,
  );
  enterCode(CODE.replaceAll('-', '').toLowerCase());
  expect(screen.getByTestId('erase-confirm').textContent).toContain(CODE);
  fireEvent.click(screen.getByTestId('erase-yes'));
  await release();
  expect(asked).toEqual([{ code: CODE }]);
  expect(screen.getByTestId('erased').textContent).toContain('nicht mehr gespeichert');
});

test('an unknown code is told in words, which go when it is corrected', async () => {
  const { kiosk, release } = aSlowKiosk({ ok: false, error: 'RECEIPT_UNKNOWN' });
  render(
    <KioskProvider value={kiosk}>
      <Erase />
    </KioskProvider>,
  );
  enterCode(CODE);
  fireEvent.click(screen.getByTestId('erase-yes'));
  await release();
  expect(screen.getByText(/auf diesem Kiosk nichts gespeichert/)).toBeTruthy();
  fireEvent.change(screen.getByTestId('erase-code'), { target: { value: 'K' } });
  expect(screen.queryByText(/auf diesem Kiosk nichts gespeichert/)).toBeNull();
});

test('a finger that was on its way when the question came up does not end the visit', () => {
  let nowMs = 5000;
  let finished = 0;
  render(
    <IdleWarning
      clearMs={20_000}
      now={() => nowMs}
      schedule={() => nothing}
      onStay={nothing}
      onFinish={() => (finished += 1)}
    />,
  );
  const finish = screen.getByTestId('idle-finish');
  nowMs += 300;
  act(() => {
    finish.click();
  });
  expect(finished).toBe(0);
  nowMs += 1000;
  act(() => {
    finish.click();
  });
  expect(finished).toBe(1);
});

test('the idle question counts down and blurs private fields only while it stands', () => {
  let nowMs = 0;
  let wake = nothing;
  const now = (): number => nowMs;
  const schedule = (run: () => void): (() => void) => {
    wake = run;
    return nothing;
  };
  const { unmount } = render(
    <IdleWarning clearMs={20_000} now={now} schedule={schedule} onStay={nothing} onFinish={nothing} />,
  );
  expect(screen.getByTestId('idle-seconds').textContent).toBe('Noch 20 Sekunden');
  expect(document.documentElement.dataset['idleWarning']).toBe('');
  act(() => {
    nowMs = 19_000;
    wake();
  });
  expect(screen.getByTestId('idle-seconds').textContent).toBe('Noch 1 Sekunde');
  unmount();
  expect(document.documentElement.dataset['idleWarning']).toBeUndefined();
});
