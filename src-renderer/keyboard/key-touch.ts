/*
 * One finger on one key, from touch to lift. Pure: who holds the clock and the places of the keys is elsewhere.
 * A letter types when the finger lifts, so that a finger may slide off to take it back, or into the variants.
 */

export interface Place {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Fingers roll a little when they lift; so far off its edge a key still counts as touched. Millimetres. */
export const FORGIVEN_MM = 4;

export function isWithin(place: Place, { x, y }: Point, forgivenPx = 0): boolean {
  return (
    x >= place.left - forgivenPx &&
    x <= place.right + forgivenPx &&
    y >= place.top - forgivenPx &&
    y <= place.bottom + forgivenPx
  );
}

/**
 * Which of the variants a finger means that slides over them: the one above or under it, since the finger itself may stay
 * on its key; `null` while it has not left the key's own column downwards or moved sideways far out of the row.
 */
export function variantUnder(cells: readonly Place[], point: Point, reachPx: number): number | null {
  const first = cells[0];
  const last = cells.at(-1);
  if (first === undefined || last === undefined) return null;
  if (point.y < first.top - reachPx || point.y > last.bottom + reachPx) return null;
  const index = cells.findIndex(
    (cell) => point.x >= cell.left && point.x <= cell.right && point.y <= cell.bottom + reachPx,
  );
  return index < 0 ? null : index;
}

/** What lifting the finger does. `keep`: the variants stay open for a tap. */
export type Lift =
  | { readonly lift: 'type'; readonly text: string }
  | { readonly lift: 'press' }
  | { readonly lift: 'keep' }
  | { readonly lift: 'nothing' };

export function afterLift(touch: {
  readonly variants: readonly string[] | null;
  readonly chosen: number | null;
  readonly isOnKey: boolean;
  /** Already done at touch down: keys that repeat. */
  readonly isDone: boolean;
}): Lift {
  if (touch.isDone) return { lift: 'nothing' };
  if (touch.variants !== null) {
    const text = touch.chosen === null ? undefined : touch.variants[touch.chosen];
    if (text !== undefined) return { lift: 'type', text };
    return touch.isOnKey ? { lift: 'keep' } : { lift: 'nothing' };
  }
  return { lift: touch.isOnKey ? 'press' : 'nothing' };
}
