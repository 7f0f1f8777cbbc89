import { useCallback, useEffect, useRef } from 'react';
import type { EmployerId } from '../../src-shared/domain/employer.ts';
import type { GridPoint } from '../../src-shared/domain/geo.ts';
import type { Schedule } from './idle-watch.ts';
import type { MapMoves } from './map-moves.ts';
import type { Screen } from './session.ts';

type Touched =
  | { readonly type: 'ground'; readonly at: GridPoint }
  | { readonly type: 'group'; readonly ids: readonly EmployerId[] };

/** The map takes its daytime place first; a flight that was reckoned for the old one would end beside its goal. */
const LAYOUT_MS = 80;

/**
 * Lets a visit begin where the city was touched by night: at that part of town, or with the group that was touched. (A
 * single employer is opened by the session itself, and a button shows the whole city.)
 */
export function useTouchedPlace(
  step: Screen['step'],
  map: MapMoves | null,
  schedule: Schedule,
): {
  readonly onGround: (at: GridPoint) => void;
  readonly onGroup: (ids: readonly EmployerId[]) => void;
} {
  const touchedRef = useRef<Touched | null>(null);
  const stepRef = useRef(step);
  useEffect(() => {
    stepRef.current = step;
    const touched = touchedRef.current;
    touchedRef.current = null;
    if (step !== 'explore' || touched === null || map === null) return undefined;
    return schedule(() => {
      if (touched.type === 'ground') map.goNear(touched.at);
      else map.fit(touched.ids);
    }, LAYOUT_MS);
  }, [step, map, schedule]);

  const remember = useCallback((touched: Touched) => {
    if (stepRef.current === 'attract') touchedRef.current = touched;
  }, []);
  return {
    onGround: useCallback(
      (at) => {
        remember({ type: 'ground', at });
      },
      [remember],
    ),
    onGroup: useCallback(
      (ids) => {
        remember({ type: 'group', ids });
      },
      [remember],
    ),
  };
}
