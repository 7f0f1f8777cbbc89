import type { GridPoint } from '../../src-shared/domain/geo.ts';
import type { Bounds } from './visible-pins.ts';

/** Pixels at each edge of the map that something else covers. */
export interface MapPadding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}
export const NO_PADDING: MapPadding = { top: 0, right: 0, bottom: 0, left: 0 };

export interface Placement {
  /** To stand in the middle of the visible part. */
  readonly center: GridPoint;
  readonly metresPerPx: number;
}

/** The smallest box around the points; `undefined` for none. */
export function boundsOf(points: readonly GridPoint[]): Bounds | undefined {
  const first = points[0];
  if (first === undefined) return undefined;
  return points.reduce<Bounds>(
    ([west, south, east, north], [x, y]) => [
      Math.min(west, x),
      Math.min(south, y),
      Math.max(east, x),
      Math.max(north, y),
    ],
    [first[0], first[1], first[0], first[1]],
  );
}

/** The smallest box around both; the other one when one is missing. */
export function unionOf(a: Bounds | undefined, b: Bounds | undefined): Bounds | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

/** Width and height that nothing covers, at least one pixel each. */
export function visibleSize(
  { width, height }: { readonly width: number; readonly height: number },
  padding: MapPadding,
): { readonly width: number; readonly height: number } {
  return {
    width: Math.max(1, width - padding.left - padding.right),
    height: Math.max(1, height - padding.top - padding.bottom),
  };
}

/**
 * Shows all of `bounds` in a visible part of `size` pixels, with `marginPx` free on every side, but never closer than
 * `closest` metres to a pixel.
 */
export function fitBounds(
  [west, south, east, north]: Bounds,
  size: { readonly width: number; readonly height: number },
  marginPx: number,
  closest: number,
): Placement {
  const width = Math.max(1, size.width - 2 * marginPx);
  const height = Math.max(1, size.height - 2 * marginPx);
  const metresPerPx = Math.max(closest, (east - west) / width, (north - south) / height);
  return { center: [(west + east) / 2, (south + north) / 2], metresPerPx };
}

/** The box seen around `center` in a visible part of `size` pixels. */
export function boundsAround(
  { center: [x, y], metresPerPx }: Placement,
  size: { readonly width: number; readonly height: number },
): Bounds {
  const [halfWidth, halfHeight] = [(size.width * metresPerPx) / 2, (size.height * metresPerPx) / 2];
  return [x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight];
}

const SHORTEST_FLIGHT_MS = 260;
const LONGEST_FLIGHT_MS = 1100;

/** A flight's length: calm over a distance, brief over a step. `widthPx` is the visible width. */
export function flightMs(from: Placement, to: Placement, widthPx: number): number {
  const metres = Math.hypot(to.center[0] - from.center[0], to.center[1] - from.center[1]);
  const screens = metres / (Math.max(from.metresPerPx, to.metresPerPx) * widthPx);
  const steps = Math.abs(Math.log2(to.metresPerPx / from.metresPerPx));
  return Math.min(LONGEST_FLIGHT_MS, SHORTEST_FLIGHT_MS + 240 * Math.min(screens, 2) + 130 * steps);
}

/**
 * Where both places are far apart for the scale they are seen at, the flight rises until both fit and comes down again.
 * `undefined` when it can go straight.
 */
export function hopResolution(from: Placement, to: Placement, widthPx: number): number | undefined {
  const metres = Math.hypot(to.center[0] - from.center[0], to.center[1] - from.center[1]);
  const wanted = (metres * 1.15) / widthPx;
  return wanted > Math.max(from.metresPerPx, to.metresPerPx) * 1.3 ? wanted : undefined;
}
