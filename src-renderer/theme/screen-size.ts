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

/** What stands in theme/tokens.css until a kiosk's screen is known. */
const ASSUMED_PX_PER_MM = 3.6;

/** What {@link applyPxPerMm} has set. */
export function readPxPerMm(root: HTMLElement): number {
  return Number.parseFloat(root.style.getPropertyValue('--mm')) || ASSUMED_PX_PER_MM;
}

/** Makes `--mm` true on this screen. */
export function applyPxPerMm(root: HTMLElement, value: number): void {
  root.style.setProperty('--mm', `${value.toFixed(4)}px`);
}
