import { expect, test } from 'vitest';
import {
  boundsAround,
  boundsOf,
  fitBounds,
  flightMs,
  hopResolution,
  visibleSize,
} from '../../../src-renderer/map/fitting.ts';

test('the box around points is as small as can be, and there is none around nothing', () => {
  expect(
    boundsOf([
      [3, 4],
      [-1, 9],
      [0, 0],
    ]),
  ).toEqual([-1, 0, 3, 9]);
  expect(boundsOf([])).toBeUndefined();
});

test('what panels cover is not visible', () => {
  const padding = { top: 100, right: 0, bottom: 900, left: 20 };
  expect(visibleSize({ width: 1080, height: 1920 }, padding)).toEqual({ width: 1060, height: 920 });
});

test('a panel over the whole map leaves a pixel, not a negative size', () => {
  const padding = { top: 0, right: 0, bottom: 3000, left: 0 };
  expect(visibleSize({ width: 1080, height: 1920 }, padding).height).toBe(1);
});

test('fitting shows the whole box with its margin, whichever side is the tight one', () => {
  const wide = fitBounds([0, 0, 1000, 10], { width: 600, height: 600 }, 50, 0.1);
  expect(wide).toEqual({ center: [500, 5], metresPerPx: 2 });
  const tall = fitBounds([0, 0, 10, 2000], { width: 600, height: 600 }, 50, 0.1);
  expect(tall.metresPerPx).toBe(4);
});

test('fitting a single place comes no closer than allowed', () => {
  expect(fitBounds([7, 8, 7, 8], { width: 600, height: 600 }, 50, 0.4)).toEqual({
    center: [7, 8],
    metresPerPx: 0.4,
  });
});

test('what is fitted is seen', () => {
  const size = { width: 700, height: 500 };
  const [west, south, east, north] = boundsAround(fitBounds([-300, -80, 900, 20], size, 40, 0.1), size);
  expect(west).toBeLessThan(-300);
  expect(south).toBeLessThan(-80);
  expect(east).toBeGreaterThan(900);
  expect(north).toBeGreaterThan(20);
});

const here = { center: [0, 0], metresPerPx: 1 } as const;

test('a longer way takes longer, but never tries the visitor’s patience', () => {
  const near = flightMs(here, { center: [100, 0], metresPerPx: 1 }, 1000);
  const far = flightMs(here, { center: [1500, 0], metresPerPx: 1 }, 1000);
  expect(far).toBeGreaterThan(near);
  expect(flightMs(here, { center: [90_000, 0], metresPerPx: 0.01 }, 1000)).toBe(1100);
});

test('a flight rises only when both places do not fit on the screen', () => {
  expect(hopResolution(here, { center: [800, 0], metresPerPx: 1 }, 1000)).toBeUndefined();
  expect(hopResolution(here, { center: [4000, 0], metresPerPx: 1 }, 1000)).toBeCloseTo(4.6);
});
