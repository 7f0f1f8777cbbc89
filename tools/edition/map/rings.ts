import type { GridPoint } from '../../../src-shared/domain/geo.ts';

/** A closed outline; the first point is not repeated at the end. */
export type Ring = readonly GridPoint[];
/** The outer ring first, then its holes. */
export type Polygon = readonly Ring[];

const isSame = (a: GridPoint | undefined, b: GridPoint | undefined): boolean =>
  a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1];

/** Whole metres, without points that follow upon themselves. */
export function simplifyLine(line: readonly GridPoint[]): readonly GridPoint[] {
  return line
    .map(([east, north]): GridPoint => [Math.round(east), Math.round(north)])
    .filter((point, index, all) => index === 0 || !isSame(point, all[index - 1]));
}

/** {@link simplifyLine} for an outline, which may or may not repeat its first point. */
export function openRing(ring: readonly GridPoint[]): Ring {
  const points = simplifyLine(ring);
  return points.length > 1 && isSame(points[0], points.at(-1)) ? points.slice(0, -1) : points;
}

/** The edges of a ring, the closing one included. */
export function edgesOf(ring: Ring): readonly (readonly [GridPoint, GridPoint])[] {
  return ring.flatMap((from, index) => {
    const to = ring[(index + 1) % ring.length];
    return to === undefined ? [] : [[from, to] as const];
  });
}

/** Square metres. */
export function areaOf(ring: Ring): number {
  const doubled = edgesOf(ring).reduce((sum, [a, b]) => sum + a[0] * b[1] - b[0] * a[1], 0);
  return Math.abs(doubled) / 2;
}

/** Whether the ring encloses the point (even-odd rule). A point on the line itself may count as either. */
export function encloses(ring: Ring, [east, north]: GridPoint): boolean {
  let isInside = false;
  for (const [a, b] of edgesOf(ring)) {
    if (a[1] > north === b[1] > north) continue;
    if (east < ((b[0] - a[0]) * (north - a[1])) / (b[1] - a[1]) + a[0]) isInside = !isInside;
  }
  return isInside;
}

/** Whether most of `inner` lies inside `outer`: their points may touch. */
function contains(outer: Ring, inner: Ring): boolean {
  return inner.filter((point) => encloses(outer, point)).length * 2 > inner.length;
}

/**
 * Sorts the rings of one area into polygons: a ring inside of another is its hole, a ring inside of a hole is an island and
 * a polygon of its own.
 */
export function groupPolygons(rings: readonly Ring[]): readonly Polygon[] {
  const bySize = [...rings].sort((a, b) => areaOf(b) - areaOf(a));
  const polygons: Ring[][] = [];
  for (const [index, ring] of bySize.entries()) {
    const around = bySize.slice(0, index).filter((larger) => contains(larger, ring));
    const isHole = around.length % 2 === 1;
    const parent = isHole ? polygons.find(([outer]) => outer === around.at(-1)) : undefined;
    if (parent === undefined) polygons.push([ring]);
    else parent.push(ring);
  }
  return polygons;
}
