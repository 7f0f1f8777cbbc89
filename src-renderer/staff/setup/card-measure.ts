/* The size of a screen from a bank card that is held to it. Pure. */

/** A bank card, millimetres: ISO/IEC 7810, format ID-1. */
export const CARD_MM = { width: 85.6, height: 53.98 } as const;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The bounds of `KioskSettings.screenMm`. */
const MIN_SCREEN_MM = 100;
const MAX_SCREEN_MM = 4000;

/** How wide the card's outline is on a screen of this size, CSS pixels. Pixels are taken as square. */
export function cardWidthPx(screenPx: Size, pxPerMm: number): number {
  return clampCardWidth(screenPx, CARD_MM.width * pxPerMm);
}

/** The screen's size when the outline fits the card. A tenth of a millimetre is more than a finger can judge. */
export function screenMmOf(screenPx: Size, widthPx: number): Size {
  const mmPerPx = CARD_MM.width / widthPx;
  return { width: tenths(screenPx.width * mmPerPx), height: tenths(screenPx.height * mmPerPx) };
}

/** Keeps the outline on the screen, and the screen's size within what the settings take. */
export function clampCardWidth(screenPx: Size, widthPx: number): number {
  const long = Math.max(screenPx.width, screenPx.height);
  const short = Math.min(screenPx.width, screenPx.height);
  const narrowest = (CARD_MM.width * long) / MAX_SCREEN_MM;
  const widest = Math.min((CARD_MM.width * short) / MIN_SCREEN_MM, short * 0.8);
  return Math.min(Math.max(widthPx, narrowest), widest);
}

const tenths = (mm: number): number => Math.round(mm * 10) / 10;

/** The diagonal as it stands on a screen's box, inches. */
export function diagonalInches({ width, height }: Size): number {
  return Math.hypot(width, height) / 25.4;
}

/** For words: nobody reads tenths of a millimetre. */
export function wholeMm({ width, height }: Size): { readonly width: number; readonly height: number } {
  return { width: Math.round(width), height: Math.round(height) };
}
