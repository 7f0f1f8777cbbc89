import { expect, test } from 'vitest';
import { describeProblem } from '../../../src-renderer/app/report-problem.ts';

function errorWith(name: string, message: string, stack: string): Error {
  return Object.assign(new Error(message), { name, stack });
}

test('names the kind of error and the places in our code', () => {
  const error = errorWith(
    'TypeError',
    'x is undefined',
    'TypeError: x is undefined\n    at saveForm (app://kiosk/assets/index-B2.js:10:5)\n    at app://kiosk/assets/index-B2.js:3:1',
  );
  expect(describeProblem(error)).toEqual({
    name: 'TypeError',
    frames: ['saveForm assets/index-B2.js:10:5', 'anonymous assets/index-B2.js:3:1'],
  });
});

test('never passes on what a visitor may have typed', () => {
  const told = JSON.stringify(
    describeProblem(
      errorWith(
        'Ada Beispiel',
        'bad value ada@example.org',
        'Error: bad value ada@example.org\nAda Beispiel\n    at parse (app://kiosk/assets/a.js:1:2)',
      ),
    ),
  );
  expect(told).not.toContain('Ada');
  expect(told).not.toContain('example.org');
  expect(told).toContain('parse assets/a.js:1:2');
});

test('a thrown text is told as a text, without its words', () => {
  expect(describeProblem('Ada Beispiel')).toEqual({ name: 'thrown string', frames: [] });
});

test('a bottomless stack is cut to what the contract allows', () => {
  const frames = Array.from({ length: 50 }, () => `    at ${'f'.repeat(300)} (app://kiosk/assets/a.js:1:2)`);
  const problem = describeProblem(
    errorWith('RangeError', 'too deep', ['RangeError: too deep', ...frames].join('\n')),
  );
  expect(problem.frames).toHaveLength(12);
  expect(problem.frames.every((frame) => frame.length <= 200)).toBe(true);
});
