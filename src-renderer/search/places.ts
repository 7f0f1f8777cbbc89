import type { GridPoint } from '../../src-shared/domain/geo.ts';
import type { MapGeometry } from '../../src-shared/domain/map-geometry.ts';
import type { Bilingual } from '../../src-shared/units.ts';

/*
 * The places of a map that have a name: what a visitor may ask for, and where it is.
 */

/** From the widest to the smallest. */
export const PLACE_KINDS = ['district', 'landmark', 'station', 'stop', 'street', 'hill', 'water'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** `street:Fürstengraben`; landmarks by their German name. */
export type PlaceKey = string;

export interface Place {
  readonly key: PlaceKey;
  readonly kind: PlaceKind;
  readonly name: Bilingual;
  /** A point of it: of a street or river one on its course, of a district one well inside. */
  readonly at: GridPoint;
  /** The course of a street or river; empty for other kinds. */
  readonly lines: readonly (readonly GridPoint[])[];
  /** The ground of a district: rings, the outer ones and the holes; empty for other kinds. */
  readonly rings: readonly (readonly GridPoint[])[];
}

/** Every named place, each name of a kind once: the pieces of one street are one place. */
export function collectPlaces(map: MapGeometry): ReadonlyMap<PlaceKey, Place> {
  const points = [
    ...map.districts.map(({ name, at, outline }) => ({
      ...pointPlace('district', both(name), at),
      rings: outline.flat(),
    })),
    ...map.landmarks.map(({ name, at }) => pointPlace('landmark', name, at)),
    ...map.stations.map(({ name, at }) => pointPlace('station', both(name), at)),
    ...map.tramStops.map(({ name, at }) => pointPlace('stop', both(name), at)),
    ...map.peaks.map(({ name, at }) => pointPlace('hill', both(name), at)),
  ];
  const places = [...points, ...linePlaces('street', map.roads), ...linePlaces('water', map.waterways)];
  const byKey = new Map<PlaceKey, Place>();
  for (const place of places) if (!byKey.has(place.key)) byKey.set(place.key, place);
  return byKey;
}

const both = (name: string): Bilingual => ({ de: name, en: name });

function pointPlace(kind: PlaceKind, name: Bilingual, at: GridPoint): Place {
  return { key: `${kind}:${name.de}`, kind, name, at, lines: [], rings: [] };
}

function linePlaces(
  kind: PlaceKind,
  features: readonly { readonly name: string | null; readonly lines: Place['lines'] }[],
): readonly Place[] {
  const linesOf = new Map<string, Place['lines'][number][]>();
  for (const { name, lines } of features) {
    // A piece that bears two names, "A;B", belongs to both.
    for (const one of name?.split(';') ?? []) {
      const known = linesOf.get(one.trim());
      if (known === undefined) linesOf.set(one.trim(), [...lines]);
      else known.push(...lines);
    }
  }
  return [...linesOf].flatMap(([name, lines]) => {
    const at = middleOf(lines);
    return at === undefined ? [] : [{ key: `${kind}:${name}`, kind, name: both(name), at, lines, rings: [] }];
  });
}

/** The middle vertex of the longest piece: always a point of the street itself. */
function middleOf(lines: Place['lines']): GridPoint | undefined {
  const longest = lines.reduce<Place['lines'][number]>(
    (best, line) => (lengthOf(line) > lengthOf(best) ? line : best),
    [],
  );
  return longest[Math.floor(longest.length / 2)] ?? lines[0]?.[0];
}

function lengthOf(line: readonly GridPoint[]): number {
  return line.slice(1).reduce((sum, [x, y], i) => {
    const [fromX, fromY] = line[i] ?? [x, y];
    return sum + Math.hypot(x - fromX, y - fromY);
  }, 0);
}
