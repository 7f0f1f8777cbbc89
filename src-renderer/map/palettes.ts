import type { AreaKind, RoadClass } from '../../src-shared/domain/map-geometry.ts';

type DryArea = Exclude<AreaKind, 'water'>;

/** Colours by what they stand for. A map style is drawn from nothing else, so a new look is one more of these. */
export interface MapPalette {
  /** Beyond the city, and behind everything. */
  readonly paper: string;
  /** The same colour as three numbers, for veils of it. */
  readonly paperRgb: string;
  readonly land: string;
  /** Water has colours of its own, below. */
  readonly area: Readonly<Record<DryArea, string>>;
  readonly areaEdge: Readonly<Partial<Record<DryArea, string>>>;
  readonly water: string;
  readonly waterCasing: string;
  readonly road: Readonly<Record<RoadClass, { readonly fill: string; readonly casing: string }>>;
  readonly tram: string;
  readonly tramCasing: string;
  readonly districtBorder: string;
  readonly cityEdge: string;
  readonly halo: string;
  readonly text: {
    readonly district: string;
    readonly street: string;
    readonly water: string;
    readonly stop: string;
    readonly station: string;
    readonly peak: string;
    readonly landmark: string;
    readonly roadNumber: string;
  };
  readonly dot: string;
  readonly pin: {
    readonly ring: string;
    readonly outline: string;
    readonly clusterFace: string;
    readonly clusterCount: string;
    readonly shadow: string;
    /** Light around a highlighted or selected pin, `r g b`. */
    readonly lightRgb: string;
    /** The place an approximate pin may be in. */
    readonly halo: string;
    readonly haloEdge: string;
  };
}

const same = (fill: string, casing: string): { readonly fill: string; readonly casing: string } => ({
  fill,
  casing,
});

/** Warm paper in a bright hall. */
const day: MapPalette = {
  paper: '#f6f1e6',
  paperRgb: '246 241 230',
  land: '#f4efe3',
  area: {
    residential: '#ebe3d5',
    business: '#e5dfdf',
    railway: '#dedbd6',
    meadow: '#e9ebd1',
    scrub: '#dce5c4',
    forest: '#c9dab4',
    park: '#d3e4bf',
  },
  areaEdge: { forest: '#bed1a7', park: '#c6dab0' },
  water: '#94c3e6',
  waterCasing: '#5f9bc9',
  road: {
    other: same('#fffefb', '#d9cfbd'),
    minor: same('#ffffff', '#d3c8b4'),
    tertiary: same('#ffffff', '#c9bca4'),
    secondary: same('#fffaea', '#c5b48f'),
    primary: same('#fff3d2', '#c7ac74'),
    trunk: same('#ffeabf', '#c7a164'),
    motorway: same('#fbdcae', '#c08f55'),
  },
  tram: '#8d6274',
  tramCasing: '#fdfaf4',
  districtBorder: 'rgb(110 92 130 / 0.26)',
  cityEdge: 'rgb(110 92 130 / 0.4)',
  halo: 'rgb(251 248 241 / 0.92)',
  text: {
    district: '#4f4767',
    street: '#4a4a50',
    water: '#1f5f94',
    stop: '#774a5e',
    station: '#13203a',
    peak: '#4d5d33',
    landmark: '#674c1d',
    roadNumber: '#6d531f',
  },
  dot: '#ffffff',
  pin: {
    ring: '#ffffff',
    outline: 'rgb(19 32 58 / 0.34)',
    clusterFace: '#ffffff',
    clusterCount: '#13203a',
    shadow: 'rgb(19 32 58 / 0.34)',
    lightRgb: '255 194 60',
    halo: 'rgb(255 194 60 / 0.2)',
    haloEdge: 'rgb(133 88 0 / 0.75)',
  },
};

/** The city at night, for the attract screen: the pins are the light. */
const night: MapPalette = {
  paper: '#0b162b',
  paperRgb: '11 22 43',
  land: '#0f1c35',
  area: {
    residential: '#17274a',
    business: '#1a284c',
    railway: '#1b2846',
    meadow: '#10213a',
    scrub: '#10243a',
    forest: '#0d2335',
    park: '#11293c',
  },
  areaEdge: { forest: '#12293b' },
  water: '#2c6299',
  waterCasing: '#4380b8',
  road: {
    other: same('#22345a', '#14223f'),
    minor: same('#283c66', '#14223f'),
    tertiary: same('#31487a', '#14223f'),
    secondary: same('#425785', '#14223f'),
    primary: same('#5a6484', '#14223f'),
    trunk: same('#6b6a7c', '#14223f'),
    motorway: same('#7d735f', '#14223f'),
  },
  tram: '#8a7396',
  tramCasing: '#0f1c35',
  districtBorder: 'rgb(150 165 210 / 0.16)',
  cityEdge: 'rgb(150 165 210 / 0.28)',
  halo: 'rgb(11 22 43 / 0.88)',
  text: {
    district: '#b9c4e0',
    street: '#a5b1cd',
    water: '#8fc3ef',
    stop: '#c3abcb',
    station: '#e6ebf7',
    peak: '#9fb99a',
    landmark: '#d3bd90',
    roadNumber: '#cdbd98',
  },
  dot: '#0f1c35',
  pin: {
    ring: '#ffffff',
    outline: 'rgb(5 10 22 / 0.7)',
    clusterFace: '#fdf9ef',
    clusterCount: '#13203a',
    shadow: 'rgb(0 0 0 / 0.5)',
    lightRgb: '255 205 100',
    halo: 'rgb(255 194 60 / 0.16)',
    haloEdge: 'rgb(255 214 130 / 0.8)',
  },
};

/** Day with the quiet taken out: white ground, dark writing (7:1 and more on every ground, water too), firm lines. */
const contrast: MapPalette = {
  ...day,
  paper: '#ffffff',
  paperRgb: '255 255 255',
  land: '#ffffff',
  area: {
    residential: '#f1eee8',
    business: '#eceaea',
    railway: '#e2e0dc',
    meadow: '#f4f6e8',
    scrub: '#e6eed6',
    forest: '#d3e4c0',
    park: '#d9ebc8',
  },
  water: '#bfe0f7',
  waterCasing: '#1f5f94',
  road: {
    other: same('#ffffff', '#a89c84'),
    minor: same('#ffffff', '#958970'),
    tertiary: same('#ffffff', '#857a62'),
    secondary: same('#fff7dc', '#7d6a3c'),
    primary: same('#ffeebf', '#7d6024'),
    trunk: same('#ffe3a6', '#7d5a1c'),
    motorway: same('#f9cf90', '#7d4f14'),
  },
  tram: '#6b2a46',
  districtBorder: 'rgb(60 45 85 / 0.5)',
  cityEdge: 'rgb(60 45 85 / 0.8)',
  halo: '#ffffff',
  text: {
    district: '#2b2342',
    street: '#1d1d22',
    water: '#0b416f',
    stop: '#5a1d38',
    station: '#000000',
    peak: '#2c3a14',
    landmark: '#472f05',
    roadNumber: '#472f05',
  },
  pin: { ...day.pin, outline: '#13203a', clusterCount: '#000000' },
};

export const PALETTES = { day, night, contrast } as const satisfies Record<string, MapPalette>;
export type PaletteName = keyof typeof PALETTES;
