import { useSyncExternalStore } from 'react';

const portrait = (): MediaQueryList => window.matchMedia('(orientation: portrait)');

function subscribe(onChange: () => void): () => void {
  const query = portrait();
  query.addEventListener('change', onChange);
  return () => {
    query.removeEventListener('change', onChange);
  };
}

/** Whether the screen stands or lies. Styles ask the media query themselves; this is for what is reckoned in pixels. */
export function useOrientation(): 'portrait' | 'landscape' {
  return useSyncExternalStore(subscribe, () => (portrait().matches ? 'portrait' : 'landscape'));
}
