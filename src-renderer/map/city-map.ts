/*
 * The map of the city. It draws an edition's geometry and the pins it is given, moves when touched or told to, and reports
 * what is touched and seen, by employer id. It knows no employers' names, no panels, no React and no session.
 */
import OlMap from 'ol/Map.js';
import DragPan from 'ol/interaction/DragPan.js';
import { defaults as defaultInteractions } from 'ol/interaction/defaults.js';
import Kinetic from 'ol/Kinetic.js';
import 'ol/ol.css';
import '@fontsource-variable/atkinson-hyperlegible-next/wght-italic.css';
import type { EmployerId } from '../../src-shared/domain/employer.ts';
import type { GridPoint } from '../../src-shared/domain/geo.ts';
import { createCamera } from './camera.ts';
import type { Marker } from './clusters.ts';
import { boundsOf, unionOf } from './fitting.ts';
import { hitTarget } from './hit-test.ts';
import { loadLabelFonts } from './label-layer.ts';
import { listenToFingers } from './map-gestures.ts';
import { aroundCity, createMapLook, SHEET_METRES } from './map-look.ts';
import type { CityMap, CityMapOptions } from './map-promises.ts';
import { MAX_DETAIL, resolutionAt } from './map-scale.ts';
import type { MarkerTarget } from './pin-layer.ts';
import { boundsOfPlace } from './place-marker-layer.ts';
import { createGridProjection } from './projection.ts';
import { nearestPins, visibleIds, type Bounds } from './visible-pins.ts';

/** A flight that opens a cluster stays this far from the end of the zoom. */
const CLUSTER_OPEN_SLACK = 0.92;
/** Movement is over when nothing moved for so long; inertia and quick taps on "+" then count as one movement. */
const SETTLE_MS = 120;
/** The closest that fitting a handful of pins comes: street names, and the neighbourhood around. */
const FIT_PINS_DETAIL = 3.8;
/** Districts and main streets have names from here on. */
const NEAR_DETAIL = 2.3;
/** How a thrown map glides: OpenLayers' own values, which feel like a sheet of paper on a table. */
const GLIDE = { decay: -0.005, minVelocityPxPerMs: 0.05, delayMs: 100 };
/** The closest that a found place is shown: it is known by what lies around it. */
const FIT_PLACE_DETAIL = 3.3;

