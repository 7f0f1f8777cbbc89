import { expect, test } from 'vitest';
import { monthAndYear } from '../../../src-renderer/visitor/dates.ts';
import { nearestStop } from '../../../src-renderer/visitor/nearest-stop.ts';
import { sourceDomain } from '../../../src-renderer/visitor/sources.ts';
import { anEmployer } from '../app/builders.ts';

const origin = { lon: 11.5863, lat: 50.9268, earthRadiusMetres: 6_371_000 };
const atOrigin = (precision: string) =>
  anEmployer({ position: { lon: origin.lon, lat: origin.lat, precision } });
const stops = [
  { name: 'Fern', at: [0, 900] as const },
  { name: 'Nah', at: [300, 0] as const },
];

test('with the house known, the nearest stop and an estimate of the walk, rounded up', () => {
  // 300 m straight, 390 m on foot, 4.9 minutes.
  expect(nearestStop(atOrigin('address'), stops, origin)).toEqual({ name: 'Nah', walkMinutes: 5 });
});

test('with only the street known, a stop without minutes', () => {
  expect(nearestStop(atOrigin('street'), stops, origin)).toEqual({ name: 'Nah', walkMinutes: null });
});

test('with only the area or nothing known, no stop', () => {
  expect(nearestStop(atOrigin('area'), stops, origin)).toBeUndefined();
  expect(nearestStop(anEmployer({ position: null }), stops, origin)).toBeUndefined();
});

test('a stop that nobody walks from is none', () => {
  expect(nearestStop(atOrigin('address'), [{ name: 'Weit', at: [3000, 0] }], origin)).toBeUndefined();
});

test('a stop at the door is a minute away', () => {
  expect(nearestStop(atOrigin('address'), [{ name: 'Tür', at: [0, 0] }], origin)?.walkMinutes).toBe(1);
});

test('a date is told as month and year, a bare year as that', () => {
  expect([monthAndYear('2024-08-01'), monthAndYear('2023')]).toEqual(['08/2024', '2023']);
});

test('a source is told by its domain', () => {
  expect(sourceDomain(['gesehen am Stand', 'https://www.muster.example/jobs?x=1', 'https://b.example'])).toBe(
    'muster.example',
  );
  expect(sourceDomain(['gesehen am Stand'])).toBeUndefined();
});
