import { expect, test } from 'vitest';
import { at, detailAt, resolutionAt } from '../../../src-renderer/map/map-scale.ts';
import { scaleBarFor } from '../../../src-renderer/map/scale-bar.ts';
import { imageRatioFor } from '../../../src-renderer/map/base-layer.ts';

test('twice as fine a screen at half the metres to a pixel shows the same detail', () => {
  expect(detailAt(5, 2)).toBe(detailAt(2.5, 4));
});

test('resolution and detail are each other’s inverse', () => {
  expect(detailAt(resolutionAt(3.25, 3.6), 3.6)).toBeCloseTo(3.25, 9);
});

test('stops run straight between and flat outside', () => {
  const stops = [
    [1, 10],
    [3, 20],
  ] as const;
  expect([0, 1, 2, 3, 9].map((detail) => at(stops, detail))).toEqual([10, 10, 15, 20, 20]);
});

test.each([
  { metresPerPx: 1, metres: 100, text: '100 m' },
  { metresPerPx: 3, metres: 200, text: '200 m' },
  { metresPerPx: 11, metres: 1000, text: '1 km' },
])('the scale bar is round and fits: $text', ({ metresPerPx, metres, text }) => {
  const bar = scaleBarFor(metresPerPx, 100);
  expect(bar).toEqual({ metres, text, lengthPx: metres / metresPerPx });
  expect(bar.lengthPx).toBeLessThanOrEqual(100);
});

test('a full HD screen gets the wide base picture, a big one a picture that fits into memory', () => {
  expect(imageRatioFor(1080, 1920, 1)).toBe(2.4);
  expect(imageRatioFor(2160, 3840, 1)).toBeLessThan(1.4);
});
