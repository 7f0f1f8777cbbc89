import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MIN_ZONE_MM, reachZone } from '../../../src-renderer/app/reach-zone.ts';

/** The zone as heights above the floor. */
function above(heightMm: number, bottomMm: number): { readonly low: number; readonly high: number } {
  const { aboveMm, belowMm } = reachZone(heightMm, bottomMm);
  return { low: bottomMm + belowMm, high: bottomMm + heightMm - aboveMm };
}

test('a screen that spans the band between 85 and 105 cm uses exactly that', () => {
  expect(above(530, 700)).toEqual({ low: 850, high: 1050 });
  expect(above(1210, 600)).toEqual({ low: 850, high: 1050 });
});

test('a screen that begins at 85 cm uses its lowest 20 cm', () => {
  expect(reachZone(530, 850)).toEqual({ aboveMm: 330, belowMm: 0 });
});

test('a zone that would be too low for keyboard and field grows', () => {
  expect(above(530, 950)).toEqual({ low: 950, high: 950 + MIN_ZONE_MM }); // cannot go down
  expect(above(530, 400)).toEqual({ low: 930 - MIN_ZONE_MM, high: 930 }); // its top is at 93 cm
});

test('a screen beside the band uses what is nearest to it', () => {
  expect(above(530, 1300)).toEqual({ low: 1300, high: 1300 + MIN_ZONE_MM });
  expect(above(530, 100)).toEqual({ low: 630 - MIN_ZONE_MM, high: 630 });
});

test('of an unmeasured screen the lower 45 % are used when it stands, and enough for a keyboard when it lies', () => {
  expect(reachZone(530, null)).toEqual({ aboveMm: 530 * 0.55, belowMm: 0 });
  expect(reachZone(300, null)).toEqual({ aboveMm: 300 - MIN_ZONE_MM, belowMm: 0 });
});

test('a screen lower than the least zone is used whole', () => {
  expect(reachZone(150, null)).toEqual({ aboveMm: 0, belowMm: 0 });
  expect(reachZone(150, 900)).toEqual({ aboveMm: 0, belowMm: 0 });
});

test('the zone always lies on the screen, is high enough, and holds all of the band that the screen has', () => {
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 2500 }), fc.integer({ min: 0, max: 2500 }), (height, bottom) => {
      const { low, high } = above(height, bottom);
      expect(low).toBeGreaterThanOrEqual(bottom);
      expect(high).toBeLessThanOrEqual(bottom + height);
      expect(high - low).toBeGreaterThanOrEqual(Math.min(height, MIN_ZONE_MM));
      const bandLow = Math.max(850, bottom);
      const bandHigh = Math.min(1050, bottom + height);
      if (bandLow < bandHigh) {
        expect(low).toBeLessThanOrEqual(bandLow);
        expect(high).toBeGreaterThanOrEqual(bandHigh);
      }
    }),
  );
});
