import { useLayoutEffect } from 'react';
import type { Access } from './access.ts';

/** Writes what the visitor asked for on the root element, where the theme reads it, and takes it away again. */
export function useAccessOnRoot({ textSize, isHighContrast, isInReach, isCalm }: Access): void {
  useLayoutEffect(() => {
    const root = document.documentElement;
    const wanted = {
      textSize: textSize === 'normal' ? undefined : textSize,
      contrast: isHighContrast ? 'high' : undefined,
      reach: isInReach ? 'low' : undefined,
      motion: isCalm ? 'calm' : undefined,
    };
    for (const [name, value] of Object.entries(wanted)) {
      if (value === undefined) delete root.dataset[name];
      else root.dataset[name] = value;
    }
    return () => {
      for (const name of Object.keys(wanted)) delete root.dataset[name];
    };
  }, [textSize, isHighContrast, isInReach, isCalm]);
}
