/*
 * What fingers mean on the map, beside dragging and pinching, which OpenLayers does. It knows markers only as places that
 * can be touched, and moves nothing itself but what it is given as `camera`.
 */
import type OlMap from 'ol/Map.js';
import type { GridPoint } from '../../src-shared/domain/geo.ts';
import type { Camera } from './camera.ts';
import type { RoundTarget } from './hit-test.ts';
import { createTwoFingerTap, type FingerEvent } from './two-finger-tap.ts';

export interface GestureOptions<T extends RoundTarget> {
  readonly map: OlMap;
  readonly element: HTMLElement;
  readonly camera: Camera;
  readonly pxPerMm: number;
  /** What a finger at this pixel of the map means. */
  readonly targetAt: (pixel: readonly number[]) => T | undefined;
  readonly onTap: (target: T) => void;
  /** Bare map, at once. */
  readonly onGroundTap: (at: GridPoint) => void;
  /** Bare map, when it is sure that no second tap follows. */
  readonly onSingleTap: () => void;
  /** A finger came down on a target, or is no longer on one. */
  readonly onPress: (target: T | null) => void;
  /** The visitor moves the map. */
  readonly onMove: () => void;
}

/** Returns how to stop listening. The map's own listeners go with the map. */
export function listenToFingers<T extends RoundTarget>(options: GestureOptions<T>): () => void {
  const { map, element, camera, pxPerMm, targetAt } = options;
  const twoFingers = createTwoFingerTap(pxPerMm);
  let isOnTarget = false;

  // `click` comes at once, so a pin answers within a frame; `singleclick` waits for a second tap.
  map.on('click', (event) => {
    const target = targetAt(event.pixel);
    if (target !== undefined) options.onTap(target);
    else options.onGroundTap(gridPoint(event.coordinate));
  });
  map.on('singleclick', () => {
    if (!isOnTarget) options.onSingleTap();
  });
  map.on('dblclick', (event) => {
    // Two taps on a pin are a shaky finger, not a wish to zoom.
    if (isOnTarget) return;
    options.onMove();
    camera.zoomBy(1, gridPoint(event.coordinate));
  });
  map.on('pointerdrag', () => {
    options.onPress(null);
    options.onMove();
  });

  const onDown = (event: PointerEvent): void => {
    // Whatever flies is in the visitor's hand from here on.
    camera.stop();
    twoFingers.down(fingerOf(event));
    const target = targetAt(map.getEventPixel(event));
    isOnTarget = target !== undefined;
    options.onPress(event.isPrimary ? (target ?? null) : null);
  };
  const onUp = (event: PointerEvent): void => {
    options.onPress(null);
    const between = twoFingers.up(fingerOf(event));
    if (between === undefined) return;
    const [clientX, clientY] = between;
    options.onMove();
    // After OpenLayers has ended its own pinch, which would otherwise bring the map back to where that one was.
    requestAnimationFrame(() => {
      const at = map.getCoordinateFromPixel(map.getEventPixel({ clientX, clientY }));
      camera.zoomBy(-1, gridPoint(at));
    });
  };
  const onCancel = (): void => {
    twoFingers.forget();
    options.onPress(null);
  };
  const onWheel = (): void => {
    options.onMove();
  };

  const early = { capture: true } as const;
  element.addEventListener('pointerdown', onDown, early);
  element.addEventListener('wheel', onWheel, { passive: true });
  // A finger that leaves the map is lifted elsewhere.
  document.addEventListener('pointerup', onUp, early);
  document.addEventListener('pointercancel', onCancel, early);
  return () => {
    element.removeEventListener('pointerdown', onDown, early);
    element.removeEventListener('wheel', onWheel);
    document.removeEventListener('pointerup', onUp, early);
    document.removeEventListener('pointercancel', onCancel, early);
  };
}

function fingerOf({ pointerId, clientX, clientY, timeStamp }: PointerEvent): FingerEvent {
  return { id: pointerId, x: clientX, y: clientY, atMs: timeStamp };
}

function gridPoint([east = 0, north = 0]: readonly number[]): GridPoint {
  return [east, north];
}
