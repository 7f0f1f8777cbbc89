/*
 * The map of the city. It draws an edition's geometry and the pins it is given, moves when touched or told to, and reports
 * what is touched and seen, by employer id. It knows no employers' names, no panels, no React and no session.
 */
import OlMap from 'ol/Map.js';
import DragPan from 'ol/interaction/DragPan.js';
import { defaults as defaultInteractions } from 'ol/interaction/defaults.js';
import Kinetic from 'ol/Kinetic.js';
import VectorSource from 'ol/source/Vector.js';
import 'ol/ol.css';
import '@fontsource-variable/atkinson-hyperlegible-next/wght-italic.css';
import type { EmployerId } from '../../src-shared/domain/employer.ts';
import type { GridPoint } from '../../src-shared/domain/geo.ts';
import type { MapGeometry } from '../../src-shared/domain/map-geometry.ts';
import type { Language } from '../../src-shared/units.ts';
import { BackdropLayer } from './backdrop-layer.ts';
import { createBaseFeatures, type BaseFeature } from './base-features.ts';
import { createBaseLayer, imageRatioFor } from './base-layer.ts';
import { createBaseStyle } from './base-style.ts';
import { createCamera } from './camera.ts';
import type { MapPin, Marker } from './clusters.ts';
import { boundsOf, unionOf, type MapPadding, type Placement } from './fitting.ts';
import { hitTarget, type RoundTarget } from './hit-test.ts';
import { createLabelFeatures } from './label-features.ts';
import { createLabelLayer, createLabelStyle, LABEL_FONTS } from './label-layer.ts';
import { listenToFingers } from './map-gestures.ts';
import { MAX_DETAIL, resolutionAt } from './map-scale.ts';
import { PALETTES, type PaletteName } from './palettes.ts';
import { createPinLayer, type MarkerTarget } from './pin-layer.ts';
import { boundsOfPlace, createPlaceMarkerLayer, type PlaceMark } from './place-marker-layer.ts';
import { createGridProjection } from './projection.ts';
import { nearestPins, visibleIds, type Bounds } from './visible-pins.ts';

/** What the map tells. All are optional; ids are those of the pins given. */
export interface CityMapEvents {
  readonly onPinTap?: (id: EmployerId) => void;
  /** Several employers at one place, which no zoom parts: list them. */
  readonly onStackTap?: (ids: readonly EmployerId[]) => void;
  /** A cluster was opened: the map already flies there. */
  readonly onClusterTap?: (ids: readonly EmployerId[]) => void;
  /** Bare map was touched, here on the grid; at once, so it may be the first of two taps. */
  readonly onGroundTap?: (at: GridPoint) => void;
  /** A finger holds a pin or cluster (in CSS pixels of the map), or none any more. Comes before anything is drawn. */
  readonly onPress?: (target: RoundTarget | null) => void;
  /** Bare map was tapped once (a quarter of a second later, so that it was no double tap). */
  readonly onMapTap?: () => void;
  /** After each movement that came to rest: who is in the part that no panel covers, the nearest to its middle first. */
  readonly onVisibleChange?: (ids: readonly EmployerId[]) => void;
  /** After each movement that came to rest, for the scale bar and the zoom buttons. */
  readonly onSettle?: (state: MapState) => void;
}

export interface MapState {
  readonly metresPerPx: number;
  /** In the middle of what no panel covers. */
  readonly center: GridPoint;
  readonly canZoomIn: boolean;
  readonly canZoomOut: boolean;
}

export interface CityMapOptions extends CityMapEvents {
  /** An element with a size. The map fills it and must be its only content. */
  readonly element: HTMLElement;
  readonly geometry: MapGeometry;
  /** CSS pixels to a millimetre of this screen. Fixed for the map's life. */
  readonly pxPerMm: number;
  readonly language: Language;
  readonly palette?: PaletteName;
  readonly textScale?: number;
  /** No flights: the map jumps. Default: what the system asks for. */
  readonly reducedMotion?: boolean;
}

export interface CityMap {
  readonly setPins: (pins: readonly MapPin[]) => void;
  readonly setSelected: (id: EmployerId | null) => void;
  /** The place that stands out, until another or `null`. */
  readonly setPlace: (place: PlaceMark | null) => void;
  /** Exactly these are lit from now on; light comes and goes softly. */
  readonly setHighlighted: (ids: readonly EmployerId[]) => void;
  readonly setPalette: (palette: PaletteName) => void;
  readonly setLanguage: (language: Language) => void;
  readonly setTextScale: (textScale: number) => void;
  /** What panels cover. The picture stays; "the middle" moves. */
  readonly setPadding: (padding: MapPadding) => void;
  readonly setReducedMotion: (reduced: boolean) => void;
  readonly flyTo: (target: { readonly at: GridPoint; readonly minDetail?: number }) => void;
  /** The whole city: every pin there was so far, or the city where there was none. */
  readonly showAll: () => void;
  /** Shows these employers; those without a pin are passed over. */
  readonly fitPins: (ids: readonly EmployerId[]) => void;
  /** The neighbourhood of this place, with so many of the nearest pins in sight. */
  readonly showNear: (at: GridPoint, count: number) => void;
  /** Shows all of a place, a point with the neighbourhood around it. */
  readonly fitPlace: (place: PlaceMark) => void;
  readonly zoomBy: (steps: number) => void;
  /** Puts the map there in every frame of somebody's own movement, until {@link CityMap.rest}. */
  readonly drive: (to: Placement) => void;
  /** Ends a flight or a drive where it is; the map is drawn sharp. */
  readonly rest: () => void;
  /** A quarter of the visible part to the east and north. */
  readonly panBy: (east: number, north: number) => void;
  /** Frames drawn so far. At rest it stands still: ask with {@link CityMap.drawFrame}. */
  readonly framesDrawn: () => number;
  /** Asks for one frame and resolves when it was drawn. A watchdog gives it a time limit of its own. */
  readonly drawFrame: () => Promise<void>;
  /** Resolves when the first complete picture, with its letters, was drawn. */
  readonly whenIdle: () => Promise<void>;
  /** The element has another size. (The map also notices by itself.) */
  readonly resize: () => void;
  /** Draws everything anew from the data: after the graphics process was lost. */
  readonly redrawAll: () => void;
  readonly dispose: () => void;
}

