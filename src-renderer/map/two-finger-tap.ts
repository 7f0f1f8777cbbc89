/** Longer is holding, and farther is a pinch. */
const LONGEST_MS = 280;
const FARTHEST_MM = 4;

/** A finger's event; positions in CSS pixels, `atMs` from any start. */
export interface FingerEvent {
  readonly id: number;
  readonly x: number;
  readonly y: number;
  readonly atMs: number;
}

export interface TwoFingerTap {
  readonly down: (finger: FingerEvent) => void;
  /** The place between the two fingers when both have tapped, once the last has left; otherwise `undefined`. */
  readonly up: (finger: FingerEvent) => readonly [x: number, y: number] | undefined;
  /** The touch became something else. */
  readonly forget: () => void;
}

/** Recognises two fingers that tap together: on every map with a pinch, that is one step out. */
export function createTwoFingerTap(pxPerMm: number): TwoFingerTap {
  const fingers = new Map<number, FingerEvent>();
  let lifted = 0;
  let isTap = true;

  function forget(): void {
    fingers.clear();
    lifted = 0;
    isTap = true;
  }

  return {
    down(finger) {
      if (lifted > 0) isTap = false; // a third touch while one of two has already gone
      fingers.set(finger.id, finger);
    },
    up(finger) {
      const start = fingers.get(finger.id);
      if (start === undefined) return undefined;
      lifted += 1;
      const movedPx = Math.hypot(finger.x - start.x, finger.y - start.y);
      if (finger.atMs - start.atMs > LONGEST_MS || movedPx > FARTHEST_MM * pxPerMm) isTap = false;
      if (lifted < fingers.size) return undefined;
      const [one, other, third] = [...fingers.values()];
      const wasTap = isTap && third === undefined;
      forget();
      if (!wasTap || one === undefined || other === undefined) return undefined;
      return [(one.x + other.x) / 2, (one.y + other.y) / 2];
    },
    forget,
  };
}
