import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { TextField, type KeyboardKind } from '../../../src-renderer/components/text-field.tsx';
import { startTexts } from '../../../src-renderer/i18n/i18n.ts';
import { HOLD_MS } from '../../../src-renderer/keyboard/key-repeat.ts';
import { OnScreenKeyboard } from '../../../src-renderer/keyboard/on-screen-keyboard.tsx';
import { useScans } from '../../../src-renderer/keyboard/use-scanner.ts';
import { aTimeline } from './a-timeline.ts';

beforeAll(() => {
  startTexts('de');
});
afterEach(cleanup);

let time = aTimeline();
beforeEach(() => {
  time = aTimeline();
});

function Fields({
  kind = 'search',
  maxLength = 40,
}: {
  readonly kind?: KeyboardKind;
  readonly maxLength?: number;
}) {
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  return (
    <main>
      <TextField label="Eins" value={first} onChange={setFirst} keyboard={kind} maxLength={maxLength} />
      <TextField label="Zwei" value={second} onChange={setSecond} keyboard="text" rows={2} />
      <p data-testid="value">{first}</p>
      <button type="button">Weiter</button>
      <OnScreenKeyboard language="de" schedule={time.schedule} />
    </main>
  );
}

function field(label: 'Eins' | 'Zwei'): HTMLInputElement {
  return screen.getByLabelText<HTMLInputElement>(label);
}

function focus(label: 'Eins' | 'Zwei'): void {
  act(() => {
    field(label).focus();
  });
}

function press(...keys: readonly string[]): void {
  for (const key of keys) {
    const button = [...document.querySelectorAll('[data-key]')].find(
      (candidate) => candidate.getAttribute('data-key') === key,
    );
    if (button === undefined) throw new Error(`the keyboard shows no key ${key}`);
    fireEvent.pointerDown(button);
    fireEvent.pointerUp(button);
  }
}

test('the keyboard stays away until a field has the focus', () => {
  render(<Fields />);
  expect(screen.queryByTestId('keyboard')).toBeNull();
  focus('Eins');
  expect(screen.getByRole('region', { name: 'Bildschirmtastatur' })).toBeTruthy();
});

test('a key types at the caret into a field whose value React holds', () => {
  render(<Fields />);
  focus('Eins');
  press('j', 'n', 'a');
  act(() => {
    field('Eins').setSelectionRange(1, 1);
  });
  press('e');
  expect(screen.getByTestId('value').textContent).toBe('jena');
  expect(field('Eins').selectionStart).toBe(2);
});

test('backspace deletes what is selected', () => {
  render(<Fields />);
  focus('Eins');
  press('j', 'e', 'n', 'a');
  field('Eins').setSelectionRange(1, 3);
  press('{bksp}');
  expect(screen.getByTestId('value').textContent).toBe('ja');
});

test('a field takes no more than its longest text', () => {
  render(<Fields maxLength={2} />);
  focus('Eins');
  press('j', 'e', 'n');
  expect(screen.getByTestId('value').textContent).toBe('je');
});

test('a name starts with a capital and goes on without', () => {
  render(<Fields kind="text" />);
  focus('Eins');
  press('A', 'd', 'a');
  expect(screen.getByTestId('value').textContent).toBe('Ada');
});

test('enter goes to the next field, and makes a new line where there are several', () => {
  render(<Fields />);
  focus('Eins');
  press('{enter}');
  expect(document.activeElement).toBe(field('Zwei'));
  press('A', '{enter}', 'B');
  expect(field('Zwei').value).toBe('A\nB');
});

test('a press does not take the focus, and done gives it up', () => {
  render(<Fields />);
  focus('Eins');
  const key = screen.getByRole('button', { name: 'a' });
  expect(fireEvent.mouseDown(key)).toBe(false);
  press('{done}');
  expect(document.activeElement).not.toBe(field('Eins'));
});

test('keys have names, are pressed by assistive technology too, and are not stops of the tab key', () => {
  render(<Fields />);
  focus('Eins');
  fireEvent.click(screen.getByRole('button', { name: 'a' }), { detail: 0 });
  expect(screen.getByTestId('value').textContent).toBe('a');
  for (const name of ['Leerzeichen', 'Großbuchstaben', 'Zeichen löschen', 'Nächstes Feld'])
    expect(screen.getByRole('button', { name }).getAttribute('tabindex')).toBe('-1');
});

test('the page learns how much the keyboard covers, until it closes', () => {
  const { unmount } = render(<Fields />);
  focus('Eins');
  expect(document.documentElement.style.getPropertyValue('--keyboard-height')).toMatch(/px$/);
  unmount();
  expect(document.documentElement.style.getPropertyValue('--keyboard-height')).toBe('');
});

function keyOf(name: string): Element {
  const key = document.querySelector(`[data-key="${name}"]`);
  if (key === null) throw new Error(`the keyboard shows no key ${name}`);
  return key;
}

function passTime(ms: number): void {
  act(() => {
    time.pass(ms);
  });
}

test('a key types when the finger lifts, and not when it has slid off', () => {
  render(<Fields />);
  focus('Eins');
  fireEvent.pointerDown(keyOf('j'));
  expect(field('Eins').value).toBe('');
  fireEvent.pointerMove(keyOf('j'), { clientX: 400, clientY: 400 });
  fireEvent.pointerUp(keyOf('j'), { clientX: 400, clientY: 400 });
  expect(field('Eins').value).toBe('');
});

