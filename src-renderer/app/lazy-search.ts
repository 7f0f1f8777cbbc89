import type { Catalogue } from '../../src-shared/domain/edition.ts';
import type { MapGeometry } from '../../src-shared/domain/map-geometry.ts';
import { collectPlaces, type Place, type PlaceKey } from '../search/places.ts';
import { createSearchIndex, type Findings, type SearchIndex } from '../search/search-index.ts';
import type { Topic, TopicKey } from '../search/topics.ts';

/** A search index that is built when somebody first needs it, or earlier by `prepare`, when nobody waits for anything. */
export interface LazySearch {
  readonly prepare: () => void;
  readonly find: (query: string) => Findings;
  readonly findTopic: (key: TopicKey) => Topic | undefined;
  readonly findPlace: (key: PlaceKey) => Place | undefined;
  /** From now on the places of this map are found, too. Telling it the same map again costs nothing. */
  readonly learnPlaces: (map: MapGeometry) => void;
}

export function createLazySearch(catalogue: Pick<Catalogue, 'employers' | 'jobs'>): LazySearch {
  let index: SearchIndex | undefined;
  let known: MapGeometry | undefined;
  let places: ReadonlyMap<PlaceKey, Place> = new Map();
  const built = (): SearchIndex => (index ??= createSearchIndex(catalogue, places));
  return {
    prepare: () => void built(),
    find: (query) => built().find(query),
    findTopic: (key) => built().topics.get(key),
    findPlace: (key) => places.get(key),
    learnPlaces: (map) => {
      if (map === known) return;
      known = map;
      places = collectPlaces(map);
      index = undefined;
    },
  };
}
