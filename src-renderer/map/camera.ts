import type OlMap from 'ol/Map.js';
import View from 'ol/View.js';
import { easeOut, inAndOut } from 'ol/easing.js';
import type { Extent } from 'ol/extent.js';
import type Projection from 'ol/proj/Projection.js';
import type { GridPoint } from '../../src-shared/domain/geo.ts';
import {
  boundsAround,
  fitBounds,
  flightMs,
  hopResolution,
  NO_PADDING,
  visibleSize,
  type MapPadding,
  type Placement,
} from './fitting.ts';
import { detailAt, MAX_DETAIL, MIN_DETAIL, resolutionAt } from './map-scale.ts';
import type { Bounds } from './visible-pins.ts';

/** Free ground kept around what is fitted, so that no pin is half under the edge. */
const FIT_MARGIN_MM = 14;
/** A flight to one place comes at least this close: streets have names there. */
const PLACE_DETAIL = 3.4;
/** Arrow keys move by this share of the visible part. */
const KEY_PAN_SHARE = 0.25;
const STEP_MS = 260;

export interface Camera {
  readonly view: View;
  readonly fly: (to: Placement) => void;
  readonly flyToPlace: (place: GridPoint, minDetail?: number) => void;
  /** Shows all of `bounds`, no closer than `closestDetail`; with `atMost` at least as close as so many metres to a pixel. */
  readonly fit: (bounds: Bounds, closestDetail?: number, atMost?: number) => void;
  /** Steps in or out around the middle, or around `anchor`, which then stays under the finger. */
  readonly zoomBy: (steps: number, anchor?: GridPoint) => void;
  /** Moves the visible part by shares of itself: `panBy(1, 0)` looks east. */
  readonly panBy: (east: number, north: number) => void;
  readonly setPadding: (padding: MapPadding) => void;
  readonly setMovesAtOnce: (atOnce: boolean) => void;
  /**
   * Puts the map there, as a dragging finger does: the base picture is moved and drawn sharp after {@link stop}. For what moves
   * it in every frame.
   */
  readonly drive: (to: Placement) => void;
  /** Holds the map where it is, if it is flying or driven. */
  readonly stop: () => void;
  /** What one sees beside the panels; `undefined` before the map has a size. */
  readonly visibleBounds: () => Bounds | undefined;
  readonly placement: () => Placement | undefined;
  readonly detail: () => number | undefined;
  readonly canZoom: () => { readonly in: boolean; readonly out: boolean };
}

export interface CameraOptions {
  readonly projection: Projection;
  /** The middle of what one sees never leaves this ground. */
  readonly extent: Extent;
  readonly pxPerMm: number;
}

