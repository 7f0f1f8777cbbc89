import { expect, test } from 'vitest';
import { strengthOf } from '../../../../src-renderer/staff/setup/passphrase-strength.ts';
import { ENOUGH } from '../../../../src-renderer/staff/setup/use-strength.ts';

test.each([
  'passwort12345',
  'Sommer2026!!',
  'lichtstadt-jena',
  'standpunkt jena',
  'aaaaaaaaaaaaaaaa',
  'qwertzuiopasdf',
])('"%s" is too easy to guess', (passphrase) => {
  expect(strengthOf(passphrase, [])).toBeLessThan(ENOUGH);
});

test.each(['Saalebogen bei Nacht 47', 'anker wolke ziegel brise', 'copper violin meadow orbit'])(
  '"%s" is good enough',
  (passphrase) => {
    expect(strengthOf(passphrase, [])).toBeGreaterThanOrEqual(ENOUGH);
  },
);

test('words that stand on the booth count for nothing', () => {
  const name = 'Vexorbalto Quinzel';
  expect(strengthOf(name, [name])).toBeLessThan(strengthOf(name, []));
});
