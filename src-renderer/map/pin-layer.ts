import Feature from 'ol/Feature.js';
import Circle from 'ol/geom/Circle.js';
import Point from 'ol/geom/Point.js';
import VectorLayer from 'ol/layer/Vector.js';
import VectorSource from 'ol/source/Vector.js';
import Fill from 'ol/style/Fill.js';
import Icon from 'ol/style/Icon.js';
import Stroke from 'ol/style/Stroke.js';
import Style from 'ol/style/Style.js';
import type { EmployerId, Precision } from '../../src-shared/domain/employer.ts';
import { createClusterIndex, markerMm, type ClusterIndex, type MapPin, type Marker } from './clusters.ts';
import type { RoundTarget } from './hit-test.ts';
import { DECLUTTER_GROUP } from './label-layer.ts';
import { createLights, LIGHT_MS, LIGHT_STEPS } from './lights.ts';
import type { MapPalette } from './palettes.ts';
import {
  drawApproximatePin,
  drawCluster,
  drawExactPin,
  drawLight,
  SELECTED_PIN_MM,
  type ArtTools,
} from './pin-art.ts';

/** Up to how far from the drawn point the employer may be, metres: what `Precision` promises. */
export const UNCERTAINTY_METRES: Readonly<Record<Precision, number>> = { address: 0, street: 300, area: 500 };

/** Pictures of clusters kept; each mix of bands is one. Far more than a day at a booth shows. */
const MOST_PICTURES = 600;
const LIGHT_STEP_MS = LIGHT_MS / LIGHT_STEPS;

export interface MarkerTarget extends RoundTarget {
  readonly marker: Marker;
}

export interface PinLayer {
  /** From bottom to top, to be put over the labels. */
  readonly layers: readonly [halo: VectorLayer, pins: VectorLayer];
  readonly setPins: (pins: readonly MapPin[]) => void;
  readonly setSelected: (id: EmployerId | null) => void;
  readonly setHighlighted: (ids: readonly EmployerId[]) => void;
  readonly setPalette: (palette: MapPalette) => void;
  readonly setMovesAtOnce: (atOnce: boolean) => void;
  /** Regroups when the scale asks for it; cheap otherwise. */
  readonly showAt: (metresPerMm: number) => void;
  readonly pins: () => readonly MapPin[];
  readonly findPin: (id: EmployerId) => MapPin | undefined;
  readonly clusters: () => ClusterIndex;
  /** What can be touched, bottom to top; positions by `toPixel`, in CSS pixels. */
  readonly targets: (
    toPixel: (at: Marker['at']) => readonly [number, number] | undefined,
  ) => readonly MarkerTarget[];
  readonly dispose: () => void;
}

export interface PinLayerOptions {
  readonly palette: MapPalette;
  readonly pxPerMm: number;
  readonly devicePixelRatio: number;
  readonly font: string;
}

