import Supercluster from 'supercluster';
import type { EmployerId, Precision } from '../../src-shared/domain/employer.ts';
import { distanceMetres, type GridPoint } from '../../src-shared/domain/geo.ts';
import { FIELD_BANDS, type FieldBand } from '../theme/field-bands.ts';

/** One employer on the map. */
export interface MapPin {
  readonly id: EmployerId;
  readonly at: GridPoint;
  /** Band of the employer's main field: its colour and sign. */
  readonly band: FieldBand;
  readonly precision: Precision;
}

/** How many pins of each band, in the order of `FIELD_BANDS`. */
export type BandShares = readonly number[];

/** What stands at one place of the screen: a pin, or several that would lie on each other. */
export type Marker =
  | { readonly type: 'pin'; readonly pin: MapPin; readonly at: GridPoint }
  | {
      readonly type: 'cluster';
      readonly at: GridPoint;
      readonly shares: BandShares;
      readonly pins: readonly MapPin[];
    };

/** Pins nearer to each other than this on the screen are drawn as one. A pin is 9 mm across. */
const CLUSTER_RADIUS_MM = 11.5;

/** supercluster thinks in a round world of tiles: the grid becomes the middle half of it, so its edges are far away. */
const WORLD_METRES = 65_536;
const TILE_UNITS = 512;
const MAX_LEVEL = 18;

export interface ClusterIndex {
  /** Everything to draw at this many metres to a millimetre of screen. */
  readonly markersAt: (metresPerMm: number) => readonly Marker[];
  /** Changes exactly when {@link markersAt} may give something else. */
  readonly levelAt: (metresPerMm: number) => number;
  /** Metres to a millimetre at which these pins no longer all stand in one marker; `undefined` when no zoom parts them. */
  readonly partingScale: (pins: readonly MapPin[], closestMetresPerMm: number) => number | undefined;
}

/** Groups pins for every scale at once. Pins at one and the same place stay together however close one goes. */
export function createClusterIndex(pins: readonly MapPin[]): ClusterIndex {
  const index = new Supercluster<{ readonly pin: number }>({
    // A radius in tile units at level 0, chosen so that a level is a power of two of metres to a millimetre.
    radius: CLUSTER_RADIUS_MM,
    extent: TILE_UNITS,
    maxZoom: MAX_LEVEL,
    minPoints: 2,
  });
  index.load(
    pins.map((pin, place) => ({
      type: 'Feature',
      properties: { pin: place },
      geometry: { type: 'Point', coordinates: toFakeDegrees(pin.at) },
    })),
  );
  const remembered = new Map<number, readonly Marker[]>();

  function markersOfLevel(level: number): readonly Marker[] {
    const known = remembered.get(level);
    if (known !== undefined) return known;
    const found = index.getClusters([-180, -85, 180, 85], level).map(({ properties }): Marker => {
      if ('cluster_id' in properties) {
        const leaves = index.getLeaves(properties.cluster_id, Infinity);
        return markerOf(leaves.map((leaf) => pinAt(pins, leaf.properties.pin)));
      }
      return markerOf([pinAt(pins, properties.pin)]);
    });
    // A level is used up to half a step farther out than its own scale.
    const markers = joinOverlapping(found, scaleOf(level) * Math.SQRT2);
    remembered.set(level, markers);
    return markers;
  }

  return {
    levelAt,
    markersAt: (metresPerMm) => markersOfLevel(levelAt(metresPerMm)),
    partingScale(members, closestMetresPerMm) {
      const ids = new Set(members.map((pin) => pin.id));
      for (let level = 0; level <= levelAt(closestMetresPerMm); level++) {
        const isTogether = markersOfLevel(level).some(
          (marker) =>
            marker.type === 'cluster' && marker.pins.filter((pin) => ids.has(pin.id)).length === ids.size,
        );
        if (!isTogether) return scaleOf(level);
      }
      return undefined;
    },
  };
}