/** All movements of the map. "The middle" is always the middle of what panels leave free. */
export function createCamera({ projection, extent, pxPerMm }: CameraOptions): Camera & {
  readonly attach: (map: OlMap) => void;
} {
  let map: OlMap | undefined;
  let padding: MapPadding = NO_PADDING;
  let movesAtOnce = false;
  /** Where a running step of {@link Camera.zoomBy} will end, so that quick taps on "+" add up. */
  let stepGoal: number | undefined;
  let isDriven = false;
  const [west = 0, south = 0, east = 0, north = 0] = extent;
  const closest = (): number => resolutionAt(MAX_DETAIL, pxPerMm);
  const farthest = (): number => resolutionAt(MIN_DETAIL, pxPerMm);
  const view = new View({
    projection,
    extent,
    center: [(west + east) / 2, (south + north) / 2],
    resolution: 20,
    maxResolution: farthest(),
    minResolution: closest(),
    // The middle of the visible part stays over the city. (OpenLayers' stricter limit forgets the panels' padding.)
    constrainOnlyCenter: true,
    enableRotation: false,
    constrainResolution: false,
    smoothResolutionConstraint: true,
    smoothExtentConstraint: true,
  });

  function size(): { readonly width: number; readonly height: number } | undefined {
    const [width, height] = map?.getSize() ?? [];
    return width === undefined || height === undefined || width === 0 || height === 0
      ? undefined
      : visibleSize({ width, height }, padding);
  }

  function here(): Placement | undefined {
    const [x, y] = view.getCenter() ?? [];
    const metresPerPx = view.getResolution();
    return x === undefined || y === undefined || metresPerPx === undefined
      ? undefined
      : { center: [x, y], metresPerPx };
  }

  /** The nearest placement the limits allow. */
  function allowed({ center: [x, y], metresPerPx }: Placement): Placement {
    return {
      center: [Math.min(east, Math.max(west, x)), Math.min(north, Math.max(south, y))],
      metresPerPx: Math.min(farthest(), Math.max(closest(), metresPerPx)),
    };
  }

  function stop(): void {
    if (view.getAnimating()) view.cancelAnimations();
    if (isDriven) view.endInteraction(0);
    isDriven = false;
  }

  function fly(wanted: Placement): void {
    const from = here();
    const visible = size();
    const to = allowed(wanted);
    stop();
    stepGoal = undefined;
    if (movesAtOnce || from === undefined || visible === undefined) {
      view.setResolution(to.metresPerPx);
      view.setCenter([...to.center]);
      return;
    }
    const duration = flightMs(from, to, visible.width);
    const hop = hopResolution(from, to, visible.width);
    const center = [...to.center];
    if (hop === undefined) {
      view.animate({ center, resolution: to.metresPerPx, duration, easing: inAndOut });
    } else {
      view.animate({ center, duration, easing: inAndOut });
      view.animate(
        { resolution: Math.min(hop, farthest()), duration: duration / 2, easing: inAndOut },
        { resolution: to.metresPerPx, duration: duration / 2, easing: inAndOut },
      );
    }
  }

  return {
    view,
    fly,
    attach(target) {
      map = target;
    },
    flyToPlace(place, minDetail = PLACE_DETAIL) {
      const metresPerPx = Math.min(here()?.metresPerPx ?? Infinity, resolutionAt(minDetail, pxPerMm));
      fly({ center: place, metresPerPx });
    },
    fit(bounds, closestDetail = MAX_DETAIL, atMost = Infinity) {
      const visible = size();
      if (visible === undefined) return;
      const margin = Math.min(FIT_MARGIN_MM * pxPerMm, visible.width / 6, visible.height / 6);
      const fitted = fitBounds(bounds, visible, margin, resolutionAt(closestDetail, pxPerMm));
      fly({ ...fitted, metresPerPx: Math.min(fitted.metresPerPx, atMost) });
    },
    zoomBy(steps, anchor) {
      const from = here();
      if (from === undefined) return;
      const start = view.getAnimating() ? (stepGoal ?? from.metresPerPx) : from.metresPerPx;
      const to = allowed({ ...from, metresPerPx: start / 2 ** steps });
      view.cancelAnimations();
      stepGoal = to.metresPerPx;
      view.animate({
        resolution: to.metresPerPx,
        duration: movesAtOnce ? 0 : STEP_MS,
        easing: easeOut,
        ...(anchor === undefined ? {} : { anchor: [...anchor] }),
      });
    },
    panBy(eastShare, northShare) {
      const from = here();
      const visible = size();
      if (from === undefined || visible === undefined) return;
      const [x, y] = from.center;
      const to = allowed({
        ...from,
        center: [
          x + eastShare * KEY_PAN_SHARE * visible.width * from.metresPerPx,
          y + northShare * KEY_PAN_SHARE * visible.height * from.metresPerPx,
        ],
      });
      view.cancelAnimations();
      view.animate({ center: [...to.center], duration: movesAtOnce ? 0 : STEP_MS, easing: easeOut });
    },
    setPadding(next) {
      padding = next;
      view.padding = [next.top, next.right, next.bottom, next.left];
    },
    setMovesAtOnce(atOnce) {
      movesAtOnce = atOnce;
    },
    drive(wanted) {
      const to = allowed(wanted);
      if (!isDriven) view.beginInteraction();
      isDriven = true;
      view.setResolution(to.metresPerPx);
      view.setCenter([...to.center]);
    },
    stop,
    placement: here,
    visibleBounds() {
      const placement = here();
      const visible = size();
      return placement === undefined || visible === undefined ? undefined : boundsAround(placement, visible);
    },
    detail() {
      const placement = here();
      return placement === undefined ? undefined : detailAt(placement.metresPerPx, pxPerMm);
    },
    canZoom() {
      const resolution = view.getResolution();
      if (resolution === undefined) return { in: false, out: false };
      return { in: resolution > closest() * 1.01, out: resolution < farthest() * 0.99 };
    },
  };
}
