import { afterEach, expect, test } from 'vitest';
import { rootOf } from '../../../src-renderer/app/wipe-probes.ts';
import { applyPxPerMm } from '../../../src-renderer/theme/screen-size.ts';

const root = document.documentElement;

afterEach(() => {
  for (const name of root.getAttributeNames()) root.removeAttribute(name);
});

test('what staff set for the whole kiosk is no trace of a visitor', () => {
  applyPxPerMm(root, 3.1);
  root.lang = 'de';
  const before = rootOf(document);
  applyPxPerMm(root, 4.2);
  root.lang = 'en';
  expect(rootOf(document)).toBe(before);
});

test.each<[string, () => void]>([
  ['a text size', () => (root.dataset['textSize'] = 'largest')],
  ['a style', () => root.style.setProperty('--keyboard-height', '300px')],
  ['a class of the body', () => (document.body.className = 'left')],
])('%s that a visitor left is one', (_what, leave) => {
  applyPxPerMm(root, 3.1);
  const before = rootOf(document);
  leave();
  expect(rootOf(document)).not.toBe(before);
});
