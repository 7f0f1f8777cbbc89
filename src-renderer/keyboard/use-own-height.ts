import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { Field } from './field.ts';
import { keepInView } from './keep-in-view.ts';

/** Measures the keyboard, tells the page how much it covers, and keeps `field` above it. */
export function useOwnHeight(field: Field): RefObject<HTMLDivElement | null> {
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = host.current;
    if (element === null) return undefined;
    const root = document.documentElement;
    const tell = (): void => {
      const heightPx = element.offsetHeight;
      root.style.setProperty('--keyboard-height', `${String(heightPx)}px`);
      keepInView(field, element.getBoundingClientRect().top);
    };
    root.dataset['keyboardOpen'] = '';
    tell();
    const observer = new ResizeObserver(tell);
    observer.observe(element);
    return () => {
      observer.disconnect();
      delete root.dataset['keyboardOpen'];
      root.style.removeProperty('--keyboard-height');
    };
  }, [field]);
  return host;
}
