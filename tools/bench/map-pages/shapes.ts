import type LineString from 'ol/geom/LineString.js';
import type MultiLineString from 'ol/geom/MultiLineString.js';
import type Polygon from 'ol/geom/Polygon.js';
import type Style from 'ol/style/Style.js';
import type { MapGeometry } from '../../../src-shared/domain/map-geometry.ts';
import { createBaseFeatures } from '../../../src-renderer/map/base-features.ts';
import { createBaseStyle } from '../../../src-renderer/map/base-style.ts';
import { resolutionAt } from '../../../src-renderer/map/map-scale.ts';
import { PALETTES } from '../../../src-renderer/map/palettes.ts';
import { PX_PER_MM } from './bench-map.ts';

/** A piece of our base map with our own look at one scale, for engines that do not know our styles. */
export interface Shape {
  readonly type: 'area' | 'line';
  /** Rings or lines, metres east and north. */
  readonly parts: readonly (readonly (readonly number[])[])[];
  readonly colour: string;
  readonly widthPx: number;
  readonly order: number;
}

/** Detail whose widths and colours the other engines draw at every scale: the middle of what the bench shows. */
const DETAIL = 2.5;

/** Everything of our base map, bottom to top. */
export function shapesOf(geometry: MapGeometry): readonly Shape[] {
  const style = createBaseStyle(PALETTES.day, { pxPerMm: PX_PER_MM, textScale: 1 });
  const { extent } = geometry;
  return createBaseFeatures(geometry, [...extent])
    .flatMap((feature): Shape[] => {
      const drawn = feature.getGeometry();
      const styles = style(feature, resolutionAt(DETAIL, PX_PER_MM));
      if (drawn === undefined || styles === undefined) return [];
      return (Array.isArray(styles) ? styles : [styles]).flatMap((one) => shapesFor(drawn, one));
    })
    .sort((a, b) => a.order - b.order);
}

function shapesFor(drawn: Polygon | MultiLineString | LineString, style: Style): Shape[] {
  const coordinates = drawn.getCoordinates();
  // `as`: polygons and lines of several parts have the same nesting; the base map has no other.
  const parts = coordinates as number[][][];
  const order = style.getZIndex() ?? 0;
  const fill = style.getFill()?.getColor();
  const stroke = style.getStroke();
  const line = stroke?.getColor();
  return [
    ...(typeof fill === 'string' && drawn.getType() === 'Polygon'
      ? [{ type: 'area' as const, parts, colour: fill, widthPx: 0, order }]
      : []),
    ...(typeof line === 'string'
      ? [{ type: 'line' as const, parts, colour: line, widthPx: stroke?.getWidth() ?? 1, order }]
      : []),
  ];
}