/** Builds the map into `options.element`. One for the life of a window: it is told what changes, never made anew. */
export function createCityMap(options: CityMapOptions): CityMap {
  const { element, geometry, pxPerMm } = options;
  let frames = 0;
  let isShowingAll = true;
  let settleTimer: number | undefined;
  let isDisposed = false;

  const city = boundsOf(geometry.city.flatMap((polygon) => polygon[0] ?? [])) ?? geometry.extent;
  const look = createMapLook(options, city);
  const { pinLayer, placeMarker } = look;
  const camera = createCamera({
    projection: createGridProjection(aroundCity(city, SHEET_METRES)),
    extent: aroundCity(city, 0),
    pxPerMm,
  });

  // Which of the two listens is decided by `setReducedMotion`.
  const glidingPan = new DragPan({
    kinetic: new Kinetic(GLIDE.decay, GLIDE.minVelocityPxPerMs, GLIDE.delayMs),
  });
  const firmPan = new DragPan();
  const map = new OlMap({
    layers: look.layers,
    view: camera.view,
    controls: [],
    interactions: defaultInteractions({
      altShiftDragRotate: false,
      pinchRotate: false,
      shiftDragZoom: false,
      dragPan: false,
      doubleClickZoom: false, // map-gestures.ts has it, and knows pins from bare map
      keyboard: false, // map-view.tsx has the keys, with the screen reader in mind
    }).extend([glidingPan, firmPan]),
  });
  camera.attach(map);

  function metresPerMm(): number {
    return (camera.view.getResolution() ?? 1) * pxPerMm;
  }

  function targetAt(pixel: readonly number[]): MarkerTarget | undefined {
    const [x, y] = pixel;
    if (x === undefined || y === undefined) return undefined;
    const targets = pinLayer.targets((at) => {
      const [left, top] = map.getPixelFromCoordinate([...at]) ?? [];
      return left === undefined || top === undefined ? undefined : [left, top];
    });
    return hitTarget(targets, x, y, pxPerMm);
  }

  function openCluster(marker: Extract<Marker, { type: 'cluster' }>): void {
    const ids = marker.pins.map((pin) => pin.id);
    const closest = resolutionAt(MAX_DETAIL, pxPerMm) * pxPerMm;
    const parting = pinLayer.clusters().partingScale(marker.pins, closest);
    const bounds = boundsOf(marker.pins.map((pin) => pin.at));
    if (parting === undefined || bounds === undefined || parting >= metresPerMm()) {
      options.onStackTap?.(ids);
      return;
    }
    options.onClusterTap?.(ids);
    isShowingAll = false;
    // At least so close that the cluster parts, and closer where its pins lie close together.
    camera.fit(bounds, MAX_DETAIL, (parting * CLUSTER_OPEN_SLACK) / pxPerMm);
  }

  function settle(): void {
    // Another padding or other pins in the middle of a flight: what it passes is not where it rests.
    if (camera.view.getAnimating() || camera.view.getInteracting()) {
      settleSoon();
      return;
    }
    const bounds = camera.visibleBounds();
    const placement = camera.placement();
    if (bounds === undefined || placement === undefined) return;
    options.onVisibleChange?.(visibleIds(pinLayer.pins(), bounds));
    const can = camera.canZoom();
    options.onSettle?.({ ...placement, canZoomIn: can.in, canZoomOut: can.out });
  }

  function settleSoon(): void {
    window.clearTimeout(settleTimer);
    settleTimer = window.setTimeout(settle, SETTLE_MS);
  }

  /** Around every pin there ever was: a filter leaves pins out, but the whole city stays the whole city. */
  let everyPin: Bounds | undefined;

  function showAll(): void {
    isShowingAll = true;
    camera.fit(everyPin ?? city);
  }

  /** Where a jump is meant whatever the visitor's wishes: at the start and when the screen turns. */
  function withoutFlight(move: () => void): void {
    camera.setMovesAtOnce(true);
    move();
    camera.setMovesAtOnce(reducedMotion);
  }

  let reducedMotion = false;
  function setReducedMotion(reduced: boolean): void {
    reducedMotion = reduced;
    camera.setMovesAtOnce(reduced);
    glidingPan.setActive(!reduced);
    firmPan.setActive(reduced);
    pinLayer.setMovesAtOnce(reduced);
  }
  setReducedMotion(options.reducedMotion ?? window.matchMedia('(prefers-reduced-motion: reduce)').matches);

  function redrawAll(): void {
    if (isDisposed) return;
    look.redraw();
    map.render();
  }

  function fitSize(): void {
    look.fitSize();
    if (isShowingAll) withoutFlight(showAll);
    else keepSelectedInSight();
    settleSoon();
  }

  /** The room for the map has shrunk, and the chosen employer is to stay in what is left. */
  function keepSelectedInSight(): void {
    const bounds = camera.visibleBounds();
    const pin = selected === null ? undefined : pinLayer.findPin(selected);
    if (bounds === undefined || pin === undefined || visibleIds([pin], bounds).length > 0) return;
    camera.flyToPlace(pin.at);
  }

  let selected: EmployerId | null = null;
  const stopListening = listenToFingers<MarkerTarget>({
    map,
    element,
    camera,
    pxPerMm,
    targetAt,
    onTap: ({ marker }) => {
      if (marker.type === 'pin') options.onPinTap?.(marker.pin.id);
      else openCluster(marker);
    },
    onGroundTap: (at) => options.onGroundTap?.(at),
    onSingleTap: () => options.onMapTap?.(),
    onPress: (target) => options.onPress?.(target),
    onMove: () => {
      isShowingAll = false;
    },
  });
  // A canvas that lost its GPU comes back empty. The event does not bubble, hence `capture`.
  element.addEventListener('contextrestored', redrawAll, { capture: true });

  map.on('postrender', () => {
    frames += 1;
  });
  map.on('moveend', settleSoon);
  map.on('change:size', fitSize);
  camera.view.on('change:resolution', () => {
    pinLayer.showAt(metresPerMm());
  });
  pinLayer.showAt(metresPerMm());

  element.style.touchAction = 'none';
  map.setTarget(element);

  const idle = loadLabelFonts().then(
    () =>
      new Promise<void>((resolve) => {
        if (isDisposed) return;
        look.addNames();
        map.once('rendercomplete', () => {
          resolve();
        });
        map.render();
      }),
  );

  return {
    setPins(pins) {
      pinLayer.setPins(pins);
      everyPin = unionOf(everyPin, boundsOf(pins.map((pin) => pin.at)));
      if (isShowingAll) withoutFlight(showAll);
      settleSoon();
    },
    setSelected(id) {
      selected = id;
      pinLayer.setSelected(id);
    },
    setPlace: placeMarker.setPlace,
    setHighlighted: pinLayer.setHighlighted,
    setPalette: look.setPalette,
    setLanguage: look.setLanguage,
    setTextScale: look.setTextScale,
    setPadding(padding) {
      camera.setPadding(padding);
      if (isShowingAll) showAll();
      settleSoon();
    },
    setReducedMotion,
    flyTo({ at, minDetail }) {
      isShowingAll = false;
      camera.flyToPlace(at, minDetail);
    },
    showAll,
    fitPins(ids) {
      const bounds = boundsOf(pointsOf(ids));
      if (bounds === undefined) return;
      isShowingAll = false;
      camera.fit(bounds, FIT_PINS_DETAIL);
    },
    showNear(at, count) {
      const nearest = nearestPins(pinLayer.pins(), at, count).map((pin) => pin.at);
      isShowingAll = false;
      camera.fit(boundsOf([at, ...nearest]) ?? city, NEAR_DETAIL);
    },
    fitPlace(place) {
      isShowingAll = false;
      camera.fit(boundsOfPlace(place), FIT_PLACE_DETAIL);
    },
    zoomBy(steps) {
      isShowingAll = false;
      camera.zoomBy(steps);
    },
    drive(to) {
      isShowingAll = false;
      camera.drive(to);
    },
    rest: camera.stop,
    panBy(east, north) {
      isShowingAll = false;
      camera.panBy(east, north);
    },
    framesDrawn: () => frames,
    drawFrame: () =>
      new Promise((resolve) => {
        map.once('postrender', () => {
          resolve();
        });
        map.render();
      }),
    whenIdle: () => idle,
    resize: () => {
      map.updateSize();
    },
    redrawAll,
    dispose() {
      isDisposed = true;
      window.clearTimeout(settleTimer);
      stopListening();
      element.removeEventListener('contextrestored', redrawAll, { capture: true });
      pinLayer.dispose();
      map.setTarget(undefined);
      map.dispose();
    },
  };

  function pointsOf(ids: readonly EmployerId[]): GridPoint[] {
    return ids.map((id) => pinLayer.findPin(id)?.at).filter((at) => at !== undefined);
  }
}