/** The paper around the city, metres: enough for the widest screen at the smallest scale. */
const SHEET_METRES = 40_000;
const BACKDROP_MARGIN_METRES = 1_500;
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
const PIN_FONT = "'Atkinson Hyperlegible Next Variable'";

/** Builds the map into `options.element`. One for the life of a window: it is told what changes, never made anew. */
export function createCityMap(options: CityMapOptions): CityMap {
  const { element, geometry, pxPerMm } = options;
  let palette = PALETTES[options.palette ?? 'day'];
  let language = options.language;
  let textScale = options.textScale ?? 1;
  let frames = 0;
  let isShowingAll = true;
  let settleTimer: number | undefined;
  let isDisposed = false;

  const city = boundsOf(geometry.city.flatMap((polygon) => polygon[0] ?? [])) ?? geometry.extent;
  const ground = (margin: number): number[] => [
    city[0] - margin,
    city[1] - margin,
    city[2] + margin,
    city[3] + margin,
  ];
  const screen = (): { pxPerMm: number; textScale: number } => ({ pxPerMm, textScale });

  const baseFeatures = createBaseFeatures(geometry, ground(SHEET_METRES));
  const baseSource = new VectorSource<BaseFeature>({ features: baseFeatures });
  const backdrop = new BackdropLayer(ground(BACKDROP_MARGIN_METRES));
  let baseStyle = createBaseStyle(palette, screen());
  let imageRatio = imageRatioFor(element.clientWidth, element.clientHeight, window.devicePixelRatio);
  let baseLayer = createBaseLayer(baseSource, baseStyle, imageRatio);
  const labelLayer = createLabelLayer({ palette, screen: screen(), language });
  const pinLayer = createPinLayer({
    palette,
    pxPerMm,
    devicePixelRatio: window.devicePixelRatio,
    font: PIN_FONT,
  });
  const placeMarker = createPlaceMarkerLayer(palette, pxPerMm);
  const camera = createCamera({
    projection: createGridProjection(ground(SHEET_METRES)),
    extent: ground(0),
    pxPerMm,
  });

  const [haloLayer, pinsLayer] = pinLayer.layers;
  // Which of the two listens is decided by `setReducedMotion`.
  const glidingPan = new DragPan({
    kinetic: new Kinetic(GLIDE.decay, GLIDE.minVelocityPxPerMs, GLIDE.delayMs),
  });
  const firmPan = new DragPan();
  const map = new OlMap({
    layers: [backdrop, baseLayer, placeMarker.layer, haloLayer, labelLayer, pinsLayer],
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

  function paintGround(): void {
    element.style.backgroundColor = palette.paper;
    backdrop.paint(baseFeatures, baseStyle);
  }

  function relabel(): void {
    labelLayer.setStyle(createLabelStyle({ palette, screen: screen(), language }));
  }

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
    paintGround();
    pinLayer.setPalette(palette);
    placeMarker.setPalette(palette);
    for (const layer of map.getLayers().getArray()) layer.changed();
    map.render();
  }

  function fitSize(): void {
    const wanted = imageRatioFor(element.clientWidth, element.clientHeight, window.devicePixelRatio);
    if (Math.abs(wanted - imageRatio) > 0.1) {
      // OpenLayers reads the ratio once in a layer's life.
      imageRatio = wanted;
      baseLayer = createBaseLayer(baseSource, baseStyle, imageRatio);
      map.getLayers().setAt(1, baseLayer);
    }
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
  paintGround();
  map.setTarget(element);

  const idle = loadFonts().then(
    () =>
      new Promise<void>((resolve) => {
        if (isDisposed) return;
        labelLayer.getSource()?.addFeatures(createLabelFeatures(geometry));
        pinLayer.setPalette(palette); // numbers drawn before their font had come
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
    setPalette(name) {
      if (palette === PALETTES[name]) return;
      palette = PALETTES[name];
      baseStyle = createBaseStyle(palette, screen());
      baseLayer.setStyle(baseStyle);
      relabel();
      redrawAll();
    },
    setLanguage(next) {
      if (next === language) return;
      language = next;
      relabel();
    },
    setTextScale(next) {
      if (next === textScale) return;
      textScale = next;
      relabel();
    },
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

/** A font that cannot be had is no reason for a map without names: the browser then draws with the next one. */
async function loadFonts(): Promise<void> {
  await Promise.allSettled(LABEL_FONTS.map((font) => document.fonts.load(font)));
}
