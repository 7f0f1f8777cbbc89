import { useEffect, useState } from 'react';
import { MapGeometry } from '../../src-shared/domain/map-geometry.ts';

export type MapData =
  | { readonly step: 'loading' }
  | { readonly step: 'ready'; readonly geometry: MapGeometry }
  | { readonly step: 'missing' };

/** The edition's map, read after the first screen has been painted, so that words are there before streets. */
export function useMapGeometry(): MapData {
  const [data, setData] = useState<MapData>({ step: 'loading' });
  useEffect(() => {
    const controller = new AbortController();
    const read = async (): Promise<void> => {
      try {
        const response = await fetch('/edition/map.json', { signal: controller.signal });
        const parsed = response.ok ? MapGeometry.safeParse(await response.json()) : undefined;
        setData(parsed?.success === true ? { step: 'ready', geometry: parsed.data } : { step: 'missing' });
      } catch {
        // A file that is not there or is not JSON: the lists work without it, and the screen says what is missing.
        if (!controller.signal.aborted) setData({ step: 'missing' });
      }
    };
    const frame = requestAnimationFrame(() => void read());
    return () => {
      cancelAnimationFrame(frame);
      controller.abort();
    };
  }, []);
  return data;
}
