import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idleWait, waitAfter } from '../../../src-main/sync/backoff.ts';

const aFraction = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

test('a wait is never shorter than a second nor longer than ten minutes, however often it failed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), aFraction, (failures, fraction) => {
      const waitMs = waitAfter(failures, fraction);
      expect(waitMs).toBeGreaterThanOrEqual(1000);
      expect(waitMs).toBeLessThanOrEqual(600_000);
    }),
  );
});

test('the limit of a wait doubles with each failure', () => {
  expect([1, 2, 3, 4, 8, 100].map((failures) => waitAfter(failures, 0.999_999))).toEqual([
    4999, 9999, 19_999, 39_999, 599_999, 599_999,
  ]);
});

test('kiosks that failed together come back spread over the whole time', () => {
  const waits = Array.from({ length: 100 }, (_, index) => waitAfter(6, index / 100));
  expect(new Set(waits).size).toBeGreaterThan(95);
  expect(Math.max(...waits) - Math.min(...waits)).toBeGreaterThan(150_000);
});

test('an idle kiosk looks about once a minute', () => {
  expect([0, 0.5, 0.999].map(idleWait)).toEqual([30_000, 60_000, 89_940]);
});
