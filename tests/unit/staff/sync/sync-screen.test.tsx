import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  QUARANTINE_REASONS,
  SYNC_PROBLEMS,
  type SyncState,
} from '../../../../src-shared/contract/sync-calls.ts';
import { LeadId } from '../../../../src-shared/domain/sealed-lead.ts';
import { showEnrolmentText } from '../../../../src-shared/protocol/enrolment-text.ts';
import { KeyPin } from '../../../../src-shared/protocol/pieces.ts';
import { err, ok } from '../../../../src-shared/result.ts';
import { LANGUAGES } from '../../../../src-shared/units.ts';
import { setLanguage, startTexts } from '../../../../src-renderer/i18n/i18n.ts';
import type { Schedule } from '../../../../src-renderer/app/idle-watch.ts';
import { useScanner } from '../../../../src-renderer/keyboard/use-scanner.ts';
import { KioskProvider } from '../../../../src-renderer/kiosk-context.ts';
import { SyncScreen } from '../../../../src-renderer/staff/sync/sync-screen.tsx';
import { aSyncState, NOW } from '../a-staff.ts';
import { scriptedKiosk, type Line } from '../scripted-kiosk.ts';

const ID = LeadId.parse('01890000-0000-7000-8000-000000000007');
const WORDS = { url: 'hub.example.org', code: '7K2M9QXT4HPD' };
const LOOK_MS = 2000;

beforeAll(() => {
  startTexts('de');
});
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  setLanguage('de');
});

const pass = (ms: number): Promise<void> =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(ms);
  });
const shows = (state: Partial<SyncState>): Line => ({ call: 'sync:state', answer: ok(aSyncState(state)) });

/** The application listens for scanners; a screen only says that it waits for one. */
function WithScanner() {
  useScanner(afterTimeout);
  return null;
}
const afterTimeout: Schedule = (run, afterMs) => {
  const timer = setTimeout(run, afterMs);
  return () => clearTimeout(timer);
};

async function open(script: readonly Line[], { isDemo = false, isOrganiserKnown = true } = {}) {
  const { kiosk, left } = scriptedKiosk(script);
  const onLocked = vi.fn();
  const onSetUp = vi.fn();
  const onSealing = vi.fn();
  render(
    <KioskProvider value={kiosk}>
      <WithScanner />
      <SyncScreen
        isDemo={isDemo}
        isOrganiserKnown={isOrganiserKnown}
        onSetUp={onSetUp}
        onSealing={onSealing}
        onBack={() => undefined}
        onLocked={onLocked}
      />
    </KioskProvider>,
  );
  await pass(0);
  return { left, onLocked, onSetUp, onSealing };
}
async function tap(testId: string): Promise<void> {
  fireEvent.click(screen.getByTestId(testId));
  await pass(0);
}
const type = (testId: string, value: string): void => {
  fireEvent.change(screen.getByTestId(testId), { target: { value } });
};
/** As a scanner types: all keys at one moment. */
async function scan(text: string): Promise<void> {
  for (const key of [...text, 'Enter']) fireEvent.keyDown(document.body, { key });
  await pass(500);
}
const words = (testId: string): string => screen.getByTestId(testId).textContent ?? '';

test('a demonstration is sent to the set-up, with nothing to fill in', async () => {
  const { onSetUp } = await open([shows({ hub: null })], { isDemo: true });
  expect(screen.queryByTestId('sync-url')).toBeNull();
  await tap('sync-set-up');
  expect(onSetUp).toHaveBeenCalledOnce();
});

test.each([{ hub: null }, { confirmed: 1 }])(
  'without the organiser’s key staff read that nobody there could open a contact (%j)',
  async (state) => {
    const { onSealing } = await open([shows(state)], { isOrganiserKnown: false });
    expect(words('sync-no-organiser')).toContain('niemand öffnen');
    await tap('sync-sealing');
    expect(onSealing).toHaveBeenCalledOnce();
    cleanup();
    await open([shows(state)]);
    expect(screen.queryByTestId('sync-no-organiser')).toBeNull();
  },
);

