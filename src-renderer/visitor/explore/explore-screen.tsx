import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { EmployerId } from '../../../src-shared/domain/employer.ts';
import type { GridPoint } from '../../../src-shared/domain/geo.ts';
import type { MapMoves } from '../../app/map-moves.ts';
import { useSession } from '../../app/session-context.ts';
import { shownTab, shownView } from '../../app/session.ts';
import type { Findings } from '../../search/search-index.ts';
import type { NearestStop } from '../nearest-stop.ts';
import styles from './explore-screen.module.css';
import { MapControls } from './map-controls.tsx';
import { MapLegend } from './map-legend.tsx';
import { Panel } from './panel.tsx';

/** A touch on a result first takes the focus from the search field; the layout waits until that touch has landed. */
const SETTLE_MS = 300;

interface ExploreScreenProps {
  readonly findings: Findings | null;
  readonly visible: ReadonlySet<EmployerId> | null;
  readonly stopOf: (id: EmployerId) => NearestStop | undefined;
  /** Where an employer is on the map's grid. */
  readonly placeOf: (id: EmployerId) => GridPoint | undefined;
  readonly map: MapMoves;
  readonly isMapMissing: boolean;
  /** Hidden under another screen; keeps its lists where they are. */
  readonly isCovered: boolean;
  readonly onSearching: (isSearching: boolean) => void;
}

/** The map's tools and the panel; the map itself stays mounted underneath for the life of the window. */
export function ExploreScreen({
  findings,
  visible,
  stopOf,
  placeOf,
  map,
  isMapMissing,
  isCovered,
  onSearching,
}: ExploreScreenProps) {
  const { t } = useTranslation();
  const { session } = useSession();
  const searching = useSearching(onSearching);
  const isSheet = shownView(session).view !== shownTab(session);
  // The button that started the visit is gone, and the focus with it.
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    if (isSheet) onSearching(false);
  }, [isSheet, onSearching]);

  return (
    <main className={styles['explore']} inert={isCovered} data-testid="explore">
      <h1 ref={heading} tabIndex={-1} className="visually-hidden">
        {t('explore.title')}
      </h1>
      <section className={styles['tools']} aria-label={t('access.mapTools')}>
        {isMapMissing && <p className={styles['missing']}>{t('explore.mapMissing')}</p>}
        <div className={styles['right']}>
          <MapControls
            onPan={session.access.isInReach ? map.panBy : null}
            onZoomIn={() => {
              map.zoomBy(1);
            }}
            onZoomOut={() => {
              map.zoomBy(-1);
            }}
            onWholeCity={map.wholeCity}
          />
        </div>
        <div className={styles['left']}>
          <MapLegend />
        </div>
      </section>
      <Panel
        findings={findings}
        visible={visible}
        stopOf={stopOf}
        placeOf={placeOf}
        map={map}
        onSearching={searching}
      />
    </main>
  );
}

/** True at once when the search field is entered, false a moment after it is left. */
function useSearching(onSearching: (isSearching: boolean) => void): (isSearching: boolean) => void {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );
  return (isSearching) => {
    clearTimeout(timer.current);
    if (isSearching) onSearching(true);
    else
      timer.current = setTimeout(() => {
        onSearching(false);
      }, SETTLE_MS);
  };
}
