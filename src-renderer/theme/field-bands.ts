import type { EmployerField } from '../../src-shared/domain/fields.ts';

/**
 * Thirteen fields are too many colours to tell apart on a map, so they are gathered into seven bands,
 * one colour each, in the order of the legend.
 */
export const FIELD_BANDS = ['it', 'data', 'media', 'optics', 'electronics', 'health', 'public'] as const;
export type FieldBand = (typeof FIELD_BANDS)[number];

const BAND_OF_FIELD = {
  software: 'it',
  'it-services': 'it',
  'data-ai': 'data',
  security: 'data',
  ecommerce: 'media',
  agency: 'media',
  'games-xr': 'media',
  optics: 'optics',
  electronics: 'electronics',
  mobility: 'electronics',
  health: 'health',
  research: 'public',
  public: 'public',
} as const satisfies Record<EmployerField, FieldBand>;

/** The band an employer's pin takes: that of its main field, the first one. */
export function bandOf(field: EmployerField): FieldBand {
  return BAND_OF_FIELD[field];
}

/** Fields of a band, in the order of `EMPLOYER_FIELDS`: what a legend entry or a filter chip stands for. */
export function fieldsOf(band: FieldBand): readonly EmployerField[] {
  // `Object.keys` forgets that the keys are fields; the object above is closed by `satisfies`.
  return (Object.keys(BAND_OF_FIELD) as EmployerField[]).filter((field) => BAND_OF_FIELD[field] === band);
}

/** Each is at least 4.5:1 against white, so it can carry a white glyph or be text on a white surface. */
export const BAND_COLOUR: Readonly<Record<FieldBand, string>> = {
  it: '#1f5fbf',
  data: '#6d3bd1',
  media: '#b4237a',
  optics: '#b35a00',
  electronics: '#0f766e',
  health: '#c22f3d',
  public: '#3e5266',
};
