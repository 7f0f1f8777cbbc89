import type { Employer } from '../../src-shared/domain/employer.ts';
import { distanceMetres, type GridPoint } from '../../src-shared/domain/geo.ts';
import type { Place } from '../search/places.ts';
import { walkMinutes } from './nearest-stop.ts';

/*
 * Who is around a place, nearest first. Says no more than is known: an employer whose house is known gets metres and minutes, one
 * whose street or area is known gets rounded metres only.
 */

export interface Neighbour {
  readonly employer: Employer;
  /** As the crow flies, rounded to what the position is good for; 0 in the place itself. */
  readonly metres: number;
  /** Estimated; `null` when the position is not known well enough to say. */
  readonly walkMinutes: number | null;
}

export interface Around {
  readonly neighbours: readonly Neighbour[];
  /** Nobody is within {@link NEAR_METRES}; these are the nearest all the same. */
  readonly isFar: boolean;
}

/** A quarter of an hour on foot. */
export const NEAR_METRES = 1000;
/** So many are shown at least, however far they are. */
const LEAST_SHOWN = 5;

/** Metres to which a position of each precision can honestly be told. */
const ROUNDED_TO_METRES = { address: 10, street: 100, area: 100 } as const;

export function employersAround(
  place: Pick<Place, 'at' | 'lines' | 'rings'>,
  employers: readonly Employer[],
  placeOf: (id: Employer['id']) => GridPoint | undefined,
): Around {
  const measured = employers.flatMap((employer) => {
    const at = placeOf(employer.id);
    const { position } = employer;
    if (at === undefined || position === null) return [];
    return [{ employer, precision: position.precision, exact: metresTo(place, at) }];
  });
  measured.sort((a, b) => a.exact - b.exact);
  const near = measured.filter(({ exact }) => exact <= NEAR_METRES);
  const shown = measured.slice(0, Math.max(LEAST_SHOWN, near.length));
  return {
    isFar: near.length === 0,
    neighbours: shown.map(({ employer, precision, exact }) => {
      const step = ROUNDED_TO_METRES[precision];
      return {
        employer,
        // Never rounded down to "here": only who is inside is here.
        metres: exact === 0 ? 0 : Math.max(step, Math.round(exact / step) * step),
        walkMinutes: precision === 'address' ? walkMinutes(exact) : null,
      };
    }),
  };
}

/** Metres from a point to the nearest part of a place; 0 inside its ground. */
export function metresTo(
  { at, lines, rings }: Pick<Place, 'at' | 'lines' | 'rings'>,
  point: GridPoint,
): number {
  if (rings.length > 0 && isInside(rings, point)) return 0;
  const edges = [...lines, ...rings.map((ring) => [...ring, ...ring.slice(0, 1)])];
  if (edges.length === 0) return distanceMetres(at, point);
  return Math.min(...edges.map((edge) => metresToLine(edge, point)));
}

function metresToLine(line: readonly GridPoint[], point: GridPoint): number {
  let nearest = Infinity;
  line.forEach((end, i) => {
    const start = line[i - 1] ?? end;
    const [dx, dy] = [end[0] - start[0], end[1] - start[1]];
    const length = dx * dx + dy * dy;
    const along = length === 0 ? 0 : ((point[0] - start[0]) * dx + (point[1] - start[1]) * dy) / length;
    const share = Math.min(1, Math.max(0, along));
    nearest = Math.min(nearest, distanceMetres([start[0] + share * dx, start[1] + share * dy], point));
  });
  return nearest;
}

/** Even-odd rule over all rings, so that holes are outside. */
function isInside(rings: Place['rings'], [x, y]: GridPoint): boolean {
  let inside = false;
  for (const ring of rings) {
    ring.forEach(([x1, y1], i) => {
      const [x2, y2] = ring[(i + 1) % ring.length] ?? [x1, y1];
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
    });
  }
  return inside;
}
