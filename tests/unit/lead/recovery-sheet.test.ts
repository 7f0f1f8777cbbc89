import { expect, test } from 'vitest';
import { SetUpState } from '../../../src-shared/contract/set-up-calls.ts';
import {
  makeRecoverySheet,
  recoverySheetHtml,
  recoverySheetText,
} from '../../../src-shared/domain/recovery-sheet.ts';
import { LANGUAGES } from '../../../src-shared/units.ts';

const aState = (changes: Partial<SetUpState> = {}): SetUpState =>
  SetUpState.parse({
    kioskId: '019ab000-0000-7000-8000-0000000000ff',
    isDemo: false,
    mode: 'booth-readable',
    booth: { recipient: 'age1booth', fingerprint: '1111 2222 3333 4444' },
    organiser: { recipient: 'age1organiser', fingerprint: '5555 6666 7777 8888' },
    deviceFingerprint: '9999 aaaa bbbb cccc',
    passphrases: [],
    earlierKeyCount: 0,
    settings: { kioskName: 'Kiosk <Süd>', eventName: 'Messe & mehr' },
    ...changes,
  });

test.each(LANGUAGES)('in %s it holds everything that is needed to open contacts elsewhere', (language) => {
  const text = recoverySheetText(makeRecoverySheet(aState(), language, '1. 2. 2027'));
  for (const needed of [
    '019ab000-0000-7000-8000-0000000000ff',
    'age1booth',
    'age1organiser',
    '5555 6666 7777 8888',
    '9999 aaaa bbbb cccc',
    'age --decrypt --identity',
    'Messe & mehr',
    '1. 2. 2027',
  ])
    expect(text).toContain(needed);
});

test('it says plainly who can read, and what a lost passphrase means', () => {
  const german = (changes: Partial<SetUpState>): string =>
    recoverySheetText(makeRecoverySheet(aState(changes), 'de', ''));
  expect(german({})).toContain('auch ohne das Passwort');
  expect(german({ organiser: null })).toContain('kann niemand mehr die Kontakte öffnen');
  expect(german({ mode: 'capture-only' })).toContain('Am Stand lässt sich kein Kontakt lesen');
  expect(german({ isDemo: true })).toContain('öffentlich bekannt');
});

test('the page for printing escapes what people typed', () => {
  const html = recoverySheetHtml(makeRecoverySheet(aState(), 'de', ''), 'de');
  expect(html).toContain('Kiosk &#60;Süd&#62;');
  expect(html).toContain('Messe &#38; mehr');
  expect(html).not.toContain('<Süd>');
});