/** At level n a tile of `TILE_UNITS` spans WORLD / 2^n metres, so one unit (taken as a millimetre) is this many metres. */
const scaleOf = (level: number): number => WORLD_METRES / TILE_UNITS / 2 ** level;

/** The level whose scale is nearest. */
function levelAt(metresPerMm: number): number {
  const level = Math.round(Math.log2(WORLD_METRES / TILE_UNITS / metresPerMm));
  return Math.min(MAX_LEVEL, Math.max(0, level));
}

function markerOf(pins: readonly MapPin[]): Marker {
  const [pin] = pins;
  return pins.length === 1 && pin !== undefined
    ? { type: 'pin', pin, at: pin.at }
    : { type: 'cluster', at: middleOf(pins), shares: sharesOf(pins), pins };
}

/** Across, millimetres, by how many employers a marker stands for. */
export function markerMm(count: number): number {
  if (count === 1) return 9;
  if (count < 5) return 10.6;
  if (count < 10) return 12;
  if (count < 25) return 13.6;
  return 15.4;
}

const membersOf = (marker: Marker): readonly MapPin[] => (marker.type === 'pin' ? [marker.pin] : marker.pins);

/** Two markers may lie on each other by this share of their radii; more, and they become one. */
const MOST_OVERLAP = 0.08;

/**
 * supercluster measures from where a cluster began, but a cluster is drawn at its middle and grows with its number: so
 * neighbours may still overlap. Those are joined here, until none do. From west to east, so each looks only at near ones.
 */
export function joinOverlapping(markers: readonly Marker[], metresPerMm: number): readonly Marker[] {
  let current = markers;
  for (;;) {
    const joined = joinOnce(current, metresPerMm);
    if (joined.length === current.length) return joined;
    current = joined;
  }
}

/** One round: each marker takes in those that overlap it and were not yet taken. */
function joinOnce(markers: readonly Marker[], metresPerMm: number): readonly Marker[] {
  const sorted = [...markers].sort((a, b) => a.at[0] - b.at[0]);
  const widest = markerMm(Infinity) * metresPerMm;
  const taken = new Set<Marker>();
  return sorted.flatMap((one, place): Marker[] => {
    if (taken.has(one)) return [];
    const near: Marker[] = [];
    for (let next = place + 1; next < sorted.length; next++) {
      const other = sorted[next];
      if (other === undefined || other.at[0] - one.at[0] > widest) break;
      if (taken.has(other) || !overlaps(one, other, metresPerMm)) continue;
      taken.add(other);
      near.push(other);
    }
    return near.length === 0 ? [one] : [markerOf([one, ...near].flatMap(membersOf))];
  });
}

function overlaps(one: Marker, other: Marker, metresPerMm: number): boolean {
  const radiiMm = (markerMm(membersOf(one).length) + markerMm(membersOf(other).length)) / 2;
  return distanceMetres(one.at, other.at) < radiiMm * (1 - MOST_OVERLAP) * metresPerMm;
}

export function sharesOf(pins: readonly MapPin[]): BandShares {
  return FIELD_BANDS.map((band) => pins.reduce((count, pin) => (pin.band === band ? count + 1 : count), 0));
}

function middleOf(pins: readonly MapPin[]): GridPoint {
  const east = pins.reduce((sum, pin) => sum + pin.at[0], 0) / pins.length;
  const north = pins.reduce((sum, pin) => sum + pin.at[1], 0) / pins.length;
  return [east, north];
}

function pinAt(pins: readonly MapPin[], place: number): MapPin {
  const pin = pins[place];
  if (pin === undefined) throw new Error(`the cluster index knows no pin ${place}`);
  return pin;
}

/** supercluster takes Mercator degrees and turns them into a square at once: this undoes that turning beforehand. */
function toFakeDegrees([east, north]: GridPoint): [number, number] {
  const lon = (east / WORLD_METRES) * 360;
  const lat = (Math.atan(Math.sinh((2 * Math.PI * north) / WORLD_METRES)) * 180) / Math.PI;
  return [lon, lat];
}
