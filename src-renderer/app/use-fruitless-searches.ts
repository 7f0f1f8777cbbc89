import { useEffect } from 'react';
import type { Findings } from '../search/search-index.ts';
import type { Schedule } from './idle-watch.ts';

/** A query counts once nobody has typed on for so long: every word begins with letters that find nothing. */
const STANDING_MS = 2000;

/** Tells when a query has stood for a while and finds nothing; once for each such query. */
export function useFruitlessSearches(
  findings: Findings | null,
  query: string,
  schedule: Schedule,
  onFruitless: () => void,
): void {
  const isFruitless = findings !== null && findings.kinds.length === 0;
  useEffect(
    () => (isFruitless ? schedule(onFruitless, STANDING_MS) : undefined),
    [isFruitless, query, schedule, onFruitless],
  );
}
