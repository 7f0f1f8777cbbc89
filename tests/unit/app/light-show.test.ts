import { expect, test } from 'vitest';
import {
  alongTheSaale,
  DRIFT_MM,
  DRIFT_STEP_MS,
  driftAt,
  LIT_AT_ONCE,
  litAt,
  MOST_FLASHES_PER_SECOND,
  STEP_MS,
  type LightPlace,
} from '../../../src-renderer/app/light-show.ts';
import { LIGHT_MS } from '../../../src-renderer/map/lights.ts';
import { anEmployer, employerId } from './builders.ts';

/** A valley: two rows of employers from south to north. */
const places: readonly LightPlace[] = Array.from({ length: 108 }, (_, index) => ({
  id: employerId(`e-${String(index)}`),
  lat: 50.88 + index * 0.0008,
  lon: 11.58 + (index % 2) * 0.01,
}));
const idOf = (index: number): string | undefined => places[index]?.id;

test('everybody lights up once in a round', () => {
  const lit = places.map((_, step) => litAt(places, step)[0]);
  expect(new Set(lit).size).toBe(places.length);
});

test('from step to step one light comes and one goes', () => {
  for (let step = LIT_AT_ONCE; step < places.length; step += 1) {
    const before = litAt(places, step - 1);
    const now = litAt(places, step);
    expect(now.filter((id) => !before.includes(id))).toHaveLength(1);
    expect(before.filter((id) => !now.includes(id))).toHaveLength(1);
  }
});

test('the light begins dark and grows by one', () => {
  expect(litAt(places, 0)).toHaveLength(1);
  expect(litAt(places, 5)).toHaveLength(6);
});

test('the light spreads from neighbour to neighbour and then begins elsewhere', () => {
  expect(litAt(places, 0)).toEqual([idOf(0)]);
  expect(litAt(places, 3)).toEqual(expect.arrayContaining([idOf(0), idOf(2)]));
  expect(litAt(places, 3)).not.toContain(idOf(90));
  expect(litAt(places, places.length)[0]).toBe(idOf(37));
});

test('nothing can flash more than three times a second, even were all lights in one place', () => {
  // A flash is up and down again. In one step at most one light comes and one goes, so a place changes its direction at most
  // once a step; and each change takes at least as long as a light needs to come up.
  const changesPerSecond = 1000 / Math.min(STEP_MS, LIGHT_MS);
  expect(changesPerSecond / 2).toBeLessThan(MOST_FLASHES_PER_SECOND);
  expect(changesPerSecond / 2).toBeLessThanOrEqual(1);
});

test('a single light stays on far longer than a flash', () => {
  const stepsLit = places.map(
    ({ id }) => places.map((_, step) => litAt(places, step)).filter((lit) => lit.includes(id)).length,
  );
  // The last of the round are still lit when the next begins.
  for (const steps of stepsLit.slice(0, -LIT_AT_ONCE)) expect(steps * STEP_MS).toBeGreaterThan(10_000);
});

test('nobody lights up in an empty city, and a lone employer is lit once', () => {
  expect(litAt([], 5)).toEqual([]);
  expect(litAt(places.slice(0, 1), 50)).toEqual([idOf(0)]);
});

test('who has no place is in the lists, but not among the lights', () => {
  const employers = [
    anEmployer({ id: 'north', position: { lat: 50.95, lon: 11.6, precision: 'address' } }),
    anEmployer({ id: 'nowhere', position: null, street: null, postcode: null, addressBasis: null }),
    anEmployer({ id: 'south', position: { lat: 50.88, lon: 11.6, precision: 'address' } }),
  ];
  expect(alongTheSaale(employers).map(({ id }) => id)).toEqual(['south', 'north']);
});

test('the picture stands in its middle at first, never strays, and rests nowhere for five minutes', () => {
  expect(driftAt(0)).toEqual({ rightMm: 0, downMm: 0 });
  const steps = Array.from({ length: 500 }, (_, step) => driftAt(step));
  for (const { rightMm, downMm } of steps)
    expect(Math.max(Math.abs(rightMm), Math.abs(downMm))).toBeLessThanOrEqual(DRIFT_MM);
  const STEPS_IN_FIVE_MINUTES = (5 * 60_000) / DRIFT_STEP_MS;
  steps.slice(STEPS_IN_FIVE_MINUTES).forEach((now, index) => {
    const ways = steps
      .slice(index, index + STEPS_IN_FIVE_MINUTES)
      .map((then) => Math.hypot(now.rightMm - then.rightMm, now.downMm - then.downMm));
    expect(Math.max(...ways)).toBeGreaterThan(2);
  });
});
