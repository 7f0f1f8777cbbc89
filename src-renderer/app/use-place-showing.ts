import { useEffect, useRef } from 'react';
import type { Employer } from '../../src-shared/domain/employer.ts';
import type { Place } from '../search/places.ts';
import type { Topic } from '../search/topics.ts';
import type { LazySearch } from './lazy-search.ts';
import type { MapMoves } from './map-moves.ts';
import type { Session } from './session.ts';

export interface FoundThing {
  readonly topic?: Topic | undefined;
  readonly place?: Place | undefined;
  /** Its own sheet is shown; otherwise something that was opened from it. */
  readonly isOnTop: boolean;
}

/**
 * The found topic or place that the visitor looks at. While an employer is open that was chosen around a place, the place stays
 * marked, so that one sees how far it is.
 */
export function foundThing(
  panel: Session['panel'],
  search: Pick<LazySearch, 'findTopic' | 'findPlace'>,
): FoundThing {
  const shown = panel.at(-1);
  const isOnTop = shown?.view !== 'employer' && shown?.view !== 'job';
  const found = isOnTop ? shown : panel.at(-2);
  if (found?.view === 'topic') return { topic: search.findTopic(found.topic), isOnTop };
  if (found?.view === 'around') return { place: search.findPlace(found.place), isOnTop };
  return { isOnTop };
}

interface Showing extends FoundThing {
  readonly map: MapMoves | null;
  /** Who has a pin. */
  readonly pinned: readonly Employer[];
  /** A query narrows the list underneath. */
  readonly isAsking: boolean;
}

/**
 * Moves the map to what was found when it is opened or come back to, and to what the list shows when it is closed. Stands after
 * `useMapFollowing`, whose flight back to the list it overrules.
 */
export function usePlaceShowing(showing: Showing): void {
  const { map, place, topic, isOnTop } = showing;
  const latest = useRef(showing);
  useEffect(() => {
    latest.current = showing;
  });
  const wasShowing = useRef(false);
  useEffect(() => {
    const { pinned, isAsking } = latest.current;
    const ids = pinned.map(({ id }) => id);
    const isShowing = place !== undefined || topic !== undefined;
    if (map === null || (isShowing && !isOnTop)) return;
    if (place !== undefined) map.showPlace(place);
    else if (topic !== undefined) map.fit(ids);
    else if (wasShowing.current && isOnTop) {
      if (isAsking && ids.length > 0) map.fit(ids);
      else map.wholeCity();
    }
    wasShowing.current = isShowing;
  }, [map, place, topic, isOnTop]);
}
