import { useLayoutEffect, useSyncExternalStore } from 'react';
import type { KioskSettings } from '../../src-shared/domain/kiosk-settings.ts';
import type { Access } from './access.ts';
import { reachZone } from './reach-zone.ts';

interface Screen {
  /** CSS pixels to a millimetre. */
  readonly pxPerMm: number;
  readonly screenBottomMm: KioskSettings['screenBottomMm'];
}

/** Writes what the visitor asked for on the root element, where the theme reads it, and takes it away again. */
export function useAccessOnRoot(access: Access, screen: Screen): void {
  const { textSize, isHighContrast, isInReach, isCalm } = access;
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
  useReachZone(isInReach, screen);
}

/** Tells the layout how much of the screen lies above and below what can be reached, in pixels. */
function useReachZone(isOn: boolean, { pxPerMm, screenBottomMm }: Screen): void {
  const heightPx = useSyncExternalStore(onResize, () => window.innerHeight);
  useLayoutEffect(() => {
    if (!isOn) return undefined;
    const { style } = document.documentElement;
    const { aboveMm, belowMm } = reachZone(heightPx / pxPerMm, screenBottomMm);
    const px = (mm: number): string => `${(mm * pxPerMm).toFixed(1)}px`;
    style.setProperty('--reach-above', px(aboveMm));
    style.setProperty('--reach-below', px(belowMm));
    return () => {
      style.removeProperty('--reach-above');
      style.removeProperty('--reach-below');
    };
  }, [isOn, heightPx, pxPerMm, screenBottomMm]);
}

function onResize(onChange: () => void): () => void {
  window.addEventListener('resize', onChange);
  return () => {
    window.removeEventListener('resize', onChange);
  };
}
