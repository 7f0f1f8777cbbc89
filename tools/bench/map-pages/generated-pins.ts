import { EmployerId } from '../../../src-shared/domain/employer.ts';
import type { MapPin } from '../../../src-renderer/map/clusters.ts';
import { FIELD_BANDS } from '../../../src-renderer/theme/field-bands.ts';

/** Half of all pins lie within so many metres of the city's axis. */
const SPREAD_METRES = { east: 1500, north: 3500 };

/** Pins that no employer has, and that say so: spread along the valley, the same in every run. */
export function generatedPins(count: number): readonly MapPin[] {
  let state = 20_261;
  // A linear congruential generator (Numerical Recipes): no chance, so that all engines and runs have the same pins.
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const aroundZero = (): number => next() + next() + next() - 1.5;
  return Array.from({ length: count }, (_, place) => ({
    id: EmployerId.parse(`generated-${String(place)}`),
    at: [aroundZero() * SPREAD_METRES.east, aroundZero() * SPREAD_METRES.north] as const,
    band: FIELD_BANDS[Math.floor(next() * FIELD_BANDS.length)] ?? 'it',
    precision: 'address',
  }));
}
