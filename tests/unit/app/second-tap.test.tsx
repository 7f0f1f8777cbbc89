import { afterEach, beforeEach, expect, test } from 'vitest';
import { dropSecondTaps } from '../../../src-renderer/app/second-tap.ts';

const HERE = { x: 100, y: 200 };
let pressed: string[] = [];
let stop = (): void => undefined;

beforeEach(() => {
  document.documentElement.style.setProperty('--mm', '4px');
  document.body.innerHTML =
    '<button id="card"><b>card</b></button><button id="leave">leave</button><p>map</p><label><i>yes</i><input type="checkbox" /></label>';
  pressed = [];
  for (const button of document.querySelectorAll('button'))
    button.addEventListener('click', () => pressed.push(button.id));
  stop = dropSecondTaps(document);
});
afterEach(() => {
  stop();
  document.documentElement.style.removeProperty('--mm');
});

/** A click as a touch makes it; `detail: 0` is one that a key makes. */
function click(selector: string, atMs: number, { x, y } = HERE, detail = 1): void {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, clientX: x, clientY: y, detail });
  Object.defineProperty(event, 'timeStamp', { value: atMs });
  document.querySelector(selector)?.dispatchEvent(event);
}

test('a second tap at once and at the same place presses nothing that has come up there', () => {
  click('#card', 1000);
  click('#leave', 1250, { x: 108, y: 205 });
  expect(pressed).toEqual(['card']);
});

test('after the dropped one a third tap counts', () => {
  click('#card', 1000);
  click('#leave', 1250);
  click('#leave', 1350);
  expect(pressed).toEqual(['card', 'leave']);
});

test.each([
  ['later', 1400, HERE],
  ['elsewhere', 1100, { x: 124, y: 200 }],
])('a tap %s counts', (_, atMs, place) => {
  click('#card', 1000);
  click('#leave', atMs, place);
  expect(pressed).toEqual(['card', 'leave']);
});

test('on one control every tap counts, on whatever part of it', () => {
  click('#card', 1000);
  click('#card b', 1100);
  expect(pressed).toEqual(['card', 'card']);
});

test('a tap on bare map is a first tap like any other', () => {
  click('p', 1000);
  click('#leave', 1100);
  expect(pressed).toEqual([]);
});

test('a key is never the second tap', () => {
  click('#card', 1000);
  click('#leave', 1100, HERE, 0);
  expect(pressed).toEqual(['card', 'leave']);
});

test('the click that a label makes for its field counts', () => {
  click('label i', 1000);
  expect(document.querySelector('input')?.checked).toBe(true);
});
