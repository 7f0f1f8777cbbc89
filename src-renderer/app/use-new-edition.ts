import { useCallback } from 'react';
import { useKiosk } from '../kiosk-context.ts';
import { useLoaded } from './loaded-context.ts';
import type { Ports } from './ports.ts';

/**
 * Loads the page anew when main has another edition than the one that it shows. To be asked between two visitors: staff choose
 * editions, and map, search and lists are to be of the same one.
 */
export function useNewEdition({ reload }: Pick<Ports, 'reload'>): () => void {
  const kiosk = useKiosk();
  const { editionVersion } = useLoaded();
  return useCallback(() => {
    void kiosk['catalogue:version']().then((now) => {
      if (now.ok && now.value.version !== editionVersion) reload();
    });
  }, [kiosk, editionVersion, reload]);
}
