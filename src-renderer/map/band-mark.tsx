import type { ReactElement } from 'react';
import { BAND_COLOUR, type FieldBand } from '../theme/field-bands.ts';
import { BAND_GLYPHS, GLYPH_STROKE } from './band-glyphs.ts';

interface BandMarkProps {
  readonly band: FieldBand;
  /** Hollow with a broken ring, as the map draws an employer whose place is known roughly. */
  readonly isApproximate?: boolean;
  readonly className?: string;
}

/** The map's pin as a small picture, for the legend and the lists. Decoration: the words stand beside it. */
export function BandMark({ band, isApproximate = false, className }: BandMarkProps): ReactElement {
  const { d, isFilled } = BAND_GLYPHS[band];
  const colour = BAND_COLOUR[band];
  const pen = isApproximate ? colour : '#ffffff';
  return (
    <svg viewBox="0 0 48 48" className={className} aria-hidden="true" focusable="false">
      <circle cx="24" cy="24" r="23.5" fill="#ffffff" />
      {isApproximate ? (
        <>
          <circle cx="24" cy="24" r="22" fill={colour} fillOpacity="0.13" />
          <circle
            cx="24"
            cy="24"
            r="19.4"
            fill="none"
            stroke={colour}
            strokeWidth="5"
            strokeDasharray="7.1 3.98"
          />
        </>
      ) : (
        <circle cx="24" cy="24" r="20" fill={colour} />
      )}
      <g transform="translate(12 12)">
        {isFilled ? (
          <path d={d} fill={pen} />
        ) : (
          <path
            d={d}
            fill="none"
            stroke={pen}
            strokeWidth={GLYPH_STROKE}
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        )}
      </g>
    </svg>
  );
}