export function createPinLayer({
  palette: firstPalette,
  pxPerMm,
  devicePixelRatio,
  font,
}: PinLayerOptions): PinLayer {
  let palette = firstPalette;
  let pins: readonly MapPin[] = [];
  let byId = new Map<EmployerId, MapPin>();
  let index = createClusterIndex([]);
  let scale: number | undefined; // metres to a millimetre that the markers were grouped for
  let selected: EmployerId | null = null;
  let movesAtOnce = false;
  let markers: readonly Marker[] = [];
  let nextStep: number | undefined;
  const lights = createLights();
  const markerOf = new WeakMap<object, Marker>();
  const pictures = new Map<string, HTMLCanvasElement>();
  const styles = new Map<string, Style>();

  const pinSource = new VectorSource<Feature<Point>>();
  const haloSource = new VectorSource<Feature<Circle>>();
  const live = { updateWhileAnimating: true, updateWhileInteracting: true } as const;
  const haloLayer = new VectorLayer({ source: haloSource, style: haloStyle, ...live });
  const pinLayer = new VectorLayer({
    source: pinSource,
    style: (feature) => markerStyles(feature),
    declutter: DECLUTTER_GROUP,
    renderBuffer: 120,
    ...live,
  });

  function tools(): ArtTools {
    return { palette, k: pxPerMm * devicePixelRatio, font };
  }

  function pictureStyle(
    name: string,
    zIndex: number,
    draw: (tools: ArtTools) => HTMLCanvasElement,
    how: { readonly isLight?: boolean; readonly opacity?: number } = {},
  ): Style {
    const opacity = how.opacity ?? 1;
    const key = `${name} ${zIndex} ${opacity}`;
    const known = styles.get(key);
    if (known !== undefined) return known;
    if (styles.size > MOST_PICTURES) forgetPictures();
    const picture = pictures.get(name) ?? draw(tools());
    pictures.set(name, picture);
    // An obstacle is always drawn, and no label is placed over it. Light may be written on.
    const image = new Icon({
      img: picture,
      scale: 1 / devicePixelRatio,
      opacity,
      declutterMode: how.isLight === true ? 'none' : 'obstacle',
    });
    const style = new Style({ image, zIndex });
    styles.set(key, style);
    return style;
  }

  function forgetPictures(): void {
    pictures.clear();
    styles.clear();
  }

  function markerStyles(feature: object): Style[] {
    const marker = markerOf.get(feature);
    if (marker === undefined) return [];
    const now = performance.now();
    if (marker.type === 'cluster') {
      const brightness = Math.max(0, ...marker.pins.map((pin) => lights.brightness(pin.id, now)));
      const across = markerMm(marker.pins.length);
      const picture = pictureStyle(`cluster ${marker.shares.join()}`, 100, (t) =>
        drawCluster(marker.shares, t),
      );
      return [...lightStyles(across, brightness), picture];
    }
    const { id, band, precision } = marker.pin;
    const isSelected = id === selected;
    const across = isSelected ? SELECTED_PIN_MM : markerMm(1);
    const draw = precision === 'address' ? drawExactPin : drawApproximatePin;
    const kind = precision === 'address' ? 'exact' : 'approximate';
    return [
      ...lightStyles(across, isSelected ? 1 : lights.brightness(id, now)),
      pictureStyle(`${kind} ${band} ${across}`, isSelected ? 120 : 110, (t) => draw(band, across, t)),
    ];
  }

  function lightStyles(acrossMm: number, brightness: number): Style[] {
    if (brightness === 0) return [];
    const light = { isLight: true, opacity: brightness };
    return [pictureStyle(`light ${acrossMm}`, 90, (t) => drawLight(acrossMm, t), light)];
  }

  function haloStyle(): Style {
    const edge = {
      color: palette.pin.haloEdge,
      width: 0.5 * pxPerMm,
      lineDash: [1.6 * pxPerMm, 1.4 * pxPerMm],
    };
    return new Style({ fill: new Fill({ color: palette.pin.halo }), stroke: new Stroke(edge) });
  }

  /** The selected pin stands for itself, on top; whatever group it belongs to keeps its number. */
  function withSelected(found: readonly Marker[]): readonly Marker[] {
    const pin = selected === null ? undefined : byId.get(selected);
    if (pin === undefined) return found;
    const others = found.filter((marker) => marker.type === 'cluster' || marker.pin.id !== pin.id);
    return [...others, { type: 'pin', pin, at: pin.at }];
  }

  function rebuild(): void {
    if (scale === undefined) return;
    markers = withSelected(index.markersAt(scale));
    pinSource.clear(true);
    pinSource.addFeatures(
      markers.map((marker) => {
        const feature = new Feature(new Point([...marker.at]));
        markerOf.set(feature, marker);
        return feature;
      }),
    );
    haloSource.clear(true);
    const pin = selected === null ? undefined : byId.get(selected);
    const radius = pin === undefined ? 0 : UNCERTAINTY_METRES[pin.precision];
    if (pin !== undefined && radius > 0) haloSource.addFeature(new Feature(new Circle([...pin.at], radius)));
  }

  /** Light changes in steps, so the map is drawn once a step and not in every frame: on a booth PC that is day-long heat. */
  function animateLights(): void {
    nextStep = undefined;
    pinLayer.changed();
    if (lights.isChanging(performance.now())) nextStep = window.setTimeout(animateLights, LIGHT_STEP_MS);
  }

  return {
    layers: [haloLayer, pinLayer],
    setPins(next) {
      pins = next;
      byId = new Map(next.map((pin) => [pin.id, pin]));
      index = createClusterIndex(next);
      rebuild();
    },
    setSelected(id) {
      if (id === selected) return;
      selected = id;
      rebuild();
    },
    setHighlighted(ids) {
      lights.lightOnly(ids, performance.now(), movesAtOnce);
      if (nextStep === undefined) nextStep = window.setTimeout(animateLights, 0);
    },
    setPalette(next) {
      palette = next;
      forgetPictures();
      haloLayer.changed();
      pinLayer.changed();
    },
    setMovesAtOnce(atOnce) {
      movesAtOnce = atOnce;
    },
    showAt(metresPerMm) {
      if (scale !== undefined && index.levelAt(scale) === index.levelAt(metresPerMm)) return;
      scale = metresPerMm;
      rebuild();
    },
    pins: () => pins,
    findPin: (id) => byId.get(id),
    clusters: () => index,
    targets(toPixel) {
      return markers.flatMap((marker) => {
        const [x, y] = toPixel(marker.at) ?? [];
        if (x === undefined || y === undefined) return [];
        const single = marker.type === 'pin' && marker.pin.id === selected ? SELECTED_PIN_MM : markerMm(1);
        const acrossMm = marker.type === 'cluster' ? markerMm(marker.pins.length) : single;
        return [{ marker, x, y, radiusPx: (acrossMm / 2) * pxPerMm }];
      });
    },
    dispose() {
      window.clearTimeout(nextStep);
      pinSource.clear(true);
      haloSource.clear(true);
      forgetPictures();
    },
  };
}
