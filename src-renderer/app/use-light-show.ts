import { useEffect, useState } from 'react';
import type { EmployerId } from '../../src-shared/domain/employer.ts';
import type { Schedule } from './idle-watch.ts';

/** One more employer lights up so often, far below three changes a second (WCAG 2.2, 2.3.1). */
const STEP_MS = 900;
/** So many are lit at once; the oldest goes out as a new one comes. */
const LIT_AT_ONCE = 12;
/** Steps through the list so that neighbours in the alphabet do not light up together. Prime, so it meets everybody. */
const STRIDE = 37;

/** Who is lit on the attract screen: always the same calm round through everybody. Nobody while it is off. */
export function useLightShow(
  isOn: boolean,
  ids: readonly EmployerId[],
  schedule: Schedule,
): readonly EmployerId[] {
  const [step, setStep] = useState(LIT_AT_ONCE);
  useEffect(
    () =>
      isOn
        ? schedule(() => {
            setStep(step + 1);
          }, STEP_MS)
        : undefined,
    [isOn, step, schedule],
  );
  return isOn ? litAt(ids, step) : NOBODY;
}

const NOBODY: readonly EmployerId[] = [];

/** The last few of the round at this step, each once. */
export function litAt(ids: readonly EmployerId[], step: number): readonly EmployerId[] {
  const lit = Array.from({ length: LIT_AT_ONCE }, (_, back) => ids[((step - back) * STRIDE) % ids.length]);
  return [...new Set(lit.filter((id) => id !== undefined))];
}
