import { z } from 'zod';
import { GridPoint } from '../../../src-shared/domain/geo.ts';
import { LANDMARK_KINDS, ROAD_CLASSES } from '../../../src-shared/domain/map-geometry.ts';

/** The map as it stands beside the tables: the layers as they were drawn, one feature a line. Points are metres east and north. */
const Name = z.string().min(1).max(120);
const MaybeName = z.string().max(120);
const Lines = z.array(z.array(GridPoint).min(2)).min(1).readonly();
const Rings = z.array(z.array(GridPoint).min(3)).min(1).readonly();
const Area = z.object({ rings: Rings }).readonly();
const Areas = z.array(Area).readonly();
const Points = z.array(z.object({ name: Name, at: GridPoint }).readonly()).readonly();

export const MapSource = z
  .object({
    format: z.literal(1),
    attribution: z.string().min(1).max(200),
    origin: z.object({ lon: z.number(), lat: z.number() }).readonly(),
    /** Metres. */
    earthRadius: z.number().positive(),
    unit: z.literal('metre'),
    layers: z
      .object({
        'area.forest': Areas,
        'area.scrub': Areas,
        'area.meadow': Areas,
        'area.park': Areas,
        'area.residential': Areas,
        'area.business': Areas,
        'area.railway': Areas,
        'area.water': Areas,
        roads: z
          .array(
            z
              .object({ class: z.enum(ROAD_CLASSES), name: MaybeName, ref: MaybeName, lines: Lines })
              .readonly(),
          )
          .readonly(),
        /** Streets of which neither class nor name is known. */
        otherStreets: z.array(z.object({ lines: Lines }).readonly()).readonly(),
        tram: z.array(z.object({ lines: Lines }).readonly()).readonly(),
        waterways: z
          .array(z.object({ kind: z.enum(['river', 'stream']), name: MaybeName, lines: Lines }).readonly())
          .readonly(),
        districts: z.array(z.object({ name: Name, rings: Rings }).readonly()).readonly(),
        city: z
          .array(z.object({ name: Name, rings: Rings }).readonly())
          .min(1)
          .readonly(),
        tramStops: Points,
        stations: Points,
        peaks: z
          .array(z.object({ name: Name, elevation: z.number().nullable(), at: GridPoint }).readonly())
          .readonly(),
        landmarks: z
          .array(
            z.object({ name: Name, nameEn: Name, kind: z.enum(LANDMARK_KINDS), at: GridPoint }).readonly(),
          )
          .readonly(),
      })
      .readonly(),
  })
  .readonly();
export type MapSource = z.output<typeof MapSource>;
