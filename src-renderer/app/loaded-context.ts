import { createContext, useContext } from 'react';
import type { KioskDescription } from '../../src-shared/contract/contract.ts';
import type { LazySearch } from './lazy-search.ts';
import type { CatalogueView } from '../visitor/catalogue-view.ts';

/** What was read at the start and does not change while visitors come and go; only staff change it. */
export interface Loaded {
  readonly description: KioskDescription;
  /** Reads the description anew, after staff changed how the kiosk is set up. */
  readonly describeAnew: () => void;
  readonly view: CatalogueView;
  /** Which edition `view` is. When main has another one, the page is to be loaded anew. */
  readonly editionVersion: string;
  /** CSS pixels to a millimetre of this screen; the same that `--mm` is. */
  readonly pxPerMm: number;
  /** Finds over the edition; its index is built at the first use. */
  readonly search: LazySearch;
}

const LoadedContext = createContext<Loaded | null>(null);

export const LoadedProvider = LoadedContext.Provider;

/** The edition and the kiosk's description. Throws outside of a {@link LoadedProvider}. */
export function useLoaded(): Loaded {
  const loaded = useContext(LoadedContext);
  if (loaded === null) throw new Error('useLoaded needs a LoadedProvider above it');
  return loaded;
}
