import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SetUpState } from '../../../../src-shared/contract/set-up-calls.ts';
import { KioskSettings } from '../../../../src-shared/domain/kiosk-settings.ts';
import { IsoDay } from '../../../../src-shared/units.ts';
import { cardWidthPx, CARD_MM, screenMmOf } from '../../../../src-renderer/staff/setup/card-measure.ts';
import { parseDay, typedDay } from '../../../../src-renderer/staff/setup/day-field.ts';
import { firstOpenStep, stepAfter, stepBefore } from '../../../../src-renderer/staff/setup/set-up-parts.ts';
import { pxPerMm } from '../../../../src-renderer/theme/screen-size.ts';

const KEY = { recipient: 'age1beispiel', fingerprint: '0000 0000 0000 0000' };

function aState(settings: object, organiser: typeof KEY | null = null): SetUpState {
  return SetUpState.parse({
    kioskId: '01890a5d-ac96-774b-bcce-b302099a8057',
    isDemo: true,
    mode: 'booth-readable',
    booth: KEY,
    organiser,
    deviceFingerprint: '1111 1111 1111 1111',
    passphrases: [],
    earlierKeyCount: 0,
    settings: KioskSettings.parse(settings),
  });
}

const CONTROLLER = {
  name: 'Beispiel e. V.',
  address: 'Musterweg 1, 00000 Musterstadt',
  email: 'kontakt@example.org',
  dataProtectionContact: 'datenschutz@example.org',
};
const SCREEN = { width: 500, height: 300 };

describe('the wizard', () => {
  test('goes on at the first answer that is not known yet', () => {
    const event = { eventName: 'Berufsmesse' };
    const kiosk = { ...event, boothName: 'B14' };
    const screen = { ...kiosk, screenMm: SCREEN };
    expect(firstOpenStep(aState({}))).toBe('event');
    expect(firstOpenStep(aState(event))).toBe('kiosk');
    expect(firstOpenStep(aState(kiosk))).toBe('screen');
    expect(firstOpenStep(aState(screen))).toBe('sealing');
    expect(firstOpenStep(aState(screen, KEY))).toBe('privacy');
    expect(firstOpenStep(aState({ ...screen, controller: CONTROLLER }))).toBe('passphrase');
  });

  test('leaves before its first step and stays at its last', () => {
    expect(stepBefore('event')).toBeNull();
    expect(stepBefore('kiosk')).toBe('event');
    expect(stepAfter('privacy')).toBe('passphrase');
    expect(stepAfter('summary')).toBe('summary');
  });
});

describe('a typed day', () => {
  test.each([
    ['17.11.2026', '2026-11-17'],
    [' 7. 3. 2027 ', '2027-03-07'],
    ['17/11/2026', '2026-11-17'],
    ['2026-11-17', '2026-11-17'],
  ])('%s is %s', (typed, day) => {
    expect(parseDay(typed)).toEqual({ ok: true, day });
  });

  test('is no day when nothing is typed', () => {
    expect(parseDay('  ')).toEqual({ ok: true, day: null });
  });

  test.each(['31.02.2026', '17.11.26', 'morgen', '11.17.2026'])('%s is a mistake', (typed) => {
    expect(parseDay(typed)).toEqual({ ok: false });
  });

  test('comes back as it was shown, in both languages', () => {
    const day = IsoDay.parse('2026-11-07');
    for (const language of ['de', 'en'] as const)
      expect(parseDay(typedDay(day, language))).toEqual({ ok: true, day });
  });
});

describe('a screen measured by a card', () => {
  test('has the size that the outline says: a card of 428 px on 1920 px is 4.999… px to the millimetre', () => {
    expect(screenMmOf({ width: 1920, height: 1080 }, 428)).toEqual({ width: 384, height: 216 });
  });

  test('shows the outline as large as a card again, within half a pixel', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 150, max: 700 }),
        fc.constantFrom({ width: 1920, height: 1080 }, { width: 1080, height: 1920 }),
        (widthPx, screenPx) => {
          const measured = screenMmOf(screenPx, widthPx);
          expect(Math.abs(cardWidthPx(screenPx, pxPerMm(screenPx, measured)) - widthPx)).toBeLessThan(0.5);
        },
      ),
    );
  });

  test('is one that the settings take, however small or large somebody makes the outline', () => {
    for (const screenPx of [
      { width: 1920, height: 1080 },
      { width: 1080, height: 1920 },
      { width: 3840, height: 2160 },
    ])
      for (const ratio of [0.001, 0.1, 1, 5, 500]) {
        const widthPx = cardWidthPx(screenPx, (ratio * screenPx.width) / CARD_MM.width);
        const screenMm = screenMmOf(screenPx, widthPx);
        expect(KioskSettings.safeParse({ screenMm }).success, JSON.stringify(screenMm)).toBe(true);
      }
  });
});
