import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/* Reads the theme's tokens as a browser would: the plain ones, and over them those of a mode. */

const CSS = readFileSync(join(import.meta.dirname, '../../../src-renderer/theme/tokens.css'), 'utf8').replace(
  /\/\*[\s\S]*?\*\//g,
  '',
);

/** The declarations of the block with exactly this selector. Throws when there is none: the test would prove nothing. */
export function tokensOf(selector: string): ReadonlyMap<string, string> {
  const block = CSS.split('}').find((part) => part.split('{')[0]?.trim() === selector);
  const body = block?.split('{')[1];
  if (body === undefined) throw new Error(`tokens.css has no block ${selector}`);
  return new Map(
    [...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]),
  );
}

export const PLAIN = tokensOf(':root');
export const HIGH_CONTRAST = new Map([...PLAIN, ...tokensOf(":root[data-contrast='high']")]);

/** A token's colour, `#rrggbb`, as red, green and blue from 0 to 255. Words may only stand on and be of such: opaque ones. */
function channels(tokens: ReadonlyMap<string, string>, name: string): readonly [number, number, number] {
  const value = tokens.get(name) ?? '';
  const [, red, green, blue] = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(value) ?? [];
  if (red === undefined || green === undefined || blue === undefined)
    throw new Error(`${name} is not an opaque colour but "${value}"`);
  return [parseInt(red, 16), parseInt(green, 16), parseInt(blue, 16)];
}

/** Relative luminance, WCAG 2.2. */
function luminance(rgb: readonly [number, number, number]): number {
  const [red, green, blue] = rgb.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** Contrast ratio of two tokens, 1 to 21, WCAG 2.2. */
export function contrast(tokens: ReadonlyMap<string, string>, a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminance(channels(tokens, a)), luminance(channels(tokens, b))].sort(
    (x, y) => y - x,
  );
  return (lighter + 0.05) / (darker + 0.05);
}
