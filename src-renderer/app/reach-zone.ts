/*
 * Which part of the screen reach mode uses. DIN 18040-1, 4.5.2, wants what is operated 85 cm above the floor, and up to 105 cm
 * where several controls lie above each other; on a screen they do. Where that band is too low for a keyboard and the field it
 * types into, it grows down first, then up, and stays within the forward reach of EN 301 549, 8.3, as long as the screen does.
 */
const BAND_MM = { low: 850, high: 1050 };
const REACH_MM = { low: 380, high: 1220 };

/** A keyboard of four rows, the field above it and its buttons. Lower than that, nobody could leave a contact. */
export const MIN_ZONE_MM = 195;
/** Of a screen whose height above the floor nobody has measured, so much from below. */
const UNKNOWN_SHARE = 0.45;

/** How much of the screen lies above and below the zone, millimetres. */
export interface ReachZone {
  readonly aboveMm: number;
  readonly belowMm: number;
}

/** `heightMm`: of the screen; `bottomMm`: of its lower edge above the floor, `null` when nobody has measured it. */
export function reachZone(heightMm: number, bottomMm: number | null): ReachZone {
  if (bottomMm === null) {
    const zoneMm = Math.min(heightMm, Math.max(UNKNOWN_SHARE * heightMm, MIN_ZONE_MM));
    return { aboveMm: heightMm - zoneMm, belowMm: 0 };
  }
  const topMm = bottomMm + heightMm;
  // A screen beside the band uses what is nearest to it.
  let low = clamp(BAND_MM.low, bottomMm, topMm);
  let high = clamp(BAND_MM.high, bottomMm, topMm);
  const missing = (): number => Math.max(0, MIN_ZONE_MM - (high - low));
  const grow = (lowest: number, highest: number): void => {
    low -= Math.min(missing(), Math.max(0, low - Math.max(lowest, bottomMm)));
    high += Math.min(missing(), Math.max(0, Math.min(highest, topMm) - high));
  };
  grow(REACH_MM.low, REACH_MM.high);
  grow(bottomMm, topMm);
  return { aboveMm: topMm - high, belowMm: low - bottomMm };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
