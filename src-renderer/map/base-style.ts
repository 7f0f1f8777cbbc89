import Fill from 'ol/style/Fill.js';
import Stroke from 'ol/style/Stroke.js';
import Style from 'ol/style/Style.js';
import { AREA_KINDS, ROAD_CLASSES, type RoadClass } from '../../src-shared/domain/map-geometry.ts';
import { kindOf, type BaseKind } from './base-features.ts';
import { at, detailAt, roundedDetail, type ScreenMeasure, type Stops } from './map-scale.ts';
import type { MapPalette } from './palettes.ts';

/** Drawing order, from the ground up. Areas lie in the order of `AREA_KINDS`, roads in that of `ROAD_CLASSES`. */
const Z = {
  sheet: -1,
  land: 0,
  areas: 1,
  water: 20,
  waterFill: 21,
  border: 25,
  casings: 30,
  fills: 40,
  tram: 55,
  edge: 70,
};

/** Width of the roadway in millimetres. Below the first stop a class is not drawn at all. */
const ROAD_WIDTH_MM: Readonly<Record<RoadClass, Stops>> = {
  other: [
    [2, 0.35],
    [3, 0.8],
    [5.3, 2.6],
  ],
  minor: [
    [1, 0.28],
    [2, 0.55],
    [3, 1.1],
    [5.3, 4.2],
  ],
  tertiary: [
    [0, 0.34],
    [1, 0.5],
    [2, 0.9],
    [3, 1.6],
    [5.3, 5.4],
  ],
  secondary: [
    [0, 0.46],
    [1, 0.66],
    [2, 1.1],
    [3, 1.9],
    [5.3, 6.2],
  ],
  primary: [
    [0, 0.55],
    [1, 0.8],
    [2, 1.3],
    [3, 2.2],
    [5.3, 6.8],
  ],
  trunk: [
    [0, 0.6],
    [1, 0.9],
    [2, 1.4],
    [3, 2.3],
    [5.3, 7],
  ],
  motorway: [
    [0, 0.8],
    [1, 1.1],
    [2, 1.7],
    [3, 2.7],
    [5.3, 8],
  ],
};
const VISIBLE_FROM: Readonly<Partial<Record<RoadClass, number>>> = { other: 2, minor: 1 };

/** A casing's share beside the roadway, millimetres on each side: hairlines far out, kerbs close up. */
const CASING_MM: Stops = [
  [0, 0.1],
  [2, 0.17],
  [4, 0.26],
];

/** The Saale is 30 to 40 m wide in Jena; far out it is drawn wider than true, because it is what one looks for first. */
const RIVER_WIDTH_METRES = 36;
const STREAM_WIDTH_METRES = 4;
const MIN_RIVER_MM: Stops = [
  [0, 1.15],
  [2, 1.9],
  [3, 2.4],
];
const MIN_STREAM_MM: Stops = [
  [0, 0.22],
  [2, 0.4],
  [4, 0.7],
];

/** The veil's soft edge: broad brushes first, each a thin layer of paper, metres wide. */
const EDGE_BRUSHES_METRES = [900, 640, 420, 240, 110];
const EDGE_BRUSH_ALPHA = 0.16;
/** The rim is where the data is cut off straight: the brushes there cover it. */
const RIM_BRUSHES_METRES = [2400, 1900, 1400, 1000, 650, 350, 150];
const RIM_BRUSH_ALPHA = 0.34;
const VEIL_ALPHA = 0.56;

/** Styles remembered before starting afresh; a screenful needs some forty. */
const MOST_STYLES = 1_000;

export type BaseStyle = (feature: object, metresPerPx: number) => Style | Style[] | undefined;

/** The style of the base map for one palette and one screen; remembers what it has made. */
export function createBaseStyle(palette: MapPalette, { pxPerMm }: ScreenMeasure): BaseStyle {
  const made = new Map<string, Style[]>();
  return (feature, metresPerPx) => {
    const kind = kindOf(feature);
    const detail = roundedDetail(detailAt(metresPerPx, pxPerMm));
    // The river's width and the veil's brushes are metres of ground, so they follow the resolution itself.
    const followsGround = kind.type === 'edge' || kind.type === 'rim' || kind.type === 'water';
    const key = `${nameOf(kind)} ${detail} ${followsGround ? metresPerPx : ''}`;
    // A pinch comes to rest anywhere, so over days there would be no end of keys.
    if (made.size > MOST_STYLES) made.clear();
    let styles = made.get(key);
    if (styles === undefined) {
      styles = stylesFor(kind, { palette, pxPerMm, detail, metresPerPx });
      made.set(key, styles);
    }
    return styles;
  };
}

function nameOf(kind: BaseKind): string {
  if (kind.type === 'road') return `road ${kind.class}`;
  if (kind.type === 'area' || kind.type === 'water') return `${kind.type} ${kind.kind}`;
  return kind.type;
}

interface Drawing {
  readonly palette: MapPalette;
  readonly pxPerMm: number;
  readonly detail: number;
  readonly metresPerPx: number;
}

