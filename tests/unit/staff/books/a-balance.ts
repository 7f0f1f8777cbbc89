import { BalanceReport } from '../../../../src-shared/contract/balance-calls.ts';
import { Balance, Closing } from '../../../../src-shared/domain/balance.ts';
import { NOW } from '../a-staff.ts';

/* Balances for tests; each adds up unless the test says otherwise. */

type Counts = Partial<Balance['contacts']>;

export function aBalance(counts: Counts = {}, change: Partial<Balance> = {}): Balance {
  const contacts = {
    stored: 3,
    exported: 3,
    erasedByVisitor: 0,
    erasedByStaff: 0,
    expired: 0,
    ...counts,
  };
  const captured =
    counts.captured ?? contacts.stored + contacts.erasedByVisitor + contacts.erasedByStaff + contacts.expired;
  return Balance.parse({
    contacts: { ...contacts, captured },
    records: { numbersGiven: captured, successors: 0, withdrawn: 0 },
    opening: null,
    atHub: null,
    isCaptureOnly: false,
    days: [{ day: '2026-11-23', ...contacts, captured }],
    ...change,
  });
}

export function aClosing(balance: Balance, number = 1): Closing {
  return Closing.parse({
    number,
    closedAtMs: NOW,
    day: '2026-11-23',
    kiosk: { id: 'kiosk-1', name: 'Kiosk 1' },
    event: 'Demo',
    balance,
    previousSha256: '0'.repeat(64),
    sha256: 'ab'.repeat(32),
  });
}

export function aBalanceReport(now: Balance, closings: readonly Closing[] = []): BalanceReport {
  return BalanceReport.parse({ now, closings, closingCount: closings.length, brokenClosing: null });
}
