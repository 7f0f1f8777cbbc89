import type { GridPoint } from '../domain/geo.ts';
import type { MapGeometry } from '../domain/map-geometry.ts';
import { checkTextsIn } from './check-texts.ts';
import { MAX_MAP_FEATURES, MAX_MAP_SPAN_METRES } from './limits.ts';
import { inFile, problem, type EditionProblem } from './problem.ts';
import { namePath } from './schema-problems.ts';

type Extent = MapGeometry['extent'];

/** Earth's mean radius is 6,371 km everywhere within 0.4 %; anything far from that is not metres. */
const RADIUS_MIN_METRES = 6_300_000;
const RADIUS_MAX_METRES = 6_400_000;

/** What the schema cannot say of a map: a sensible extent, everything drawn inside of it, clean names. */
export function checkMap(file: string, map: MapGeometry): readonly EditionProblem[] {
  const place = inFile(file);
  if (!isSensible(map)) return [problem('MAP_EXTENT_WRONG', { ...place, field: 'extent' }, {})];
  const layers = pointsOfLayers(map);
  const problems: EditionProblem[] = [];
  for (const [field, features] of Object.entries(layers)) {
    if (features.length > MAX_MAP_FEATURES) {
      const params = { found: features.length, limit: MAX_MAP_FEATURES };
      problems.push(problem('TOO_MANY_ROWS', { ...place, field }, params));
      continue;
    }
    // One message a layer: a wrong origin puts all of its points outside.
    const outside = features.flat().find((point) => !isInside(point, map.extent));
    if (outside === undefined) continue;
    problems.push(problem('MAP_POINT_OUTSIDE', { ...place, field }, { east: outside[0], north: outside[1] }));
  }
  return [...problems, ...nameProblems(file, map)];
}

function isSensible({ extent: [west, south, east, north], origin }: MapGeometry): boolean {
  const isOnEarth =
    Math.abs(origin.lon) <= 180 &&
    Math.abs(origin.lat) <= 85 &&
    origin.earthRadiusMetres >= RADIUS_MIN_METRES &&
    origin.earthRadiusMetres <= RADIUS_MAX_METRES;
  const isBox =
    east > west &&
    north > south &&
    east - west <= MAX_MAP_SPAN_METRES &&
    north - south <= MAX_MAP_SPAN_METRES;
  return isOnEarth && isBox;
}

function isInside([east, north]: GridPoint, [west, south, right, top]: Extent): boolean {
  return east >= west && east <= right && north >= south && north <= top;
}

/** Every point that is drawn, one list a feature, by the field it stands in. */
function pointsOfLayers(map: MapGeometry): Readonly<Record<string, readonly (readonly GridPoint[])[]>> {
  const at = (features: readonly { readonly at: GridPoint }[]) => features.map((feature) => [feature.at]);
  return {
    areas: map.areas.flatMap((area) => area.polygons.map((polygon) => polygon.flat())),
    roads: map.roads.flatMap((road) => road.lines),
    waterways: map.waterways.flatMap((waterway) => waterway.lines),
    tram: map.tram,
    city: map.city.map((polygon) => polygon.flat()),
    districtBorders: map.districtBorders,
    districts: map.districts.map(({ at: label, outline }) => [label, ...outline.flat(2)]),
    tramStops: at(map.tramStops),
    stations: at(map.stations),
    peaks: at(map.peaks),
    landmarks: at(map.landmarks),
  };
}

/** Only the names: walking through tens of thousands of coordinates in search of texts would be slow. */
function nameProblems(file: string, map: MapGeometry): readonly EditionProblem[] {
  const names = {
    attribution: map.attribution,
    roads: map.roads.map(({ name, ref }) => ({ name, ref })),
    waterways: map.waterways.map(({ name }) => ({ name })),
    districts: map.districts.map(({ name }) => ({ name })),
    tramStops: map.tramStops.map(({ name }) => ({ name })),
    stations: map.stations.map(({ name }) => ({ name })),
    peaks: map.peaks.map(({ name }) => ({ name })),
    landmarks: map.landmarks.map(({ name }) => ({ name })),
  };
  return checkTextsIn(names, inFile(file), namePath);
}
