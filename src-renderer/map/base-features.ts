import Feature from 'ol/Feature.js';
import MultiLineString from 'ol/geom/MultiLineString.js';
import Polygon from 'ol/geom/Polygon.js';
import type { Extent } from 'ol/extent.js';
import type { GridPoint } from '../../src-shared/domain/geo.ts';
import type { AreaKind, MapGeometry, RoadClass } from '../../src-shared/domain/map-geometry.ts';

/** What a piece of the base map is; the style asks for nothing else. */
export type BaseKind =
  | { readonly type: 'sheet' }
  | { readonly type: 'land' }
  | { readonly type: 'area'; readonly kind: AreaKind }
  | { readonly type: 'water'; readonly kind: 'river' | 'stream' }
  | { readonly type: 'road'; readonly class: RoadClass }
  | { readonly type: 'tram' }
  | { readonly type: 'border' }
  | { readonly type: 'edge' }
  | { readonly type: 'rim' };

export type BaseFeature = Feature<Polygon | MultiLineString>;

const kinds = new WeakMap<object, BaseKind>();

/** The kind a base feature was made with. */
export function kindOf(feature: object): BaseKind {
  const kind = kinds.get(feature);
  if (kind === undefined) throw new Error('a feature of the base map was not made by createBaseFeatures');
  return kind;
}

function featureOf(kind: BaseKind, geometry: Polygon | MultiLineString): BaseFeature {
  const feature = new Feature(geometry);
  kinds.set(feature, kind);
  return feature;
}

const copy = (points: readonly GridPoint[]): number[][] => points.map(([east, north]) => [east, north]);

/** OpenLayers fills a ring only when its last point repeats the first. */
function closed(ring: readonly GridPoint[]): number[][] {
  const points = copy(ring);
  const first = points[0];
  return first === undefined ? points : [...points, first];
}

/** Everything of the base map, and around it the veil that lets the city fade into the paper. `sheet` is the paper's size. */
export function createBaseFeatures(geometry: MapGeometry, sheet: Extent): BaseFeature[] {
  const features: BaseFeature[] = [];
  const addLines = (kind: BaseKind, lines: readonly (readonly GridPoint[])[]): void => {
    if (lines.length > 0) features.push(featureOf(kind, new MultiLineString(lines.map(copy))));
  };
  features.push(featureOf({ type: 'sheet' }, new Polygon([boxRing(sheet)])));
  for (const polygon of geometry.city)
    features.push(featureOf({ type: 'land' }, new Polygon(polygon.map(closed))));
  for (const { kind, polygons } of geometry.areas) {
    for (const polygon of polygons) {
      features.push(featureOf({ type: 'area', kind }, new Polygon(polygon.map(closed))));
    }
  }
  for (const { kind, lines } of geometry.waterways) addLines({ type: 'water', kind }, lines);
  for (const road of geometry.roads) addLines({ type: 'road', class: road.class }, road.lines);
  // One feature a line, so that only what is in view is drawn.
  for (const line of geometry.tram) addLines({ type: 'tram' }, [line]);
  for (const line of geometry.districtBorders) addLines({ type: 'border' }, [line]);
  features.push(featureOf({ type: 'edge' }, new Polygon(veilRings(geometry, sheet))));
  features.push(featureOf({ type: 'rim' }, new MultiLineString([boxRing(geometry.extent)])));
  return features;
}

/** The paper with the city cut out. */
function veilRings(geometry: MapGeometry, sheet: Extent): number[][][] {
  const holes = geometry.city.map((polygon) => polygon[0]).filter((ring) => ring !== undefined);
  return [boxRing(sheet), ...holes.map(closed)];
}

function boxRing([west = 0, south = 0, east = 0, north = 0]: readonly number[]): number[][] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}
