/** Should the page not have said how large a millimetre is; as in theme/tokens.css. */
const ASSUMED_PX = 3.6;

/** CSS pixels to a millimetre on this screen, as theme/screen-size.ts has set it. */
export function mmInPx(): number {
  const set = parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--mm'));
  return Number.isFinite(set) ? set : ASSUMED_PX;
}
