/**
 * How much the map shows is decided by how much ground lies under a millimetre of screen, not by pixels: a wide screen far
 * away and a small one close by then show the same map, and everything on it has a size for eyes and fingers.
 */
export interface ScreenMeasure {
  /** CSS pixels to a millimetre of this screen. */
  readonly pxPerMm: number;
  /** The visitor's text size; 1 is normal. */
  readonly textScale: number;
}

/** Detail 0 is 64 m of ground to a millimetre of screen (1:64,000); each step halves it. 5 is 1:2,000. */
const METRES_PER_MM_AT_DETAIL_0 = 64;

/** Streets are all the edition knows: nothing is gained by going closer than about 1:1,600. */
export const MAX_DETAIL = 5.3;

/** The whole city is some 15 km high: at this detail it also fits above a panel that covers a third of the screen. */
export const MIN_DETAIL = -0.6;

/** Detail seen at `metresPerPx` of resolution. */
export function detailAt(metresPerPx: number, pxPerMm: number): number {
  return Math.log2(METRES_PER_MM_AT_DETAIL_0 / (metresPerPx * pxPerMm));
}

/** The inverse of {@link detailAt}: metres to a CSS pixel. */
export function resolutionAt(detail: number, pxPerMm: number): number {
  return METRES_PER_MM_AT_DETAIL_0 / 2 ** detail / pxPerMm;
}

/** A value that changes with detail: `[detail, value]` stops in rising order, straight lines between, flat outside. */
export type Stops = readonly (readonly [detail: number, value: number])[];

export function at(stops: Stops, detail: number): number {
  let below = stops[0];
  if (below === undefined) throw new RangeError('stops must not be empty');
  for (const stop of stops) {
    if (detail < stop[0]) {
      const span = stop[0] - below[0];
      const share = span === 0 ? 1 : Math.max(0, (detail - below[0]) / span);
      return below[1] + (stop[1] - below[1]) * share;
    }
    below = stop;
  }
  return below[1];
}

/** Styles are made once for each quarter of a detail step: finer would make thousands, coarser would jump. */
export function roundedDetail(detail: number): number {
  return Math.round(detail * 4) / 4;
}
