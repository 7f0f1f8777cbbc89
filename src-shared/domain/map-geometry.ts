import { z } from 'zod';
import { Bilingual } from '../units.ts';
import { GridOrigin, GridPoint } from './geo.ts';

/** Polygons are lists of rings: the outer one first, then its holes. Rings are closed implicitly (first point not repeated). */
const Line = z.array(GridPoint).min(2).readonly();
const Ring = z.array(GridPoint).min(3).readonly();
const Polygon = z.array(Ring).min(1).readonly();

export const AREA_KINDS = [
  'residential',
  'business',
  'railway',
  'meadow',
  'scrub',
  'forest',
  'park',
  'water',
] as const;
export type AreaKind = (typeof AREA_KINDS)[number];

/** From the finest to the widest; `other` are streets without a known class. */
export const ROAD_CLASSES = [
  'other',
  'minor',
  'tertiary',
  'secondary',
  'primary',
  'trunk',
  'motorway',
] as const;
export type RoadClass = (typeof ROAD_CLASSES)[number];

export const LANDMARK_KINDS = [
  'civic',
  'tower',
  'university',
  'research',
  'culture',
  'park',
  'shopping',
  'library',
  'sport',
  'hospital',
] as const;
export type LandmarkKind = (typeof LANDMARK_KINDS)[number];

const NamedPoint = z.object({ name: z.string().min(1), at: GridPoint }).readonly();

/**
 * Jena drawn: everything under the pins, on the metre grid of `origin`.
 * Pieces of one street that touch are joined, district borders that two districts share stand once.
 */
export const MapGeometry = z
  .object({
    format: z.literal(1),
    /** Shown on the map, always. */
    attribution: z.string().min(1),
    origin: GridOrigin,
    /** West, south, east, north of everything that is drawn, metres. */
    extent: z.tuple([z.number(), z.number(), z.number(), z.number()]).readonly(),
    areas: z
      .array(z.object({ kind: z.enum(AREA_KINDS), polygons: z.array(Polygon).readonly() }).readonly())
      .readonly(),
    roads: z
      .array(
        z
          .object({
            class: z.enum(ROAD_CLASSES),
            name: z.string().min(1).nullable(),
            ref: z.string().min(1).nullable(),
            lines: z.array(Line).readonly(),
          })
          .readonly(),
      )
      .readonly(),
    waterways: z
      .array(
        z
          .object({
            kind: z.enum(['river', 'stream']),
            name: z.string().min(1).nullable(),
            lines: z.array(Line).readonly(),
          })
          .readonly(),
      )
      .readonly(),
    tram: z.array(Line).readonly(),
    /** Outline of the city: the soft edge of what is drawn. */
    city: z.array(Polygon).readonly(),
    districtBorders: z.array(Line).readonly(),
    /** `at` is a point well inside, for the label; `outline` is the ground that belongs to it. */
    districts: z
      .array(
        z.object({ name: z.string().min(1), at: GridPoint, outline: z.array(Polygon).readonly() }).readonly(),
      )
      .readonly(),
    tramStops: z.array(NamedPoint).readonly(),
    stations: z.array(NamedPoint).readonly(),
    peaks: z
      .array(
        z
          .object({ name: z.string().min(1), elevationMetres: z.number().nullable(), at: GridPoint })
          .readonly(),
      )
      .readonly(),
    landmarks: z
      .array(z.object({ name: Bilingual, kind: z.enum(LANDMARK_KINDS), at: GridPoint }).readonly())
      .readonly(),
  })
  .readonly();
export type MapGeometry = z.output<typeof MapGeometry>;
