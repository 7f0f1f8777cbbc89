import { expect, test } from 'vitest';
import { EMPLOYER_FIELDS } from '../../../src-shared/domain/fields.ts';
import { BAND_COLOUR, bandOf, FIELD_BANDS, fieldsOf } from '../../../src-renderer/theme/field-bands.ts';

/** Relative luminance of `#rrggbb`, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test.each(FIELD_BANDS)('%s carries white signs and stands as text on white: 4.5:1', (band) => {
  expect(1.05 / (luminance(BAND_COLOUR[band]) + 0.05)).toBeGreaterThanOrEqual(4.5);
});

test('no two bands share a colour', () => {
  expect(new Set(FIELD_BANDS.map((band) => BAND_COLOUR[band])).size).toBe(FIELD_BANDS.length);
});

test('each field is in one band, and each band has a field', () => {
  expect(FIELD_BANDS.flatMap(fieldsOf).sort()).toEqual([...EMPLOYER_FIELDS].sort());
  for (const band of FIELD_BANDS) expect(fieldsOf(band).map(bandOf)).toContain(band);
});
