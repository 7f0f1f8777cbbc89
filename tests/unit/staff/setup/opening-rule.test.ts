import { expect, test } from 'vitest';
import { OpeningFacts } from '../../../../src-shared/contract/opening-calls.ts';
import { KioskSettings } from '../../../../src-shared/domain/kiosk-settings.ts';
import type { EditionHead } from '../../../../src-shared/domain/edition.ts';
import { IsoDay } from '../../../../src-shared/units.ts';
import { aSyncState } from '../a-staff.ts';
import { judgeOpening, worstOf } from '../../../../src-renderer/staff/setup/opening-rule.ts';

type Seen = Parameters<typeof judgeOpening>[0];

const NOW = Date.UTC(2026, 10, 25, 8);
const words = { de: 'Ausgabe', en: 'Edition' };
const anEdition = (date: string, isSample = false): EditionHead => ({
  format: 1,
  id: 'jena-2026-11',
  title: words,
  date: IsoDay.parse(date),
  isSample,
  sources: [],
});

function seen({ facts = {}, ...change }: Partial<Omit<Seen, 'facts'>> & { facts?: object } = {}): Seen {
  return {
    facts: OpeningFacts.parse({
      nowMs: NOW,
      isClockInDoubt: false,
      freeBytes: 50e9,
      isDatabaseSound: true,
      unexportedCount: 0,
      isOnBattery: false,
      isKeptAwake: true,
      sync: aSyncState({ confirmed: 3 }),
      ...facts,
    }),
    settings: KioskSettings.parse({ screenMm: { width: 500, height: 300 } }),
    edition: anEdition('2026-11-01'),
    isDemo: false,
    isWindowed: false,
    tried: { isTouchGood: true, isSoundHeard: true },
    ...change,
  };
}

test('says good to everything when everything is', () => {
  expect(worstOf(Object.values(judgeOpening(seen())))).toBe('good');
});

test('no hub is no fault, and what only waits for it is none either', () => {
  for (const sync of [aSyncState({ hub: null, pending: 3 }), aSyncState({ pending: 3 })])
    expect(judgeOpening(seen({ facts: { sync } })).hub).toBe('good');
});

test.each([
  ['clock', 'bad', seen({ facts: { isClockInDoubt: true } })],
  ['hub', 'look', seen({ facts: { sync: aSyncState({ pending: 2, problem: 'UNREACHABLE' }) } })],
  ['hub', 'look', seen({ facts: { sync: aSyncState({ rejected: 1 }) } })],
  ['database', 'bad', seen({ facts: { isDatabaseSound: false } })],
  ['disk', 'bad', seen({ facts: { freeBytes: 100e6 } })],
  ['disk', 'look', seen({ facts: { freeBytes: 1e9 } })],
  ['disk', 'look', seen({ facts: { freeBytes: null } })],
  ['edition', 'bad', seen({ edition: null })],
  ['edition', 'look', seen({ edition: anEdition('2026-11-01', true) })],
  ['edition', 'look', seen({ edition: anEdition('2026-09-01') })],
  ['demo', 'look', seen({ isDemo: true })],
  ['exported', 'look', seen({ facts: { unexportedCount: 1 } })],
  ['touch', 'look', seen({ tried: { isTouchGood: null, isSoundHeard: true } })],
  ['touch', 'bad', seen({ tried: { isTouchGood: false, isSoundHeard: true } })],
  ['sound', 'bad', seen({ tried: { isTouchGood: true, isSoundHeard: false } })],
  ['screen', 'look', seen({ settings: KioskSettings.parse({}) })],
  ['power', 'bad', seen({ facts: { isOnBattery: true } })],
  ['power', 'look', seen({ facts: { isKeptAwake: false } })],
  ['lock', 'look', seen({ isWindowed: true })],
] as const)('finds %s %s, and nothing else', (item, level, given) => {
  const judged = judgeOpening(given);
  expect(judged[item]).toBe(level);
  expect(Object.values(judged).filter((one) => one !== 'good')).toEqual([level]);
});

test('does not ask for a sound from a kiosk that was set to be silent', () => {
  const settings = KioskSettings.parse({ sound: 'off', screenMm: { width: 500, height: 300 } });
  expect(judgeOpening(seen({ settings, tried: { isTouchGood: true, isSoundHeard: null } })).sound).toBe(
    'good',
  );
});
