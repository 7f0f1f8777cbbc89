import { createContext, useContext } from 'react';
import type { KioskClient } from '../src-shared/contract/contract.ts';

const KioskContext = createContext<KioskClient | null>(null);

/** Gives the calls to everything below; the root hands in the real ones, tests a fake. */
export const KioskProvider = KioskContext.Provider;

/** The contract's calls. Throws outside of a {@link KioskProvider}: that is a bug in how the tree was built. */
export function useKiosk(): KioskClient {
  const kiosk = useContext(KioskContext);
  if (kiosk === null) throw new Error('useKiosk needs a KioskProvider above it');
  return kiosk;
}
