import { useEffect, useMemo, useReducer } from 'react';
import { useKiosk } from '../kiosk-context.ts';
import { createStaffActions, type StaffActions } from './staff-actions.ts';
import { FIRST_STAFF_STATE, nextStaffState, type StaffEvent, type StaffState } from './staff-state.ts';

/** The staff area's state, how to tell it what happened, and what can be done. Locks when the area is left. */
export function useStaffArea(): {
  readonly state: StaffState;
  readonly tell: (event: StaffEvent) => void;
  readonly actions: StaffActions;
} {
  const kiosk = useKiosk();
  const [state, tell] = useReducer(nextStaffState, FIRST_STAFF_STATE);
  const actions = useMemo(() => createStaffActions(kiosk, tell), [kiosk]);
  useEffect(() => {
    actions.enter();
    return actions.exit;
  }, [actions]);
  return { state, tell, actions };
}
