import { useEffect, useRef, type RefObject } from 'react';
import type { Employer, EmployerId } from '../../src-shared/domain/employer.ts';
import { hasFilters } from './filters.ts';
import type { Schedule } from './idle-watch.ts';
import type { MapMoves } from './map-moves.ts';
import { shownTab, shownView, type Session } from './session.ts';

/** While somebody types, the map waits for so long a pause. */
const PAUSE_MS = 400;
/** The map's longest flight (map/fitting.ts) and a little rest. */
const RETURN_MS = 2000;

interface Following {
  readonly map: MapMoves | null;
  readonly session: Session;
  /** The employer that is open. */
  readonly selected: EmployerId | null;
  /** The pin that opened it, if it was one: it stays under the finger. */
  readonly touchedPinRef: RefObject<EmployerId | null>;
  /** The map flies back to what the list shows: what it passes on the way is not what the list is to show. */
  readonly isReturningRef: RefObject<boolean>;
  /** A sheet was closed and the map has come to rest: the list may follow it again. */
  readonly onStayed: () => void;
  readonly isAsking: boolean;
  readonly pinned: readonly Employer[];
  readonly schedule: Schedule;
}

/**
 * Moves the map after the panel, so that the two never tell different things: to an employer that was opened from a list
 * and back again, and to what a new query, filter or the shortlist leaves over. Otherwise it stays where the visitor put it.
 */
export function useMapFollowing(following: Following): void {
  const { map, session, selected, touchedPinRef, isReturningRef, schedule } = following;
  const latest = useRef(following);
  useEffect(() => {
    latest.current = following;
  });

  const hasFlown = useRef(false);
  useEffect(() => {
    if (map === null) return undefined;
    const hasReturned = selected === null && hasFlown.current;
    if (selected !== null && selected !== touchedPinRef.current) {
      hasFlown.current = true;
      map.goTo(selected);
    } else if (hasReturned) {
      hasFlown.current = false;
      showList(latest.current);
    }
    touchedPinRef.current = null;
    if (selected !== null) return undefined;
    isReturningRef.current = hasReturned;
    return schedule(
      () => {
        isReturningRef.current = false;
        latest.current.onStayed();
      },
      hasReturned ? RETURN_MS : 0,
    );
  }, [selected, map, touchedPinRef, isReturningRef, schedule]);

  const { filters, query, number } = session;
  const isShortlist = shownTab(session) === 'shortlist';
  const before = useRef({ filters, query, number, isShortlist });
  useEffect(() => {
    const last = before.current;
    before.current = { filters, query, number, isShortlist };
    const isNew = last.filters !== filters || last.query !== query || last.isShortlist !== isShortlist;
    if (last.number !== number || !isNew) return undefined;
    return schedule(() => {
      // A sheet that was opened meanwhile has the map.
      if (shownView(latest.current.session).view === shownTab(latest.current.session))
        showList(latest.current);
    }, PAUSE_MS);
  }, [filters, query, number, isShortlist, schedule]);
}

/** All that the list names, or the whole city when nothing narrows it. */
function showList({ map, session, isAsking, pinned }: Following): void {
  const isNarrowed = isAsking || hasFilters(session.filters) || shownTab(session) === 'shortlist';
  if (isNarrowed && pinned.length > 0) map?.fit(pinned.map(({ id }) => id));
  else map?.wholeCity();
}
