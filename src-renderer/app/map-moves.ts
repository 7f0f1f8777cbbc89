import type { EmployerId } from '../../src-shared/domain/employer.ts';

/** What screens may ask of the map; does nothing while there is none. */
export interface MapMoves {
  readonly zoomBy: (steps: number) => void;
  readonly wholeCity: () => void;
  /** Brings an employer's place into view; nothing for one without. */
  readonly goTo: (id: EmployerId) => void;
  /** Shows all of these; nothing when none has a pin. */
  readonly fit: (ids: readonly EmployerId[]) => void;
}
