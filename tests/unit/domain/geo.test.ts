import { expect, test } from 'vitest';
import { distanceMetres, toGrid, toLonLat } from '../../../src-shared/domain/geo.ts';

const origin = { lon: 11.5863, lat: 50.9268, earthRadiusMetres: 6371008.8 };

test('puts the origin at zero', () => {
  expect(toGrid(origin, origin)).toEqual([0, 0]);
});

test('one minute of latitude is one nautical mile, to a few metres', () => {
  const [east, north] = toGrid(origin, { lon: origin.lon, lat: origin.lat + 1 / 60 });
  expect(east).toBe(0);
  expect(north).toBeCloseTo(1853.25, 1);
});

test('comes back to where it started', () => {
  const there = toGrid(origin, { lon: 11.62019, lat: 50.88446 });
  const back = toLonLat(origin, there);
  expect(back.lon).toBeCloseTo(11.62019, 9);
  expect(back.lat).toBeCloseTo(50.88446, 9);
});

test('measures distances as the crow flies', () => {
  expect(distanceMetres([0, 0], [300, 400])).toBe(500);
});
