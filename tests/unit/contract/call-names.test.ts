import { expect, test } from 'vitest';
import { argumentFromNames, namesFromArguments } from '../../../src-shared/contract/call-names.ts';

test('gives the preload the names that main was given', () => {
  expect(
    namesFromArguments(['electron', '--type=renderer', argumentFromNames(['lead:leave', 'staff:lock'])]),
  ).toEqual(['lead:leave', 'staff:lock']);
});

test('refuses a process that was started without them', () => {
  expect(() => namesFromArguments(['electron'])).toThrow('--standpunkt-calls=');
});
