import type { GridPoint } from '../../../src-shared/domain/geo.ts';
import { edgesOf, type Polygon } from './rings.ts';

/** Labels need no more; the search ends when nothing better than this is left. */
const PRECISION_METRES = 5;

type Edge = readonly [GridPoint, GridPoint];

/** Metres to the nearest edge, negative outside of the polygon (even-odd rule, so holes are outside). */
function depthAmong(edges: readonly Edge[], [east, north]: GridPoint): number {
  let nearest = Infinity;
  let isInside = false;
  for (const [a, b] of edges) {
    const dx = b[0] - a[0];
    const dy = b[1] - a[1];
    const along = ((east - a[0]) * dx + (north - a[1]) * dy) / (dx * dx + dy * dy || 1);
    const clamped = Math.max(0, Math.min(1, along));
    nearest = Math.min(nearest, Math.hypot(east - a[0] - clamped * dx, north - a[1] - clamped * dy));
    if (a[1] > north !== b[1] > north && east < (dx * (north - a[1])) / dy + a[0]) isInside = !isInside;
  }
  return isInside ? nearest : -nearest;
}

/** Metres from a point to a polygon's nearest edge, negative outside of it. */
export function depthInside(polygon: Polygon, point: GridPoint): number {
  return depthAmong(polygon.flatMap(edgesOf), point);
}

interface Cell {
  readonly centre: GridPoint;
  readonly halfSide: number;
  readonly depth: number;
}

/**
 * The point of a polygon that lies farthest from its edges (the pole of inaccessibility): the best place for its name, also
 * in a bent or hollow one. Divides squares into four and drops those that cannot hold anything better. Whole metres.
 */
export function findLabelPoint(polygon: Polygon): GridPoint {
  const edges = polygon.flatMap(edgesOf);
  const outer = polygon[0] ?? [];
  const [west, east] = [Math.min(...outer.map(([e]) => e)), Math.max(...outer.map(([e]) => e))];
  const [south, north] = [Math.min(...outer.map(([, n]) => n)), Math.max(...outer.map(([, n]) => n))];
  const cellAt = (centre: GridPoint, halfSide: number): Cell => ({
    centre,
    halfSide,
    depth: depthAmong(edges, centre),
  });

  const side = Math.min(east - west, north - south);
  const open: Cell[] = [];
  for (let e = west; e < east; e += side)
    for (let n = south; n < north; n += side) open.push(cellAt([e + side / 2, n + side / 2], side / 2));

  let best = cellAt([(west + east) / 2, (south + north) / 2], 0);
  for (let cell = open.pop(); cell !== undefined; cell = open.pop()) {
    if (cell.depth > best.depth) best = cell;
    // Nowhere in the square can be deeper than at its centre plus half of its diagonal.
    if (cell.depth + cell.halfSide * Math.SQRT2 <= best.depth + PRECISION_METRES) continue;
    const half = cell.halfSide / 2;
    const [e, n] = cell.centre;
    for (const [dx, dy] of [
      [-half, -half],
      [half, -half],
      [-half, half],
      [half, half],
    ] as const)
      open.push(cellAt([e + dx, n + dy], half));
  }
  return [Math.round(best.centre[0]), Math.round(best.centre[1])];
}
