import { expect, test } from 'vitest';
import { createTwoFingerTap } from '../../../src-renderer/map/two-finger-tap.ts';

const PX_PER_MM = 4;
const left = { id: 1, x: 100, y: 200 };
const right = { id: 2, x: 300, y: 240 };

test('two fingers that come and go together are a tap between them', () => {
  const tap = createTwoFingerTap(PX_PER_MM);
  tap.down({ ...left, atMs: 0 });
  tap.down({ ...right, atMs: 20 });
  expect(tap.up({ ...left, atMs: 120 })).toBeUndefined();
  expect(tap.up({ ...right, atMs: 130 })).toEqual([200, 220]);
});

test('one finger alone is no such tap, and does not spoil the next', () => {
  const tap = createTwoFingerTap(PX_PER_MM);
  tap.down({ ...left, atMs: 0 });
  expect(tap.up({ ...left, atMs: 90 })).toBeUndefined();
  tap.down({ ...left, atMs: 500 });
  tap.down({ ...right, atMs: 510 });
  tap.up({ ...right, atMs: 600 });
  expect(tap.up({ ...left, atMs: 600 })).toBeDefined();
});

test('fingers that rest, move or come one after the other mean something else', () => {
  const held = createTwoFingerTap(PX_PER_MM);
  held.down({ ...left, atMs: 0 });
  held.down({ ...right, atMs: 0 });
  held.up({ ...left, atMs: 600 });
  expect(held.up({ ...right, atMs: 600 })).toBeUndefined();

  const pinched = createTwoFingerTap(PX_PER_MM);
  pinched.down({ ...left, atMs: 0 });
  pinched.down({ ...right, atMs: 0 });
  pinched.up({ ...left, x: 60, atMs: 100 });
  expect(pinched.up({ ...right, atMs: 100 })).toBeUndefined();

  const rolled = createTwoFingerTap(PX_PER_MM);
  rolled.down({ ...left, atMs: 0 });
  rolled.down({ ...right, atMs: 0 });
  rolled.up({ ...left, atMs: 50 });
  rolled.down({ id: 3, x: 0, y: 0, atMs: 60 });
  rolled.up({ ...right, atMs: 90 });
  expect(rolled.up({ id: 3, x: 0, y: 0, atMs: 100 })).toBeUndefined();
});

test('a touch that the system took away leaves nothing behind', () => {
  const tap = createTwoFingerTap(PX_PER_MM);
  tap.down({ ...left, atMs: 0 });
  tap.forget();
  tap.down({ ...right, atMs: 10 });
  expect(tap.up({ ...right, atMs: 60 })).toBeUndefined();
});
