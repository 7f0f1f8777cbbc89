export interface ScaleBar {
  readonly metres: number;
  readonly lengthPx: number;
  /** `500 m`, `2 km`; the same in German and English. */
  readonly text: string;
}

/** The longest round length (1, 2 or 5 times a power of ten) that is no longer than `maxPx`. */
export function scaleBarFor(metresPerPx: number, maxPx: number): ScaleBar {
  const most = metresPerPx * maxPx;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = ([5, 2, 1].find((step) => step * power <= most) ?? 1) * power;
  const text = metres >= 1000 ? `${metres / 1000} km` : `${metres} m`;
  return { metres, lengthPx: metres / metresPerPx, text };
}
