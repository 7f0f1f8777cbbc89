import { distanceMetres, type GridPoint } from '../../../src-shared/domain/geo.ts';
import { joinLines, type Line } from './join-lines.ts';
import { edgesOf, type Ring } from './rings.ts';

/**
 * Neighbours were generalised one by one: where one outline goes straight, the other may have a point up to so far beside it.
 * Measured on the data: every such pair lies within 3.2 m, the next candidates are real corners 28 m away.
 */
const SNAP_METRES = 4;
/** An edge of one district alone that runs so near along the city's outline is that outline, drawn from other points. */
const OUTLINE_METRES = 40;

interface Edge {
  readonly from: GridPoint;
  readonly to: GridPoint;
  readonly owners: ReadonlySet<number>;
}

/** How far along the edge the point's foot lies (0 to 1), and its distance; `null` when the foot is not inside the edge. */
function project(
  point: GridPoint,
  from: GridPoint,
  to: GridPoint,
): { readonly along: number; readonly metres: number } | null {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const along = ((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / (dx * dx + dy * dy);
  if (!(along > 0 && along < 1)) return null;
  return { along, metres: distanceMetres(point, [from[0] + along * dx, from[1] + along * dy]) };
}

/** The edge cut at every vertex that lies on it, ends included. */
function cutEdge(from: GridPoint, to: GridPoint, vertices: readonly GridPoint[]): Line {
  const isNear = ([east, north]: GridPoint): boolean =>
    east >= Math.min(from[0], to[0]) - SNAP_METRES &&
    east <= Math.max(from[0], to[0]) + SNAP_METRES &&
    north >= Math.min(from[1], to[1]) - SNAP_METRES &&
    north <= Math.max(from[1], to[1]) + SNAP_METRES;
  const cuts = vertices
    .filter(isNear)
    .map((vertex) => ({ vertex, foot: project(vertex, from, to) }))
    .filter(({ vertex, foot }) => {
      const isEnd = distanceMetres(vertex, from) === 0 || distanceMetres(vertex, to) === 0;
      return foot !== null && foot.metres <= SNAP_METRES && !isEnd;
    })
    .sort((a, b) => (a.foot?.along ?? 0) - (b.foot?.along ?? 0));
  return [from, ...cuts.map(({ vertex }) => vertex), to];
}

function keyOf(a: GridPoint, b: GridPoint): string {
  const [first, second] = a[0] < b[0] || (a[0] === b[0] && a[1] <= b[1]) ? [a, b] : [b, a];
  return `${first.join(',')} ${second.join(',')}`;
}

function distanceToRing(point: GridPoint, ring: Ring): number {
  return Math.min(
    ...edgesOf(ring).map(
      ([a, b]) =>
        project(point, a, b)?.metres ?? Math.min(distanceMetres(point, a), distanceMetres(point, b)),
    ),
  );
}

/**
 * The borders between districts, each once, joined into long lines that end where three districts meet. The city's own
 * outline is not among them: it is drawn by itself. `districts`: the rings of each district.
 */
export function findDistrictBorders(
  districts: readonly (readonly Ring[])[],
  outline: readonly Ring[],
): readonly Line[] {
  const unique = new Map<string, GridPoint>();
  for (const point of districts.flat(2)) unique.set(point.join(','), point);
  const vertices = [...unique.values()];

  const edges = new Map<string, Edge>();
  districts.forEach((rings, owner) => {
    for (const [from, to] of rings.flatMap(edgesOf)) {
      const points = cutEdge(from, to, vertices);
      points.slice(1).forEach((end, index) => {
        const start = points[index];
        if (start === undefined) return;
        const key = keyOf(start, end);
        const known = edges.get(key);
        edges.set(key, {
          from: known?.from ?? start,
          to: known?.to ?? end,
          owners: new Set([...(known?.owners ?? []), owner]),
        });
      });
    }
  });

  const isOutline = ({ from, to, owners }: Edge): boolean => {
    if (owners.size > 1) return false;
    const middle: GridPoint = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
    return outline.some((ring) => distanceToRing(middle, ring) <= OUTLINE_METRES);
  };
  const inner = [...edges.values()].filter((edge) => !isOutline(edge));
  return joinLines(inner.map(({ from, to }) => [from, to]));
}
