/** Something drawn round on the screen, in CSS pixels. */
export interface RoundTarget {
  readonly x: number;
  readonly y: number;
  readonly radiusPx: number;
}

/** A finger's target is at least 12 mm across (product requirement), also where the drawing is smaller. */
export const MIN_TARGET_RADIUS_MM = 6;

/**
 * What a finger at (`x`, `y`) means: of all targets within reach the one whose middle is nearest, measured by its own size, so
 * that a big cluster does not swallow the small pin beside it. Where two are equally near the later one wins, since it lies on top.
 */
export function hitTarget<T extends RoundTarget>(
  targets: readonly T[],
  x: number,
  y: number,
  pxPerMm: number,
): T | undefined {
  let best: T | undefined;
  let bestNearness = Infinity;
  for (const target of targets) {
    const reach = Math.max(target.radiusPx, MIN_TARGET_RADIUS_MM * pxPerMm);
    const nearness = Math.hypot(target.x - x, target.y - y) / reach;
    if (nearness <= 1 && nearness <= bestNearness) {
      best = target;
      bestNearness = nearness;
    }
  }
  return best;
}
