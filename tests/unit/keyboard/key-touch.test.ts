import { expect, test } from 'vitest';
import { afterLift, isWithin, variantUnder, type Place } from '../../../src-renderer/keyboard/key-touch.ts';

const KEY: Place = { left: 100, top: 100, right: 160, bottom: 160 };
const CELLS: readonly Place[] = [0, 1, 2].map((index) => ({
  left: 100 + index * 60,
  top: 30,
  right: 150 + index * 60,
  bottom: 90,
}));

test('a finger that rolled a little off the edge of a key still means it', () => {
  expect(isWithin(KEY, { x: 170, y: 130 })).toBe(false);
  expect(isWithin(KEY, { x: 170, y: 130 }, 14)).toBe(true);
  expect(isWithin(KEY, { x: 190, y: 130 }, 14)).toBe(false);
});

test('a sliding finger means the variant above it, also while it is still on the row of its key', () => {
  expect(variantUnder(CELLS, { x: 125, y: 60 }, 60)).toBe(0);
  expect(variantUnder(CELLS, { x: 250, y: 130 }, 60)).toBe(2);
});

test('beside, far above or far under the variants a finger means none', () => {
  for (const point of [
    { x: 20, y: 60 },
    { x: 125, y: -80 },
    { x: 125, y: 200 },
  ])
    expect(variantUnder(CELLS, point, 60)).toBeNull();
});

const TOUCH = { variants: null, chosen: null, isOnKey: true, isDone: false };

test('lifting types the key, and nothing when the finger has left it', () => {
  expect(afterLift(TOUCH)).toEqual({ lift: 'press' });
  expect(afterLift({ ...TOUCH, isOnKey: false })).toEqual({ lift: 'nothing' });
});

test('lifting over a variant types it; without one the variants stay for a tap', () => {
  const held = { ...TOUCH, variants: ['é', 'è'] };
  expect(afterLift({ ...held, chosen: 1, isOnKey: false })).toEqual({ lift: 'type', text: 'è' });
  expect(afterLift(held)).toEqual({ lift: 'keep' });
  expect(afterLift({ ...held, isOnKey: false })).toEqual({ lift: 'nothing' });
});

test('a key that repeated while it was held does nothing more when it is let go', () => {
  expect(afterLift({ ...TOUCH, isDone: true })).toEqual({ lift: 'nothing' });
});
