import { expect, test } from 'vitest';
import { EmployerId } from '../../../src-shared/domain/employer.ts';
import { createLights, LIGHT_MS } from '../../../src-renderer/map/lights.ts';

const zeiss = EmployerId.parse('zeiss-jena');

test('a light comes up softly and stays', () => {
  const lights = createLights();
  lights.lightOnly([zeiss], 1000, false);
  expect(lights.brightness(zeiss, 1000)).toBe(0);
  expect(lights.brightness(zeiss, 1000 + LIGHT_MS / 2)).toBe(0.5);
  expect(lights.brightness(zeiss, 1000 + 3 * LIGHT_MS)).toBe(1);
  expect(lights.isChanging(1000 + 3 * LIGHT_MS)).toBe(false);
});

test('a light that is put out while it comes up goes down from where it is', () => {
  const lights = createLights();
  lights.lightOnly([zeiss], 0, false);
  lights.lightOnly([], LIGHT_MS / 2, false);
  expect(lights.brightness(zeiss, LIGHT_MS / 2)).toBe(0.5);
  expect(lights.brightness(zeiss, LIGHT_MS * 2)).toBe(0);
});

test('lighting what is lit changes nothing', () => {
  const lights = createLights();
  lights.lightOnly([zeiss], 0, true);
  lights.lightOnly([zeiss], 5000, false);
  expect(lights.brightness(zeiss, 5000)).toBe(1);
  expect(lights.isChanging(5000)).toBe(false);
});

test('with reduced motion nothing fades', () => {
  const lights = createLights();
  lights.lightOnly([zeiss], 0, true);
  expect(lights.brightness(zeiss, 0)).toBe(1);
});
