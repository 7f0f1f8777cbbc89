import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { TextField, type KeyboardKind } from '../../../src-renderer/components/text-field.tsx';
import { startTexts } from '../../../src-renderer/i18n/i18n.ts';
import { OnScreenKeyboard } from '../../../src-renderer/keyboard/on-screen-keyboard.tsx';

beforeAll(() => {
  startTexts('de');
});
afterEach(cleanup);

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
      <OnScreenKeyboard language="de" />
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
    const button = [...document.querySelectorAll('[data-skbtn]')].find(
      (candidate) => candidate.getAttribute('data-skbtn') === key,
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
  expect(screen.getByRole('group', { name: 'Bildschirmtastatur' })).toBeTruthy();
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

test('the keyboard keeps no copy of what was typed', () => {
  render(<Fields kind="passphrase" />);
  focus('Eins');
  press('g', 'e', 'h', 'e', 'i', 'm');
  expect(field('Eins').value).toBe('geheim');
  const kept = Object.values(
    Reflect.get(window, 'SimpleKeyboardInstances') as Record<string, { readonly input: unknown }>, // the library's registry
  ).map(({ input }) => input);
  expect(kept).toEqual([{ default: '' }]);
});

test('the page learns how much the keyboard covers, until it closes', () => {
  const { unmount } = render(<Fields />);
  focus('Eins');
  expect(document.documentElement.style.getPropertyValue('--keyboard-height')).toMatch(/px$/);
  unmount();
  expect(document.documentElement.style.getPropertyValue('--keyboard-height')).toBe('');
});