describe('enrolling', () => {
  test('asks for address and code, and then shows how it stands', async () => {
    const { left } = await open([
      shows({ hub: null }),
      { call: 'sync:enrol', input: WORDS, answer: ok(aSyncState({ pending: 2, isSending: true })) },
    ]);
    expect(screen.getByTestId('setup-next')).toHaveProperty('disabled', true);
    type('sync-url', WORDS.url);
    type('sync-code', WORDS.code);
    await tap('setup-next');
    expect(words('sync-sending')).toContain('2 Einträge');
    expect(words('fact-sync-address')).toContain('https://hub.example.org');
    expect(left()).toEqual([]);
  });

  test('takes address, code and key from a scanner; another address takes the key away', async () => {
    const pin = KeyPin.parse(`sha256/${'A'.repeat(43)}=`);
    await open([
      shows({ hub: null }),
      { call: 'sync:enrol', input: { ...WORDS, pin }, answer: err('HUB_NOT_SECURE') },
      { call: 'sync:enrol', input: { ...WORDS, url: 'other.example.org' }, answer: err('HUB_UNREACHABLE') },
    ]);
    await scan('age1qqqqqqqqqqqq');
    expect(words('sync-scanned')).toContain('kein QR-Code eines Hubs');
    await scan(showEnrolmentText({ ...WORDS, pin }));
    expect(words('sync-pinned')).toContain('Schlüssel des Hubs');
    await tap('setup-next');
    expect(words('setup-problem')).toContain('sichere Verbindung');
    type('sync-url', 'other.example.org');
    expect(screen.queryByTestId('sync-pinned')).toBeNull();
    await tap('setup-next');
    expect(words('setup-problem')).toContain('antwortet nicht');
  });

  test('says what is wrong beside the field that it is about, until that is changed', async () => {
    await open([shows({ hub: null }), { call: 'sync:enrol', input: WORDS, answer: err('HUB_CODE_REFUSED') }]);
    type('sync-url', WORDS.url);
    type('sync-code', WORDS.code);
    await tap('setup-next');
    expect(screen.getByTestId('sync-code').getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByTestId('sync-url').getAttribute('aria-invalid')).toBe('false');
    type('sync-code', '7');
    expect(screen.getByTestId('sync-code').getAttribute('aria-invalid')).toBe('false');
  });

  test('says what is wrong with the network above the fields', async () => {
    await open([
      shows({ hub: null }),
      { call: 'sync:enrol', input: WORDS, answer: err('HUB_FOREIGN_ANSWER') },
    ]);
    type('sync-url', WORDS.url);
    type('sync-code', WORDS.code);
    await tap('setup-next');
    expect(words('setup-problem')).toContain('Anmeldeseite');
  });

  test('again keeps the address and asks for a new code; going back changes nothing', async () => {
    const { left } = await open([shows({ confirmed: 1 })]);
    await tap('sync-enrol-again');
    expect(screen.getByTestId('sync-url')).toHaveProperty('value', 'https://hub.example.org');
    expect(screen.getByTestId('sync-code')).toHaveProperty('value', '');
    await tap('setup-back');
    expect(screen.getByTestId('staff-sync')).toBeTruthy();
    expect(left()).toEqual([]);
  });
});

test('looks again and again while it is shown', async () => {
  const { left } = await open([
    shows({ pending: 1 }),
    shows({ pending: 1, problem: 'UNREACHABLE' }),
    { call: 'sync:state', answer: err('STORAGE_FAILED') },
    shows({ confirmed: 1, lastConfirmedAtMs: NOW }),
  ]);
  expect(words('sync-waiting')).toContain('1 Eintrag wartet');
  expect(words('fact-sync-last')).toContain('noch nie');
  await pass(LOOK_MS);
  expect(words('sync-problem')).toContain('antwortet nicht');
  await pass(LOOK_MS);
  expect(words('sync-problem')).toContain('antwortet nicht');
  await pass(LOOK_MS);
  expect(words('sync-done')).toContain('Alles ist beim Hub.');
  expect(words('fact-sync-last')).toContain('2026');
  expect(left()).toEqual([]);
});

test('a session that has ended is left', async () => {
  const { onLocked } = await open([
    shows({ confirmed: 1 }),
    { call: 'sync:state', answer: err('STAFF_LOCKED') },
  ]);
  await pass(LOOK_MS);
  expect(onLocked).toHaveBeenCalled();
});

test('sends at once when somebody asks for it', async () => {
  const { left } = await open([
    shows({ pending: 1 }),
    { call: 'sync:send-now', answer: ok(aSyncState({ pending: 1, isSending: true })) },
  ]);
  await tap('sync-send-now');
  expect(screen.getByTestId('sync-send-now')).toHaveProperty('disabled', true);
  expect(left()).toEqual([]);
});

test('a kiosk that the hub does not know any more leads to a new code', async () => {
  await open([shows({ pending: 1, problem: 'TOKEN_UNKNOWN' })]);
  await tap('sync-enrol-now');
  expect(screen.getByTestId('sync-code')).toBeTruthy();
});

test('what is set aside is listed by number, with why and what to do, and says how many there are', async () => {
  await open([
    shows({
      rejected: 21,
      rejectedRecords: [
        { kind: 'lead', id: ID, reason: 'CONFLICT' },
        { kind: 'erasure', id: ID, reason: 'OF_TOMORROW' },
      ],
    }),
  ]);
  const rows = screen.getAllByTestId('sync-rejected-record').map(({ textContent }) => textContent);
  expect(rows[0]).toMatch(new RegExp(`Kontakt.*schon einen anderen Eintrag.*${ID}`));
  expect(rows[1]).toMatch(/Löschung.*OF_TOMORROW/);
  expect(words('staff-sync')).toContain('die ersten 2 von 21');
});

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(SYNC_PROBLEMS)('%s is said in whole sentences', async (problem) => {
    setLanguage(language);
    await open([shows({ pending: 1, problem })]);
    expect(words('sync-problem')).toMatch(/^\p{Lu}.*[.?!]$/u);
    expect(words('sync-problem')).not.toMatch(/error\.|sync\.|\{\{/);
  });

  test('each reason for setting aside has a sentence of its own', async () => {
    setLanguage(language);
    const rejectedRecords = QUARANTINE_REASONS.map((reason) => ({ kind: 'lead', id: ID, reason }) as const);
    for (const record of rejectedRecords) {
      await open([shows({ rejected: 1, rejectedRecords: [record] })]);
      expect(words('sync-rejected-record')).not.toMatch(/sync\.|\{\{/);
      expect(words('sync-rejected-record')).not.toContain(record.reason);
      cleanup();
    }
  });
});
