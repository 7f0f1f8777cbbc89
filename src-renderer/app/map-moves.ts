import type { EmployerId } from '../../src-shared/domain/employer.ts';
import type { GridPoint } from '../../src-shared/domain/geo.ts';
import type { Place } from '../search/places.ts';

/** What screens may ask of the map; does nothing while there is none. */
export interface MapMoves {
  readonly zoomBy: (steps: number) => void;
  /** By so many steps, each a good part of what is in sight. */
  readonly panBy: (east: number, north: number) => void;
  readonly wholeCity: () => void;
  /** Brings an employer's place into view; nothing for one without. */
  readonly goTo: (id: EmployerId) => void;
  /** The neighbourhood of a place that was touched from afar. */
  readonly goNear: (at: GridPoint) => void;
  /** Shows all of these; nothing when none has a pin. */
  readonly fit: (ids: readonly EmployerId[]) => void;
  /** Frames the map has drawn so far; stands still while nothing moves. */
  readonly framesDrawn: () => number;
  /** Asks for one frame and resolves when it was drawn: for a watchdog, which sets its own time limit. */
  readonly drawFrame: () => Promise<void>;
  /** Shows all of a place, and enough around it to know where it is. */
  readonly showPlace: (place: Place) => void;
}
