import Feature from 'ol/Feature.js';
import MultiLineString from 'ol/geom/MultiLineString.js';
import Point from 'ol/geom/Point.js';
import Polygon from 'ol/geom/Polygon.js';
import VectorLayer from 'ol/layer/Vector.js';
import VectorSource from 'ol/source/Vector.js';
import CircleStyle from 'ol/style/Circle.js';
import Fill from 'ol/style/Fill.js';
import Stroke from 'ol/style/Stroke.js';
import Style from 'ol/style/Style.js';
import type { GridPoint } from '../../src-shared/domain/geo.ts';
import { boundsOf } from './fitting.ts';
import type { MapPalette } from './palettes.ts';
import type { Bounds } from './visible-pins.ts';

/** A place of the map that is to stand out: ground, a course, or, with neither, the point itself. */
export interface PlaceMark {
  readonly at: GridPoint;
  readonly lines: readonly (readonly GridPoint[])[];
  readonly rings: readonly (readonly GridPoint[])[];
}

/** Light lies on the found place: as wide as two streets, so that it is seen beside the pins from a step away. */
const COURSE_MM = 4.2;
const EDGE_MM = 0.9;
const RING_RADIUS_MM = 5.4;
const DOT_RADIUS_MM = 1.3;

export interface PlaceMarkerLayer {
  /** Over the ground, under names and pins. */
  readonly layer: VectorLayer;
  readonly setPlace: (place: PlaceMark | null) => void;
  readonly setPalette: (palette: MapPalette) => void;
}

export function createPlaceMarkerLayer(firstPalette: MapPalette, pxPerMm: number): PlaceMarkerLayer {
  const source = new VectorSource<Feature>();
  const layer = new VectorLayer({ source, updateWhileAnimating: true, updateWhileInteracting: true });
  const setPalette = (palette: MapPalette): void => {
    layer.setStyle(markStyles(palette, pxPerMm));
  };
  setPalette(firstPalette);
  return {
    layer,
    setPalette,
    setPlace(place) {
      source.clear();
      if (place !== null) source.addFeature(new Feature(shapeOf(place)));
    },
  };
}

/** The box around all of a place. */
export function boundsOfPlace({ at, lines, rings }: PlaceMark): Bounds {
  return boundsOf([...lines.flat(), ...rings.flat()]) ?? [at[0], at[1], at[0], at[1]];
}

function shapeOf({ at, lines, rings }: PlaceMark): Polygon | MultiLineString | Point {
  const plain = (points: readonly GridPoint[]): number[][] => points.map(([x, y]) => [x, y]);
  // Rings of one district: an outer one and holes, or several outer ones; evenly filled either way.
  if (rings.length > 0) return new Polygon(rings.map(plain));
  if (lines.length > 0) return new MultiLineString(lines.map(plain));
  return new Point([at[0], at[1]]);
}

/** Light of the lamp with a dark edge, in the palette's own colours, so that it also shows on white and by night. */
function markStyles(
  { pin, halo }: MapPalette,
  pxPerMm: number,
): (feature: { getGeometry: () => unknown }) => Style[] {
  const light = (opacity: number): string => `rgb(${pin.lightRgb} / ${String(opacity)})`;
  const edge = { color: pin.haloEdge, width: EDGE_MM * pxPerMm };
  const ground = [
    new Style({
      fill: new Fill({ color: light(0.16) }),
      stroke: new Stroke({ color: halo, width: 2.4 * edge.width }),
    }),
    new Style({ stroke: new Stroke(edge) }),
  ];
  const course = [
    new Style({ stroke: new Stroke({ color: pin.haloEdge, width: (COURSE_MM + 2 * EDGE_MM) * pxPerMm }) }),
    new Style({ stroke: new Stroke({ color: light(0.95), width: COURSE_MM * pxPerMm }) }),
  ];
  const point = [
    new Style({
      image: new CircleStyle({
        radius: RING_RADIUS_MM * pxPerMm,
        fill: new Fill({ color: light(0.5) }),
        stroke: new Stroke({ color: pin.haloEdge, width: 1.2 * edge.width }),
      }),
    }),
    new Style({
      image: new CircleStyle({
        radius: DOT_RADIUS_MM * pxPerMm,
        fill: new Fill({ color: pin.clusterFace }),
        stroke: new Stroke({ color: pin.outline, width: edge.width }),
      }),
    }),
  ];
  return (feature) => {
    const shape = feature.getGeometry();
    if (shape instanceof Polygon) return ground;
    return shape instanceof MultiLineString ? course : point;
  };
}
