import type { GridPoint } from '../../../src-shared/domain/geo.ts';

export type Extent = readonly [west: number, south: number, east: number, north: number];

/** West, south, east, north of all points. Without any point the box is turned inside out, which the checks refuse. */
export function extentOf(points: readonly GridPoint[]): Extent {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [e, n] of points) {
    west = Math.min(west, e);
    south = Math.min(south, n);
    east = Math.max(east, e);
    north = Math.max(north, n);
  }
  return [west, south, east, north];
}
