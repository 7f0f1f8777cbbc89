import type { Employer, EmployerId } from '../../src-shared/domain/employer.ts';

/*
 * The rhythm of the attract screen, without clock or screen: who is lit at which step, and where the picture stands. The
 * light begins at one employer and spreads from neighbour to neighbour until it has been everywhere; then it begins elsewhere,
 * going down the Saale from south to north.
 */

/** One employer lights up and one goes out so often: no marker can flash more than half as often as this. */
export const STEP_MS = 700;
/** WCAG 2.2, 2.3.1: a flash is a pair of changes; more than three in a second are dangerous. */
export const MOST_FLASHES_PER_SECOND = 3;
/** So many are lit at once: a cloud of light as wide as a district. */
export const LIT_AT_ONCE = 18;
/** From one beginning to the next along the river, so that two rounds do not look alike. Prime, so it meets everybody. */
const STRIDE = 37;

/** Who can be lit, in the order of the Saale's flow: from south to north. */
export function alongTheSaale(employers: readonly Employer[]): readonly LightPlace[] {
  return employers
    .flatMap(({ id, position }) => (position === null ? [] : [{ id, lat: position.lat, lon: position.lon }]))
    .sort((a, b) => a.lat - b.lat || a.lon - b.lon || (a.id < b.id ? -1 : 1));
}

export interface LightPlace {
  readonly id: EmployerId;
  readonly lat: number;
  readonly lon: number;
}

/** Who is lit at `step`, the newest first. Each step adds one and, once the cloud is full, takes one away. */
export function litAt(places: readonly LightPlace[], step: number): readonly EmployerId[] {
  const round = places.length;
  if (round === 0) return [];
  const lit = Array.from({ length: Math.min(LIT_AT_ONCE, step + 1) }, (_, back) => {
    const at = step - back;
    return spreadFrom(places, Math.floor(at / round))[at % round]?.id;
  });
  return [...new Set(lit.filter((id) => id !== undefined))];
}

const spreads = new WeakMap<readonly LightPlace[], Map<number, readonly LightPlace[]>>();

/** Everybody, from the round's first employer outwards. */
function spreadFrom(places: readonly LightPlace[], round: number): readonly LightPlace[] {
  const start = (round * STRIDE) % places.length;
  const known = spreads.get(places) ?? new Map<number, readonly LightPlace[]>();
  spreads.set(places, known);
  const remembered = known.get(start);
  if (remembered !== undefined) return remembered;
  const origin = places[start];
  const spread =
    origin === undefined
      ? places
      : [...places].sort((a, b) => squaredDegrees(origin, a) - squaredDegrees(origin, b));
  known.set(start, spread);
  return spread;
}

/** A degree east is 0.63 of a degree north in Jena: near enough to say who is nearer. */
function squaredDegrees(a: LightPlace, b: LightPlace): number {
  return (a.lat - b.lat) ** 2 + (0.63 * (a.lon - b.lon)) ** 2;
}

/** The picture is moved a little so often. */
export const DRIFT_STEP_MS = 20_000;
/** How far it ever is from its middle, millimetres: more than a stroke of the largest letters is wide. */
export const DRIFT_MM = 3.5;
const STEPS_ACROSS = 31;
const STEPS_DOWN = 23;

/**
 * How far the whole picture, map and words, stands from its middle after so many drift steps. A bright edge that stands still
 * for days burns into a screen (OLED) or leaves a shadow for hours (LCD); this way no edge stays anywhere longer than some
 * minutes. The two periods share no factor, so it takes four hours until the same way begins again.
 */
export function driftAt(step: number): { readonly rightMm: number; readonly downMm: number } {
  return {
    rightMm: DRIFT_MM * Math.sin((2 * Math.PI * step) / STEPS_ACROSS),
    downMm: DRIFT_MM * Math.sin((2 * Math.PI * step) / STEPS_DOWN),
  };
}
