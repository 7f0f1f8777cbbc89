import VectorLayer from 'ol/layer/Vector.js';
import VectorSource from 'ol/source/Vector.js';
import CircleStyle from 'ol/style/Circle.js';
import Fill from 'ol/style/Fill.js';
import Stroke from 'ol/style/Stroke.js';
import Style from 'ol/style/Style.js';
import Text, { type Options as TextOptions } from 'ol/style/Text.js';
import type { Language } from '../../src-shared/units.ts';
import { compareLabels, labelOf, type Label, type LabelFeature } from './label-features.ts';
import { isNamedAt, labelRank, STOP_DOT_FROM_DETAIL, type LabelKind } from './label-rules.ts';
import { at, detailAt, roundedDetail, type ScreenMeasure, type Stops } from './map-scale.ts';
import type { MapPalette } from './palettes.ts';

/** Labels and pins share this name, so OpenLayers lets no label lie under a pin. */
export const DECLUTTER_GROUP = 'labels-and-pins';

const TEXT_FAMILY = "'Atkinson Hyperlegible Next Variable'";
const DISTRICT_FAMILY = "'Jost Variable'";

/** Fonts that must be there before the first label is measured: OpenLayers remembers widths. */
const LABEL_FONTS = [
  `400 16px ${TEXT_FAMILY}`,
  `600 16px ${TEXT_FAMILY}`,
  `italic 400 16px ${TEXT_FAMILY}`,
  `500 16px ${DISTRICT_FAMILY}`,
] as const;

/** A font that cannot be had is no reason for a map without names: the browser then draws with the next one. */
export async function loadLabelFonts(): Promise<void> {
  await Promise.allSettled(LABEL_FONTS.map((font) => document.fonts.load(font)));
}

/** Font size in millimetres by detail. Capitals are 0.67 of it, so 4.8 mm gives capitals of 3.2 mm: read from a metre away. */
const FONT_MM: Readonly<Record<LabelKind, Stops>> = {
  district: [
    [0, 5],
    [2, 6],
    [4, 7],
  ],
  river: [
    [0, 5],
    [3, 5.6],
  ],
  stream: [[2, 4.8]],
  'main-street': [
    [2, 4.8],
    [4, 5.1],
  ],
  'minor-street': [[3, 4.8]],
  station: [
    [1, 4.9],
    [4, 5.2],
  ],
  peak: [[1, 4.8]],
  landmark: [
    [2, 4.8],
    [4, 5],
  ],
  stop: [[3, 4.8]],
  'road-number': [[1, 4.2]],
};
/** Below this many pixels letters break up on any screen, whatever its millimetres say. */
const MIN_FONT_PX = 11;
const HALO_MM = 0.85;

export interface Lettering {
  readonly palette: MapPalette;
  readonly screen: ScreenMeasure;
  readonly language: Language;
}

export type LabelLayer = VectorLayer<VectorSource<LabelFeature>>;

/** Names over the base map. They are placed anew in every frame, also during a gesture, so they stay upright and sharp. */
export function createLabelLayer(lettering: Lettering): LabelLayer {
  return new VectorLayer({
    source: new VectorSource<LabelFeature>(),
    style: createLabelStyle(lettering),
    declutter: DECLUTTER_GROUP,
    renderOrder: compareLabels,
    renderBuffer: 200,
    updateWhileAnimating: true,
    updateWhileInteracting: true,
  });
}

export function createLabelStyle({
  palette,
  screen,
  language,
}: Lettering): (feature: object, metresPerPx: number) => Style | undefined {
  const made = new Map<string, Style | undefined>();
  return (feature, metresPerPx) => {
    const label = labelOf(feature);
    const detail = roundedDetail(detailAt(metresPerPx, screen.pxPerMm));
    const key = `${label.kind} ${detail} ${label.fromDetail} ${label.text[language]}`;
    if (!made.has(key)) made.set(key, styleFor(label, label.text[language], detail, palette, screen));
    return made.get(key);
  };
}

function styleFor(
  label: Label,
  words: string,
  detail: number,
  palette: MapPalette,
  screen: ScreenMeasure,
): Style | undefined {
  const { kind } = label;
  const isNamed = isNamedAt(kind, detail) && detail >= label.fromDetail;
  const zIndex = labelRank(kind);
  if (!isNamed) {
    const isDot = kind === 'stop' && detail >= STOP_DOT_FROM_DETAIL;
    return isDot ? new Style({ image: dotFor(kind, detail, palette, screen), zIndex }) : undefined;
  }
  const image = hasDot(kind) ? dotFor(kind, detail, palette, screen) : undefined;
  return new Style({
    ...(image === undefined ? {} : { image }),
    text: textFor(kind, words, detail, palette, screen),
    zIndex,
  });
}

