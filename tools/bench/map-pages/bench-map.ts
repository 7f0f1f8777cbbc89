import type { GridPoint } from '../../../src-shared/domain/geo.ts';
import type { MapGeometry } from '../../../src-shared/domain/map-geometry.ts';
import type { MapPin } from '../../../src-renderer/map/clusters.ts';

/** What the bench asks of a map engine. */
export interface BenchMap {
  /** Puts the middle of the map there, as in one frame of a gesture. */
  readonly moveTo: (center: GridPoint, metresPerPx: number) => void;
  /** The gesture is over. */
  readonly rest: () => void;
  /** Pictures drawn so far, as the engine itself counts them. */
  readonly rendersDrawn: () => number;
}

export interface BenchData {
  readonly element: HTMLElement;
  readonly geometry: MapGeometry;
  readonly pins: readonly MapPin[];
}

/** Resolves when the first complete picture stands. */
export type CreateBenchMap = (data: BenchData) => Promise<BenchMap>;

export const PX_PER_MM = 3.6;