test('two fingers that roll over each other type both letters in order', () => {
  render(<Fields />);
  focus('Eins');
  fireEvent.pointerDown(keyOf('j'), { pointerId: 1 });
  fireEvent.pointerDown(keyOf('e'), { pointerId: 2 });
  fireEvent.pointerUp(keyOf('j'), { pointerId: 1 });
  fireEvent.pointerUp(keyOf('e'), { pointerId: 2 });
  expect(field('Eins').value).toBe('je');
});

test('a long press offers variants, which stay for a tap and go when another key is pressed', () => {
  render(<Fields />);
  focus('Eins');
  fireEvent.pointerDown(keyOf('e'));
  passTime(HOLD_MS - 1);
  expect(screen.queryByTestId('key-variants')).toBeNull();
  passTime(1);
  fireEvent.pointerUp(keyOf('e'));
  expect(field('Eins').value).toBe('');
  fireEvent.pointerDown(screen.getByRole('button', { name: 'é' }));
  expect(field('Eins').value).toBe('é');
  expect(screen.queryByTestId('key-variants')).toBeNull();

  fireEvent.pointerDown(keyOf('e'));
  passTime(HOLD_MS);
  fireEvent.pointerUp(keyOf('e'));
  press('n');
  expect(screen.queryByTestId('key-variants')).toBeNull();
  expect(field('Eins').value).toBe('én');
});

test('an address has no accents to offer', () => {
  render(<Fields kind="email" />);
  focus('Eins');
  fireEvent.pointerDown(keyOf('e'));
  passTime(HOLD_MS);
  expect(screen.queryByTestId('key-variants')).toBeNull();
  fireEvent.pointerUp(keyOf('e'));
  expect(field('Eins').value).toBe('e');
});

test('backspace deletes on while it is held, and nothing after it was let go or the keyboard is gone', () => {
  const { unmount } = render(<Fields />);
  focus('Eins');
  press('a', 'b', 'c', 'd', 'e');
  fireEvent.pointerDown(keyOf('{bksp}'));
  expect(field('Eins').value).toBe('abcd');
  passTime(HOLD_MS);
  expect(field('Eins').value).toBe('abc');
  fireEvent.pointerUp(keyOf('{bksp}'));
  passTime(5000);
  expect(field('Eins').value).toBe('abc');
  fireEvent.pointerDown(keyOf('{bksp}'));
  unmount();
  expect(time.waiting()).toBe(0);
});

test('the arrows move the caret, and typing goes on there', () => {
  render(<Fields />);
  focus('Eins');
  press('j', 'n', 'a', '{left}', '{left}', 'e');
  expect(field('Eins').value).toBe('jena');
  press('{right}', '{right}', 's');
  expect(field('Eins').value).toBe('jenas');
});

test('a key switches to the other layout, until the keyboard closes', () => {
  render(<Fields />);
  focus('Eins');
  fireEvent.click(screen.getByRole('button', { name: 'Englische Tastatur' }), { detail: 0 });
  expect(document.querySelector('[data-key="ü"]')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Deutsche Tastatur' }), { detail: 0 });
  expect(document.querySelector('[data-key="ü"]')).not.toBeNull();
});

test('a hardware Enter goes on to the next field, Escape closes, and a screen that handles a key itself keeps it', () => {
  render(<Fields />);
  focus('Eins');
  fireEvent.keyDown(field('Eins'), { key: 'Enter' });
  expect(document.activeElement).toBe(field('Zwei'));
  expect(fireEvent.keyDown(field('Zwei'), { key: 'Enter' })).toBe(true); // a new line is the browser's own
  expect(document.activeElement).toBe(field('Zwei'));
  fireEvent.keyDown(field('Zwei'), { key: 'Escape' });
  expect(document.activeElement).not.toBe(field('Zwei'));
});

/** Presses keys so many milliseconds apart. Returns those whose default was prevented. */
function typeKeys(target: Element, text: string, gapMs: number, startMs: number): string {
  let held = '';
  [...text].forEach((character, index) => {
    const event = new KeyboardEvent('keydown', {
      key: character === '\n' ? 'Enter' : character,
      bubbles: true,
      cancelable: true,
    });
    Object.defineProperty(event, 'timeStamp', { value: startMs + index * gapMs });
    act(() => {
      if (!target.dispatchEvent(event)) held += character;
    });
  });
  return held;
}

test('the Enter of a scanner presses nothing, the one of a hand is left alone', () => {
  render(<Fields />);
  const button = screen.getByRole('button', { name: 'Weiter' });
  expect(typeKeys(button, 'ABC1234\n', 10, 1000)).toBe('\n');
  expect(typeKeys(button, 'ABC1234\n', 90, 9000)).toBe('');
});

test('where a scan is awaited it arrives whole, once, and leaves nothing in the focused field', () => {
  const scans: string[] = [];
  function Awaiting() {
    useScans((text) => scans.push(text));
    return <Fields />;
  }
  render(<Awaiting />);
  focus('Eins');
  press('j', 'a');
  const typed = field('Eins');
  typeKeys(typed, 'ABCDE', 10, 1000);
  fireEvent.input(typed, { target: { value: 'jaABCDE' } }); // what the browser has typed of it by then
  expect(typeKeys(typed, 'FG\n', 10, 1050)).toBe('FG\n');
  expect(typed.value).toBe('ja');
  expect(scans).toEqual([]);
  passTime(1000);
  expect(scans).toEqual(['ABCDEFG']);
});
