/*
 * How much text a QR code may hold so that an ordinary phone still reads it from this screen.
 */

/** The light border on each side (ISO/IEC 18004). */
export const QUIET_MODULES = 4;

/**
 * Smallest module, millimetres. ML Kit's reader wants 2 camera pixels a module and a picture of 1920 x 1080 ("Input image
 * guidelines"); a phone's main camera sees some 65 degrees, so half a metre away a millimetre is 3 of those pixels wide.
 */
export const MIN_MODULE_MM = 1;

/** Bytes of text by version 1 to 25 with error correction M (ISO/IEC 18004, table 7). */
const BYTES_M = [
  14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412, 450, 504, 560, 624, 666, 711, 779,
  857, 911, 997,
] as const;

/**
 * Bytes of UTF-8 that a code of at most `sidePx` holds, quiet zone included, when each module is a whole number of pixels and
 * not smaller than {@link MIN_MODULE_MM}. `pxPerMm`, `sidePx`: CSS pixels; `pixelRatio`: screen pixels to a CSS pixel.
 * Never less than the smallest code holds: a screen too small for that is no kiosk's.
 */
export function qrCapacityBytes(sidePx: number, pxPerMm: number, pixelRatio = 1): number {
  const modulePixels = Math.ceil(MIN_MODULE_MM * pxPerMm * pixelRatio);
  const modules = Math.floor((sidePx * pixelRatio) / modulePixels) - 2 * QUIET_MODULES;
  const version = Math.min(BYTES_M.length, Math.max(1, Math.floor((modules - 17) / 4)));
  return BYTES_M[version - 1] ?? BYTES_M[0];
}