function stylesFor(kind: BaseKind, drawing: Drawing): Style[] {
  const { palette, pxPerMm, detail, metresPerPx } = drawing;
  switch (kind.type) {
    case 'sheet':
      // Solid, so that the thin layers of the veil are mixed with paper and not with nothing: that would tint them.
      return [new Style({ fill: new Fill({ color: palette.paper }), zIndex: Z.sheet })];
    case 'land':
      return [new Style({ fill: new Fill({ color: palette.land }), zIndex: Z.land })];
    case 'area': {
      if (kind.kind === 'water') {
        // Lakes and the broad river lie in the same two steps as the river's line, so that they flow together.
        const shore = new Stroke({
          color: palette.waterCasing,
          width: 2.4 * at(CASING_MM, detail) * pxPerMm,
        });
        return [
          new Style({ stroke: shore, zIndex: Z.water }),
          new Style({ fill: new Fill({ color: palette.water }), zIndex: Z.waterFill }),
        ];
      }
      const edge = palette.areaEdge[kind.kind];
      return [
        new Style({
          fill: new Fill({ color: palette.area[kind.kind] }),
          ...(edge === undefined ? {} : { stroke: new Stroke({ color: edge, width: 0.16 * pxPerMm }) }),
          zIndex: Z.areas + AREA_KINDS.indexOf(kind.kind),
        }),
      ];
    }
    case 'water': {
      const isRiver = kind.kind === 'river';
      const trueMm = (isRiver ? RIVER_WIDTH_METRES : STREAM_WIDTH_METRES) / (metresPerPx * pxPerMm);
      const widthMm = Math.max(trueMm, at(isRiver ? MIN_RIVER_MM : MIN_STREAM_MM, detail));
      const casingMm = isRiver ? at(CASING_MM, detail) * 1.2 : 0;
      return casedLine(palette.water, palette.waterCasing, widthMm, casingMm, pxPerMm, Z.water, Z.waterFill);
    }
    case 'road': {
      if (detail < (VISIBLE_FROM[kind.class] ?? -Infinity)) return [];
      const rank = ROAD_CLASSES.indexOf(kind.class);
      const { fill, casing } = palette.road[kind.class];
      const widthMm = at(ROAD_WIDTH_MM[kind.class], detail);
      return casedLine(
        fill,
        casing,
        widthMm,
        at(CASING_MM, detail),
        pxPerMm,
        Z.casings + rank,
        Z.fills + rank,
      );
    }
    case 'tram': {
      const widthMm = at(
        [
          [0, 0.26],
          [2, 0.42],
          [4, 0.7],
        ],
        detail,
      );
      return casedLine(
        palette.tram,
        palette.tramCasing,
        widthMm,
        detail < 1.5 ? 0 : 0.16,
        pxPerMm,
        Z.tram,
        Z.tram + 1,
      );
    }
    case 'border': {
      const dash = [1.6 * pxPerMm, 1.1 * pxPerMm];
      const stroke = {
        color: palette.districtBorder,
        width: 0.28 * pxPerMm,
        lineDash: dash,
        lineCap: 'butt',
      } as const;
      return detail < 0.6 ? [] : [new Style({ stroke: new Stroke(stroke), zIndex: Z.border })];
    }
    case 'edge':
      return veil(palette, metresPerPx, pxPerMm);
    case 'rim':
      return brushes(RIM_BRUSHES_METRES, RIM_BRUSH_ALPHA, palette, metresPerPx);
  }
}

function casedLine(
  fill: string,
  casing: string,
  widthMm: number,
  casingMm: number,
  pxPerMm: number,
  casingZ: number,
  fillZ: number,
): Style[] {
  const line = new Style({ stroke: new Stroke({ color: fill, width: widthMm * pxPerMm }), zIndex: fillZ });
  if (casingMm === 0) return [line];
  const width = (widthMm + 2 * casingMm) * pxPerMm;
  return [new Style({ stroke: new Stroke({ color: casing, width }), zIndex: casingZ }), line];
}

/** What lies beyond the city fades into the paper, so that the end of the data never looks like a broken picture. */
function veil(palette: MapPalette, metresPerPx: number, pxPerMm: number): Style[] {
  const { paperRgb, cityEdge } = palette;
  return [
    new Style({ fill: new Fill({ color: `rgb(${paperRgb} / ${VEIL_ALPHA})` }), zIndex: Z.edge }),
    ...brushes(EDGE_BRUSHES_METRES, EDGE_BRUSH_ALPHA, palette, metresPerPx),
    new Style({ stroke: new Stroke({ color: cityEdge, width: 0.22 * pxPerMm }), zIndex: Z.edge + 1 }),
  ];
}

/** Thin layers of paper over each other, each narrower: soft where they end. */
function brushes(
  metres: readonly number[],
  alpha: number,
  { paperRgb }: MapPalette,
  metresPerPx: number,
): Style[] {
  return metres.map(
    (width) =>
      new Style({
        stroke: new Stroke({ color: `rgb(${paperRgb} / ${alpha})`, width: width / metresPerPx }),
        zIndex: Z.edge,
      }),
  );
}
