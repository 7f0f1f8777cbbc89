import { z } from 'zod';
import type { LonLat } from './employer.ts';

/** Metres east and north of an edition's origin. All map drawing happens on this grid. */
export const GridPoint = z.tuple([z.number(), z.number()]).readonly();
export type GridPoint = z.output<typeof GridPoint>;

/** The grid's zero point and the sphere it was made with (facts of the map data). */
export const GridOrigin = z
  .object({ lon: z.number(), lat: z.number(), earthRadiusMetres: z.number().positive() })
  .readonly();
export type GridOrigin = z.output<typeof GridOrigin>;

const RADIANS_PER_DEGREE = Math.PI / 180;

/** WGS 84 degrees to metres on the grid: an equirectangular plane, good to centimetres over the size of a city. */
export function toGrid(origin: GridOrigin, { lon, lat }: LonLat): GridPoint {
  const metresPerDegree = origin.earthRadiusMetres * RADIANS_PER_DEGREE;
  return [
    (lon - origin.lon) * metresPerDegree * Math.cos(origin.lat * RADIANS_PER_DEGREE),
    (lat - origin.lat) * metresPerDegree,
  ];
}

/** The inverse of {@link toGrid}. */
export function toLonLat(origin: GridOrigin, [east, north]: GridPoint): LonLat {
  const metresPerDegree = origin.earthRadiusMetres * RADIANS_PER_DEGREE;
  return {
    lon: origin.lon + east / (metresPerDegree * Math.cos(origin.lat * RADIANS_PER_DEGREE)),
    lat: origin.lat + north / metresPerDegree,
  };
}

/** Straight-line distance in metres. */
export function distanceMetres(a: GridPoint, b: GridPoint): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}
