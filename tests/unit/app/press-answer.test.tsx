import { afterEach, beforeEach, expect, test } from 'vitest';
import { answerPresses } from '../../../src-renderer/app/press-answer.ts';

/** Waits for nothing: what is due is run when the test says so. */
function aSchedule(): {
  readonly schedule: (run: () => void) => () => void;
  readonly runAll: () => void;
} {
  const due = new Set<() => void>();
  return {
    schedule: (run) => {
      due.add(run);
      return () => due.delete(run);
    },
    runAll: () => {
      for (const run of [...due]) {
        due.delete(run);
        run();
      }
    },
  };
}

const { schedule, runAll } = aSchedule();
let stop = (): void => undefined;

beforeEach(() => {
  document.body.innerHTML =
    '<button id="one"><b>one</b></button><button id="off" disabled>off</button><p>text</p>';
  stop = answerPresses(document, schedule);
});
afterEach(() => {
  stop();
});

function get(selector: string): Element {
  const found = document.querySelector(selector);
  if (found === null) throw new Error(`no ${selector}`);
  return found;
}
const touch = (type: string, selector: string): boolean =>
  get(selector).dispatchEvent(new Event(type, { bubbles: true }));
const isPressed = (selector: string): boolean => get(selector).hasAttribute('data-pressed');

test('a button answers at once, wherever on it the finger comes down', () => {
  touch('pointerdown', '#one b');
  expect(isPressed('#one')).toBe(true);
});

test('the answer to a short tap stays long enough to be seen, then goes', () => {
  touch('pointerdown', '#one');
  touch('pointerup', '#one');
  expect(isPressed('#one')).toBe(true);
  runAll();
  expect(isPressed('#one')).toBe(false);
});

test('a finger that rests keeps the answer', () => {
  touch('pointerdown', '#one');
  runAll();
  expect(isPressed('#one')).toBe(true);
});

test('a touch that turns into scrolling takes the answer back at once', () => {
  touch('pointerdown', '#one');
  touch('pointercancel', '#one');
  expect(isPressed('#one')).toBe(false);
});

test('what does nothing does not answer', () => {
  touch('pointerdown', '#off');
  touch('pointerdown', 'p');
  expect(document.querySelector('[data-pressed]')).toBeNull();
});

test('a screen that stops the event cannot keep its button from answering', () => {
  get('#one').addEventListener('pointerdown', (event) => {
    event.stopPropagation();
  });
  touch('pointerdown', '#one');
  expect(isPressed('#one')).toBe(true);
});
