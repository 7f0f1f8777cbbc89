import { expect, test } from 'vitest';
import { PALETTES } from '../../../src-renderer/map/palettes.ts';

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const cases = (['day', 'night', 'contrast'] as const).flatMap((name) =>
  Object.entries(PALETTES[name].text).map(([role, colour]) => ({ name, role, colour })),
);

test.each(cases)(
  '$name: names of $role are readable on land, wood and built-up ground',
  ({ name, colour }) => {
    const { land, area } = PALETTES[name];
    for (const ground of [land, area.residential, area.forest]) {
      expect(contrast(colour, ground)).toBeGreaterThanOrEqual(4.5);
    }
  },
);

test.each(cases.filter(({ name }) => name === 'contrast'))(
  'contrast: $role is 7:1 on every ground',
  ({ colour }) => {
    const { land, water, area } = PALETTES.contrast;
    for (const ground of [land, water, ...Object.values(area)])
      expect(contrast(colour, ground)).toBeGreaterThanOrEqual(7);
  },
);
