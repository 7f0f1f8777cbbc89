/*
 * A figure of light and lenses, drawn from nothing but an id: the same employer always has the same one, and nobody's looks like
 * a photograph of what it is not. Decoration only.
 */

export interface Lens {
  readonly x: number;
  /** Half its height. */
  readonly reach: number;
  /** How far its sides bulge; negative: it is hollow. */
  readonly bulge: number;
}

export interface Ray {
  /** SVG path. */
  readonly path: string;
  /** 0 to 1. */
  readonly strength: number;
}

export interface LensFigure {
  readonly lenses: readonly Lens[];
  readonly rays: readonly Ray[];
}

export const FIGURE_WIDTH = 200;
export const FIGURE_HEIGHT = 60;

const RAYS = 9;

/** Numbers from 0 to 1 that only `seed` decides: mulberry32 over an FNV-1a hash of it. */
export function numbersFrom(seed: string): () => number {
  let state = 2_166_136_261;
  for (const character of seed) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16_777_619);
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Parallel light from the left that each lens bends towards the axis or away from it, as a thin lens does. */
export function lensFigure(id: string): LensFigure {
  const next = numbersFrom(id);
  const count = 2 + Math.floor(next() * 2);
  const lenses = Array.from({ length: count }, (_, index) => ({
    x: Math.round(58 + ((index + next() * 0.6) * 118) / count),
    reach: Math.round(15 + next() * 12),
    bulge: Math.round((index % 2 === 0 ? 1 : -0.6) * (4 + next() * 6)),
  }));
  const axis = FIGURE_HEIGHT / 2;
  const spread = 16 + next() * 8;
  const rays = Array.from({ length: RAYS }, (_, index) => {
    const share = index / (RAYS - 1) - 0.5;
    let x = 0;
    let y = axis + share * spread * 1.6;
    let slope = share * 0.04;
    let path = `M0 ${y.toFixed(1)}`;
    for (const lens of lenses) {
      y += slope * (lens.x - x);
      x = lens.x;
      path += `L${String(x)} ${y.toFixed(1)}`;
      // A thin lens turns a ray by its height over the focal length; outside of the glass nothing happens.
      if (Math.abs(y - axis) < lens.reach) slope -= ((y - axis) * lens.bulge) / 480;
    }
    y += slope * (FIGURE_WIDTH - x);
    return {
      path: `${path}L${String(FIGURE_WIDTH)} ${y.toFixed(1)}`,
      strength: Number((0.35 + 0.65 * (1 - Math.abs(share) * 2)).toFixed(2)),
    };
  });
  return { lenses, rays };
}

/** A lens's outline around the axis. */
export function lensPath({ x, reach, bulge }: Lens): string {
  const axis = FIGURE_HEIGHT / 2;
  const half = bulge > 0 ? 1 : 1 - bulge;
  const top = String(axis - reach);
  const bottom = String(axis + reach);
  const left = String(x - half);
  const right = String(x + half);
  return `M${left} ${top}Q${String(x - half - bulge)} ${String(axis)} ${left} ${bottom}L${right} ${bottom}Q${String(x + half + bulge)} ${String(axis)} ${right} ${top}Z`;
}
