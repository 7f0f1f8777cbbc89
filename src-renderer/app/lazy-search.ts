import type { Catalogue } from '../../src-shared/domain/edition.ts';
import { createSearchIndex, type SearchIndex } from '../search/search-index.ts';

/** A search index that is built when somebody first needs it, or earlier by `prepare`, when nobody waits for anything. */
export interface LazySearch extends SearchIndex {
  readonly prepare: () => void;
}

export function createLazySearch(catalogue: Pick<Catalogue, 'employers' | 'jobs'>): LazySearch {
  let index: SearchIndex | undefined;
  const built = (): SearchIndex => (index ??= createSearchIndex(catalogue));
  return {
    prepare: () => void built(),
    find: (query) => built().find(query),
  };
}
