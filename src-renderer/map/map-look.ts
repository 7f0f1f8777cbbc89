/*
 * How the map looks: its layers from bottom to top, and what palette, language, text size and the screen's size change about
 * them. It moves nothing and listens to nothing.
 */
import Collection from 'ol/Collection.js';
import type BaseLayer from 'ol/layer/Base.js';
import VectorSource from 'ol/source/Vector.js';
import type { Language } from '../../src-shared/units.ts';
import { BackdropLayer } from './backdrop-layer.ts';
import { createBaseFeatures, type BaseFeature } from './base-features.ts';
import { createBaseLayer, imageRatioFor } from './base-layer.ts';
import { createBaseStyle } from './base-style.ts';
import { createLabelFeatures } from './label-features.ts';
import { createLabelLayer, createLabelStyle } from './label-layer.ts';
import type { CityMapOptions } from './map-promises.ts';
import { PALETTES, type PaletteName } from './palettes.ts';
import { createPinLayer, type PinLayer } from './pin-layer.ts';
import { createPlaceMarkerLayer, type PlaceMarkerLayer } from './place-marker-layer.ts';
import type { Bounds } from './visible-pins.ts';

/** The paper around the city, metres: enough for the widest screen at the smallest scale. */
export const SHEET_METRES = 40_000;
const BACKDROP_MARGIN_METRES = 1_500;
const PIN_FONT = "'Atkinson Hyperlegible Next Variable'";
/** Place of the base picture among the layers. */
const BASE_PLACE = 1;

export interface MapLook {
  readonly layers: Collection<BaseLayer>;
  readonly pinLayer: PinLayer;
  readonly placeMarker: PlaceMarkerLayer;
  readonly setPalette: (name: PaletteName) => void;
  readonly setLanguage: (language: Language) => void;
  readonly setTextScale: (textScale: number) => void;
  /** The map's element has another size. */
  readonly fitSize: () => void;
  /** The names, and the pins' numbers once more: only when their fonts are there, for OpenLayers remembers widths. */
  readonly addNames: () => void;
  /** Everything anew from the data. */
  readonly redraw: () => void;
}

/** The city's bounds with so many metres of land around. */
export function aroundCity(city: Bounds, marginMetres: number): number[] {
  return [city[0] - marginMetres, city[1] - marginMetres, city[2] + marginMetres, city[3] + marginMetres];
}

export function createMapLook(options: CityMapOptions, city: Bounds): MapLook {
  const { element, geometry, pxPerMm } = options;
  const { devicePixelRatio } = window;
  let palette = PALETTES[options.palette ?? 'day'];
  let language = options.language;
  let textScale = options.textScale ?? 1;
  const screen = (): { pxPerMm: number; textScale: number } => ({ pxPerMm, textScale });

  const baseFeatures = createBaseFeatures(geometry, aroundCity(city, SHEET_METRES));
  const baseSource = new VectorSource<BaseFeature>({ features: baseFeatures });
  const backdrop = new BackdropLayer(aroundCity(city, BACKDROP_MARGIN_METRES));
  let baseStyle = createBaseStyle(palette, screen());
  let imageRatio = imageRatioFor(element.clientWidth, element.clientHeight, devicePixelRatio);
  let baseLayer = createBaseLayer(baseSource, baseStyle, imageRatio);
  const labelLayer = createLabelLayer({ palette, screen: screen(), language });
  const pinLayer = createPinLayer({ palette, pxPerMm, devicePixelRatio, font: PIN_FONT });
  const placeMarker = createPlaceMarkerLayer(palette, pxPerMm);
  const [haloLayer, pinsLayer] = pinLayer.layers;
  const layers = new Collection<BaseLayer>([
    backdrop,
    baseLayer,
    placeMarker.layer,
    haloLayer,
    labelLayer,
    pinsLayer,
  ]);

  function paintGround(): void {
    element.style.backgroundColor = palette.paper;
    backdrop.paint(baseFeatures, baseStyle);
  }

  function relabel(): void {
    labelLayer.setStyle(createLabelStyle({ palette, screen: screen(), language }));
  }

  function redraw(): void {
    paintGround();
    pinLayer.setPalette(palette);
    placeMarker.setPalette(palette);
    for (const layer of layers.getArray()) layer.changed();
  }

  paintGround();
  return {
    layers,
    pinLayer,
    placeMarker,
    setPalette(name) {
      if (palette === PALETTES[name]) return;
      palette = PALETTES[name];
      baseStyle = createBaseStyle(palette, screen());
      baseLayer.setStyle(baseStyle);
      relabel();
      redraw();
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
    fitSize() {
      const wanted = imageRatioFor(element.clientWidth, element.clientHeight, window.devicePixelRatio);
      if (Math.abs(wanted - imageRatio) <= 0.1) return;
      // OpenLayers reads the ratio once in a layer's life.
      imageRatio = wanted;
      baseLayer = createBaseLayer(baseSource, baseStyle, imageRatio);
      layers.setAt(BASE_PLACE, baseLayer);
    },
    addNames() {
      labelLayer.getSource()?.addFeatures(createLabelFeatures(geometry));
      pinLayer.setPalette(palette);
    },
    redraw,
  };
}
