import { expect, test } from 'vitest';
import { hitTarget } from '../../../src-renderer/map/hit-test.ts';

const PX_PER_MM = 4;

test('a finger 5.9 mm beside the middle of a small pin hits it; at 6.1 mm it touches bare map', () => {
  const pin = { x: 100, y: 100, radiusPx: 18 };
  expect(hitTarget([pin], 100 + 5.9 * PX_PER_MM, 100, PX_PER_MM)).toBe(pin);
  expect(hitTarget([pin], 100 + 6.1 * PX_PER_MM, 100, PX_PER_MM)).toBeUndefined();
});

test('between two pins the nearer one is meant', () => {
  const left = { x: 0, y: 0, radiusPx: 18 };
  const right = { x: 40, y: 0, radiusPx: 18 };
  expect(hitTarget([left, right], 18, 0, PX_PER_MM)).toBe(left);
  expect(hitTarget([left, right], 22, 0, PX_PER_MM)).toBe(right);
});

test('a big cluster does not swallow the small pin beside it', () => {
  const cluster = { x: 0, y: 0, radiusPx: 60 };
  const pin = { x: 70, y: 0, radiusPx: 18 };
  expect(hitTarget([pin, cluster], 56, 0, PX_PER_MM)).toBe(pin);
});

test('of two on the same spot the upper one is meant', () => {
  const below = { x: 5, y: 5, radiusPx: 20 };
  const above = { x: 5, y: 5, radiusPx: 20 };
  expect(hitTarget([below, above], 5, 5, PX_PER_MM)).toBe(above);
});
