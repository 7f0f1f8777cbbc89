import { expect, test } from 'vitest';
import { isBlockedKey } from '../../../src-main/shell/blocked-keys.ts';

const press = (key: string, ...held: readonly ('control' | 'alt' | 'meta')[]) => ({
  key,
  control: held.includes('control'),
  alt: held.includes('alt'),
  meta: held.includes('meta'),
});

test.each([
  ['reload', press('r', 'control')],
  ['reload without cache', press('R', 'control')],
  ['reload key', press('F5')],
  ['close tab', press('w', 'control')],
  ['quit', press('q', 'control')],
  ['close window', press('F4', 'alt')],
  ['developer tools', press('I', 'control')],
  ['developer tools key', press('F12')],
  ['print', press('p', 'control')],
  ['find', press('f', 'control')],
  ['zoom in', press('+', 'control')],
  ['zoom out', press('-', 'control')],
  ['zoom reset', press('0', 'control')],
  ['full screen', press('F11')],
  ['back', press('ArrowLeft', 'alt')],
  ['system key', press('Meta')],
  ['system key with another', press('d', 'meta')],
  ['context menu', press('ContextMenu')],
  ['print screen', press('PrintScreen')],
])('blocks %s', (_name, key) => {
  expect(isBlockedKey(key)).toBe(true);
});

test.each([
  ['a letter', press('a')],
  ['an umlaut', press('ä')],
  ['Enter', press('Enter')],
  ['Tab', press('Tab')],
  ['Escape, which only closes what the page lets it close', press('Escape')],
  ['AltGr + Q, which types @ in Germany', press('@', 'control', 'alt')],
  ['copy', press('c', 'control')],
  ['a word to the left', press('ArrowLeft', 'control')],
])('lets %s through', (_name, key) => {
  expect(isBlockedKey(key)).toBe(false);
});
