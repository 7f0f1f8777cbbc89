import { ASSUMED_DIAGONAL_MM, type KioskSettings } from '../../src-shared/domain/kiosk-settings.ts';

/**
 * CSS pixels to a millimetre. `screenPx` is the whole screen in CSS pixels; `screenMm` its measured size, or `null` for a
 * screen nobody has measured, which is then taken as {@link ASSUMED_DIAGONAL_MM} across.
 */
export function pxPerMm(
  screenPx: { readonly width: number; readonly height: number },
  screenMm: KioskSettings['screenMm'],
): number {
  const diagonalPx = Math.hypot(screenPx.width, screenPx.height);
  const diagonalMm = screenMm === null ? ASSUMED_DIAGONAL_MM : Math.hypot(screenMm.width, screenMm.height);
  return diagonalPx / diagonalMm;
}

/** Makes `--mm` true on this screen. */
export function applyPxPerMm(root: HTMLElement, value: number): void {
  root.style.setProperty('--mm', `${value.toFixed(4)}px`);
}
