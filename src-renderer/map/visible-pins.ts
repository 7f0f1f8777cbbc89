import type { EmployerId } from '../../src-shared/domain/employer.ts';
import { distanceMetres, type GridPoint } from '../../src-shared/domain/geo.ts';
import type { MapPin } from './clusters.ts';

/** The part of the grid one sees: west, south, east, north in metres. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** Employers inside `bounds`, the one nearest to the middle first; equal distances keep the order of `pins`. */
export function visibleIds(
  pins: readonly MapPin[],
  [west, south, east, north]: Bounds,
): readonly EmployerId[] {
  const [middleEast, middleNorth] = [(west + east) / 2, (south + north) / 2];
  return pins
    .filter(({ at: [x, y] }) => x >= west && x <= east && y >= south && y <= north)
    .map((pin) => ({ pin, distance: Math.hypot(pin.at[0] - middleEast, pin.at[1] - middleNorth) }))
    .sort((a, b) => a.distance - b.distance)
    .map(({ pin }) => pin.id);
}

/** The pins nearest to a place, the nearest first; all when there are fewer. */
export function nearestPins(pins: readonly MapPin[], place: GridPoint, count: number): readonly MapPin[] {
  return [...pins].sort((a, b) => distanceMetres(a.at, place) - distanceMetres(b.at, place)).slice(0, count);
}
