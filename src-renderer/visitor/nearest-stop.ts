import type { Employer } from '../../src-shared/domain/employer.ts';
import { distanceMetres, toGrid, type GridOrigin, type GridPoint } from '../../src-shared/domain/geo.ts';

export interface Stop {
  readonly name: string;
  readonly at: GridPoint;
}

export interface NearestStop {
  readonly name: string;
  /** Rounded up; `null` when the employer's place is not known well enough to say. */
  readonly walkMinutes: number | null;
}

/** A way along streets is taken as 1.3 times the straight line: an estimate, and the screen calls it one. */
const DETOUR_FACTOR = 1.3;
/** An unhurried 4.8 km/h. */
const WALK_METRES_PER_MINUTE = 80;
/** Farther than this, nobody walks from there and the stop says nothing. */
const MAX_WALK_MINUTES = 30;

/** Minutes on foot over a straight distance, estimated and rounded up. */
export function walkMinutes(metres: number): number {
  return Math.max(1, Math.ceil((metres * DETOUR_FACTOR) / WALK_METRES_PER_MINUTE));
}

/**
 * The tram stop nearest to an employer. With the house known, also how long the walk takes, estimated; with only the street
 * known (up to 300 m off), only its name; with less known, nothing: that position may itself have come from a stop.
 */
export function nearestStop(
  { position }: Pick<Employer, 'position'>,
  stops: readonly Stop[],
  origin: GridOrigin,
): NearestStop | undefined {
  if (position === null || position.precision === 'area') return undefined;
  const at = toGrid(origin, position);
  let nearest: Stop | undefined;
  let nearestMetres = Infinity;
  for (const stop of stops) {
    const metres = distanceMetres(at, stop.at);
    if (metres < nearestMetres) {
      nearest = stop;
      nearestMetres = metres;
    }
  }
  const minutes = walkMinutes(nearestMetres);
  if (nearest === undefined || minutes > MAX_WALK_MINUTES) return undefined;
  return { name: nearest.name, walkMinutes: position.precision === 'address' ? minutes : null };
}