function hasDot(kind: LabelKind): boolean {
  return kind === 'stop' || kind === 'station' || kind === 'landmark' || kind === 'peak';
}

function dotFor(
  kind: LabelKind,
  detail: number,
  palette: MapPalette,
  { pxPerMm }: ScreenMeasure,
): CircleStyle {
  const mm = pxPerMm;
  // Stops and stations stay as dots where their names find no room; a landmark's or hill's dot alone would say nothing.
  const declutterMode = kind === 'stop' || kind === 'station' ? 'none' : 'declutter';
  if (kind === 'stop') {
    const radius =
      at(
        [
          [2, 0.62],
          [4, 1.15],
        ],
        detail,
      ) * mm;
    const stroke = new Stroke({ color: palette.tram, width: Math.max(1, 0.34 * mm) });
    return new CircleStyle({ radius, fill: new Fill({ color: palette.dot }), stroke, declutterMode });
  }
  if (kind === 'station') {
    const stroke = new Stroke({ color: palette.dot, width: 0.5 * mm });
    return new CircleStyle({
      radius: 1.7 * mm,
      fill: new Fill({ color: palette.text.station }),
      stroke,
      declutterMode,
    });
  }
  const colour = kind === 'peak' ? palette.text.peak : palette.text.landmark;
  const stroke = new Stroke({ color: palette.halo, width: 0.4 * mm });
  return new CircleStyle({ radius: 0.95 * mm, fill: new Fill({ color: colour }), stroke, declutterMode });
}

function textFor(
  kind: LabelKind,
  words: string,
  detail: number,
  palette: MapPalette,
  { pxPerMm, textScale }: ScreenMeasure,
): Text {
  const mm = pxPerMm * textScale;
  const size = Math.max(MIN_FONT_PX, Math.round(at(FONT_MM[kind], detail) * mm * 2) / 2);
  const halo = new Stroke({ color: palette.halo, width: HALO_MM * pxPerMm });
  const set = (font: string, colour: string, more: TextOptions): Text =>
    new Text({ text: words, font, fill: new Fill({ color: colour }), stroke: halo, ...more });
  const alongLine: TextOptions = { placement: 'line', overflow: false, maxAngle: 0.55 };

  switch (kind) {
    case 'district':
      return set(`500 ${size}px ${DISTRICT_FAMILY}`, palette.text.district, { padding: [2, 6, 2, 6] });
    case 'river':
    case 'stream': {
      const repeat = (kind === 'river' && detail < 2 ? 95 : 150) * pxPerMm;
      return set(`italic 400 ${size}px ${TEXT_FAMILY}`, palette.text.water, {
        ...alongLine,
        maxAngle: 0.7,
        repeat,
      });
    }
    case 'main-street':
    case 'minor-street':
      return set(`400 ${size}px ${TEXT_FAMILY}`, palette.text.street, {
        ...alongLine,
        repeat: 140 * pxPerMm,
      });
    case 'station':
      return set(`600 ${size}px ${TEXT_FAMILY}`, palette.text.station, {
        textAlign: 'left',
        offsetX: 3.1 * pxPerMm,
        offsetY: size * 0.07,
      });
    case 'peak':
    case 'landmark': {
      // Text grows downwards from the dot, however many lines it has.
      const more: TextOptions = { textBaseline: 'top', offsetY: 1.7 * pxPerMm, padding: [1, 3, 1, 3] };
      return set(
        `400 ${size}px ${TEXT_FAMILY}`,
        kind === 'peak' ? palette.text.peak : palette.text.landmark,
        more,
      );
    }
    case 'stop':
      return set(`400 ${size}px ${TEXT_FAMILY}`, palette.text.stop, {
        textAlign: 'left',
        offsetX: 2.5 * pxPerMm,
        offsetY: size * 0.07,
      });
    case 'road-number':
      return set(`600 ${size}px ${TEXT_FAMILY}`, palette.text.roadNumber, {
        backgroundFill: new Fill({ color: palette.road.primary.fill }),
        backgroundStroke: new Stroke({ color: palette.road.primary.casing, width: 0.2 * pxPerMm }),
        padding: [0.3 * pxPerMm, 0.9 * pxPerMm, 0, 0.9 * pxPerMm],
        stroke: new Stroke({ color: palette.road.primary.fill, width: 0 }),
      });
  }
}
