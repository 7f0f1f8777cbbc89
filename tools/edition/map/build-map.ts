import type { GridPoint } from '../../../src-shared/domain/geo.ts';
import { AREA_KINDS, type MapGeometry } from '../../../src-shared/domain/map-geometry.ts';
import { findDistrictBorders } from './district-borders.ts';
import { extentOf } from './extent.ts';
import { joinLines, type Line } from './join-lines.ts';
import { findLabelPoint } from './label-point.ts';
import type { MapSource } from './map-source.ts';
import { areaOf, groupPolygons, openRing, simplifyLine, type Polygon } from './rings.ts';

type Lines = readonly (readonly GridPoint[])[];

const polygonsOf = (rings: Lines): readonly Polygon[] => groupPolygons(rings.map(openRing));
const joined = (lines: Lines): readonly Line[] => joinLines(lines.map(simplifyLine));
const nameOf = (text: string): string | null => (text.trim() === '' ? null : text);

/** Features that agree in `keyOf` become one, in the order in which they first appear. */
function gather<T>(features: readonly T[], keyOf: (feature: T) => string): readonly (readonly [T, ...T[]])[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const feature of features) {
    const group = groups.get(keyOf(feature));
    if (group === undefined) groups.set(keyOf(feature), [feature]);
    else group.push(feature);
  }
  return [...groups.values()];
}

/** The name stands in the largest part of a district. */
function largest(polygons: readonly Polygon[]): Polygon {
  const sizeOf = (polygon: Polygon): number => areaOf(polygon[0] ?? []);
  return polygons.reduce(
    (best, polygon) => (sizeOf(polygon) > sizeOf(best) ? polygon : best),
    polygons[0] ?? [],
  );
}

/** Turns the map beside the tables into the geometry that the kiosk draws. The same source always gives the same geometry. */
export function buildMap({ attribution, origin, earthRadius, layers }: MapSource): MapGeometry {
  const atPoint = ({ at: [east, north] }: { readonly at: GridPoint }): GridPoint => [
    Math.round(east),
    Math.round(north),
  ];
  const areas = AREA_KINDS.map((kind) => ({
    kind,
    polygons: layers[`area.${kind}`].flatMap(({ rings }) => polygonsOf(rings)),
  }));
  const roads = gather(layers.roads, (road) => JSON.stringify([road.class, road.name, road.ref])).map(
    (group) => ({
      class: group[0].class,
      name: nameOf(group[0].name),
      ref: nameOf(group[0].ref),
      lines: joined(group.flatMap(({ lines }) => lines)),
    }),
  );
  const otherStreets = joined(layers.otherStreets.flatMap(({ lines }) => lines));
  const waterways = gather(layers.waterways, ({ kind, name }) => JSON.stringify([kind, name])).map(
    (group) => ({
      kind: group[0].kind,
      name: nameOf(group[0].name),
      lines: joined(group.flatMap(({ lines }) => lines)),
    }),
  );
  const tram = joined(layers.tram.flatMap(({ lines }) => lines));
  const city = layers.city.flatMap(({ rings }) => polygonsOf(rings));
  const districts = layers.districts.map(({ name, rings }) => ({ name, polygons: polygonsOf(rings) }));
  const named = (features: MapSource['layers']['tramStops']) =>
    features.map((feature) => ({ name: feature.name, at: atPoint(feature) }));

  const drawn = [
    ...areas.flatMap(({ polygons }) => polygons.flat(2)),
    ...[...roads, ...waterways].flatMap(({ lines }) => lines.flat()),
    ...[...otherStreets, ...tram].flat(),
    ...city.flat(2),
    ...districts.flatMap(({ polygons }) => polygons.flat(2)),
    ...[...layers.tramStops, ...layers.stations, ...layers.peaks, ...layers.landmarks].map(atPoint),
  ];
  return {
    format: 1,
    attribution,
    origin: { ...origin, earthRadiusMetres: earthRadius },
    extent: extentOf(drawn),
    areas,
    roads:
      otherStreets.length === 0
        ? roads
        : [...roads, { class: 'other', name: null, ref: null, lines: otherStreets }],
    waterways,
    tram,
    city,
    districtBorders: findDistrictBorders(
      districts.map(({ polygons }) => polygons.flat()),
      city.flat(),
    ),
    districts: districts.map(({ name, polygons }) => ({
      name,
      at: findLabelPoint(largest(polygons)),
      outline: polygons,
    })),
    tramStops: named(layers.tramStops),
    stations: named(layers.stations),
    peaks: layers.peaks.map((peak) => ({
      name: peak.name,
      elevationMetres: peak.elevation,
      at: atPoint(peak),
    })),
    landmarks: layers.landmarks.map((landmark) => ({
      name: { de: landmark.name, en: landmark.nameEn },
      kind: landmark.kind,
      at: atPoint(landmark),
    })),
  };
}
