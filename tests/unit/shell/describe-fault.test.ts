import { expect, test } from 'vitest';
import { describeFault } from '../../../src-main/shell/log.ts';

test('keeps the kind and the places of a fault and drops its message', () => {
  const fault = new TypeError('cannot read Ada Beispiel of undefined');
  const described = describeFault(fault);
  expect(described.name).toBe('TypeError');
  expect(described.at).toContain('describe-fault.test.ts');
  expect(JSON.stringify(described)).not.toContain('Ada Beispiel');
});

test('drops a message of several lines too', () => {
  const described = describeFault(new Error('first\nAda Beispiel\n    at the end'));
  expect(JSON.stringify(described)).not.toContain('Ada Beispiel');
});

test('drops folders, which may name a person', () => {
  const fault = new Error('x');
  fault.stack =
    'Error: x\n    at save (/home/ada/standpunkt/out/main/main.js:10:5)\n    at /home/ada/x.js:1:1';
  expect(describeFault(fault).at).toBe('at save main.js:10:5 < at x.js:1:1');
});

test('names only the type of what is no Error', () => {
  expect(describeFault('Ada Beispiel')).toEqual({ name: 'string', at: '' });
});
