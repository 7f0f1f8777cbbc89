import type { FieldBand } from '../theme/field-bands.ts';

/** A sign drawn with one pen: `d` is SVG path data on a field of 24 by 24, read by SVG and by `Path2D` alike. */
export interface BandGlyph {
  readonly d: string;
  /** Filled shapes; otherwise lines of width {@link GLYPH_STROKE}. */
  readonly isFilled: boolean;
}

/** Width of a glyph's lines on its field of 24. */
export const GLYPH_STROKE = 2.2;

/** One sign a band, so that no one needs to tell colours apart. */
export const BAND_GLYPHS: Readonly<Record<FieldBand, BandGlyph>> = {
  /** Angle brackets. */
  it: { d: 'M8.5 6 3 12l5.5 6M15.5 6 21 12l-5.5 6M13.6 4.5l-3.2 15', isFilled: false },
  /** Three joined points. */
  data: {
    d: 'M12 8.2 7.2 15.4M12 8.2l4.8 7.2M8.6 17.4h6.8M12 3.4a2.4 2.4 0 1 1 0 4.8 2.4 2.4 0 1 1 0-4.8zM6.2 15a2.4 2.4 0 1 1 0 4.8 2.4 2.4 0 1 1 0-4.8zM17.8 15a2.4 2.4 0 1 1 0 4.8 2.4 2.4 0 1 1 0-4.8z',
    isFilled: false,
  },
  /** A spark. */
  media: {
    d: 'M12 2c1.1 6.2 3.8 8.9 10 10-6.2 1.1-8.9 3.8-10 10-1.1-6.2-3.8-8.9-10-10 6.2-1.1 8.9-3.8 10-10z',
    isFilled: true,
  },
  /** A lens and the rays it bends. */
  optics: {
    d: 'M12 3c4 5.6 4 12.4 0 18-4-5.6-4-12.4 0-18zM2 8.5h6.6M2 15.5h6.6M15.4 8.5 22 11.4M15.4 15.5l6.6-2.9',
    isFilled: false,
  },
  /** A chip. */
  electronics: {
    d: 'M7 7h10v10H7zM10 3v4M14 3v4M10 17v4M14 17v4M3 10h4M3 14h4M17 10h4M17 14h4',
    isFilled: false,
  },
  /** A cross. */
  health: { d: 'M9.2 3.5h5.6v5.7h5.7v5.6h-5.7v5.7H9.2v-5.7H3.5V9.2h5.7z', isFilled: true },
  /** A house with columns. */
  public: { d: 'M3.5 9 12 3.5 20.5 9zM6.5 11.5v6M12 11.5v6M17.5 11.5v6M3.5 20.5h17', isFilled: false },
};
