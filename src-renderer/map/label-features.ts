import Feature from 'ol/Feature.js';
import LineString from 'ol/geom/LineString.js';
import Point from 'ol/geom/Point.js';
import { distanceMetres, type GridPoint } from '../../src-shared/domain/geo.ts';
import type { MapGeometry } from '../../src-shared/domain/map-geometry.ts';
import type { Bilingual } from '../../src-shared/units.ts';
import {
  breakName,
  labelRank,
  landmarkDetail,
  LABEL_DETAIL,
  peakText,
  streetKind,
  type LabelKind,
} from './label-rules.ts';

export interface Label {
  readonly kind: LabelKind;
  readonly text: Bilingual;
  /** Named from this detail on; never earlier than its kind. */
  readonly fromDetail: number;
  /** Longer lines are placed first among their kind. */
  readonly weight: number;
}

export type LabelFeature = Feature<Point | LineString>;

const labels = new WeakMap<object, Label>();

export function labelOf(feature: object): Label {
  const label = labels.get(feature);
  if (label === undefined) throw new Error('a feature of the labels was not made by createLabelFeatures');
  return label;
}

/** Shorter pieces of a numbered road get no sign of their own: one sign every now and then is enough. */
const NUMBERED_METRES = 900;
/** Two signs of one number are at least this far apart. */
const SIGN_SPACING_METRES = 1_600;

const both = (text: string): Bilingual => ({ de: text, en: text });

/** Every name on the map, the most important first. */
export function createLabelFeatures(geometry: MapGeometry): LabelFeature[] {
  const features: LabelFeature[] = [];
  const addPoint = (kind: LabelKind, text: Bilingual, [east, north]: GridPoint, fromDetail: number): void => {
    const feature = new Feature(new Point([east, north]));
    labels.set(feature, { kind, text, fromDetail, weight: 0 });
    features.push(feature);
  };
  const addLine = (kind: LabelKind, name: string, line: readonly GridPoint[]): void => {
    const shape = new LineString(line.map(([east, north]) => [east, north]));
    const feature = new Feature(shape);
    labels.set(feature, {
      kind,
      text: both(name),
      fromDetail: LABEL_DETAIL[kind].from,
      weight: shape.getLength(),
    });
    features.push(feature);
  };

  const signs: { readonly number: string; readonly at: GridPoint }[] = [];
  const isFirstNear = (number: string, place: GridPoint): boolean => {
    if (signs.some((sign) => sign.number === number && distanceMetres(sign.at, place) < SIGN_SPACING_METRES))
      return false;
    signs.push({ number, at: place });
    return true;
  };

  for (const { name, at } of geometry.districts) {
    addPoint('district', both(breakName(name, 14)), at, LABEL_DETAIL.district.from);
  }
  for (const { name, at } of geometry.stations)
    addPoint('station', both(name), at, LABEL_DETAIL.station.from);
  for (const { kind, name, lines } of geometry.waterways) {
    if (name !== null) for (const line of lines) addLine(kind, name, line);
  }
  for (const { kind, name, at } of geometry.landmarks) {
    addPoint('landmark', { de: breakName(name.de), en: breakName(name.en) }, at, landmarkDetail(kind));
  }
  for (const { name, elevationMetres, at } of geometry.peaks) {
    addPoint('peak', both(peakText(name, elevationMetres)), at, LABEL_DETAIL.peak.from);
  }
  for (const road of geometry.roads) {
    for (const line of road.lines) {
      if (road.name !== null) addLine(streetKind(road.class), road.name, line);
      const middle = line[Math.floor(line.length / 2)];
      const isMain = road.class === 'motorway' || road.class === 'trunk' || road.class === 'primary';
      if (
        road.ref !== null &&
        isMain &&
        middle !== undefined &&
        lengthOf(line) > NUMBERED_METRES &&
        isFirstNear(road.ref, middle)
      ) {
        addPoint('road-number', both(road.ref), middle, LABEL_DETAIL['road-number'].from);
      }
    }
  }
  for (const { name, at } of geometry.tramStops) addPoint('stop', both(name), at, LABEL_DETAIL.stop.from);
  return features.sort(compareLabels);
}

function lengthOf(line: readonly GridPoint[]): number {
  return line.reduce((sum, point, place) => sum + distanceMetres(line[place - 1] ?? point, point), 0);
}

/** For OpenLayers' `renderOrder`: the order the labels are placed in. */
export function compareLabels(a: object, b: object): number {
  const [one, other] = [labelOf(a), labelOf(b)];
  return labelRank(other.kind) - labelRank(one.kind) || other.weight - one.weight;
}
