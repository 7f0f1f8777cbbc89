import type { EpochMs } from '../../src-shared/units.ts';
import type { LocalHour } from './insight-store.ts';

/** The day and hour of a moment on the clock of the booth: by the computer's own time zone. */
export function localHour(atMs: EpochMs): LocalHour {
  const at = new Date(atMs);
  const two = (number: number): string => String(number).padStart(2, '0');
  return {
    day: `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`,
    hour: at.getHours(),
  };
}
