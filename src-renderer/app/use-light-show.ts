import { useEffect, useMemo, useState } from 'react';
import type { EmployerId } from '../../src-shared/domain/employer.ts';
import type { Schedule } from './idle-watch.ts';
import { DRIFT_STEP_MS, driftAt, litAt, STEP_MS, type LightPlace } from './light-show.ts';

/** Who is lit on the attract screen: always the same calm round through everybody. Nobody while it is off. */
export function useLightShow(
  isOn: boolean,
  places: readonly LightPlace[],
  schedule: Schedule,
): readonly EmployerId[] {
  const step = useSteps(isOn, STEP_MS, schedule);
  return useMemo(() => (isOn ? litAt(places, step) : NOBODY), [isOn, places, step]);
}

const NOBODY: readonly EmployerId[] = [];

/** How far the attract screen's picture is from its middle, millimetres; in its middle while it is off. */
export function useDrift(
  isOn: boolean,
  schedule: Schedule,
): { readonly rightMm: number; readonly downMm: number } {
  const step = useSteps(isOn, DRIFT_STEP_MS, schedule);
  return driftAt(isOn ? step : 0);
}

/** Counts up while it is on. */
function useSteps(isOn: boolean, stepMs: number, schedule: Schedule): number {
  const [step, setStep] = useState(0);
  useEffect(
    () =>
      isOn
        ? schedule(() => {
            setStep(step + 1);
          }, stepMs)
        : undefined,
    [isOn, step, stepMs, schedule],
  );
  return step;
}
