import { useCallback, useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'react';
import type { EmployerId } from '../../src-shared/domain/employer.ts';
import { toGrid } from '../../src-shared/domain/geo.ts';
import { setLanguage } from '../i18n/i18n.ts';
import { useKiosk } from '../kiosk-context.ts';
import { isAsking } from '../search/search-index.ts';
import { useSound } from '../sound/use-sound.ts';
import { AccessPanel } from '../visitor/access/access-panel.tsx';
import { AttractScreen } from '../visitor/attract/attract-screen.tsx';
import { pinnedEmployers, placedEmployers } from '../visitor/browse.ts';
import { IdleWarning } from '../visitor/contact/idle-warning.tsx';
import { ExploreScreen } from '../visitor/explore/explore-screen.tsx';
import { TopBar } from '../visitor/explore/top-bar.tsx';
import { fittingEmployers } from '../visitor/fit/fitting-employers.ts';
import { useFits } from '../visitor/fit/use-fits.ts';
import { nearestStop } from '../visitor/nearest-stop.ts';
import { CityStage } from './city-stage.tsx';
import { CoveringScreen } from './covering-screen.tsx';
import { DemoMark } from './demo-mark.tsx';
import { alongTheSaale } from './light-show.ts';
import { useLoaded } from './loaded-context.ts';
import type { MapMoves } from './map-moves.ts';
import type { Ports } from './ports.ts';
import { nextSession, type SessionEvent } from './session-reducer.ts';
import { SessionProvider } from './session-context.ts';
import { freshSession, shownEmployer, shownTab, shownView, type Session } from './session.ts';
import { useAccessOnRoot } from './use-access-on-root.ts';
import { useAnnouncements } from './use-announcements.ts';
import { useKeys } from './use-keys.ts';
import { useSameScreenClick } from './use-same-screen-click.ts';
import styles from './visit.module.css';
import { useAfterPaint } from './use-after-paint.ts';
import { useIdle } from './use-idle.ts';
import { useFruitlessSearches } from './use-fruitless-searches.ts';
import { useDrift, useLightShow } from './use-light-show.ts';
import { useMapFollowing } from './use-map-following.ts';
import { useMapGeometry } from './use-map-geometry.ts';
import { useNewEdition } from './use-new-edition.ts';
import { useTouchedPlace } from './use-touched-place.ts';
import { foundThing, usePlaceShowing } from './use-place-showing.ts';
import { useWipeAudit } from './use-wipe-audit.ts';

/** The search index is built so long after the start, when the first picture stands and nobody waits. */
const PREPARE_SEARCH_MS = 2500;

/**
 * One visitor after the other. The map stays; everything else is keyed by the session's number, so that at its end no
 * field, scroll position or opened group is left.
 */
export function Visit({ ports }: { readonly ports: Ports }) {
  const kiosk = useKiosk();
  const { description, view, search, pxPerMm } = useLoaded();
  const { settings } = description;
  const [session, tell] = useReducer(
    (before: Session, event: SessionEvent) => nextSession(before, event, settings.defaultLanguage),
    settings.defaultLanguage,
    (language) => freshSession(1, language),
  );
  const handle = useMemo(() => ({ session, tell }), [session]);
  const { step } = session.screen;

  useLayoutEffect(() => {
    setLanguage(session.language);
  }, [session.language]);

  useAccessOnRoot(session.access, { pxPerMm, screenBottomMm: settings.screenBottomMm });
  useSound(ports, session, settings.sound);
  useAnnouncements(session);
  useKeys(() => {
    tell({ type: 'wentBack' });
  });

  const { touched } = useIdle({
    ...ports,
    session,
    settings,
    onIdle: () => {
      tell({ type: 'idled' });
    },
  });

  const reloadIfOutdated = useNewEdition(ports);
  useWipeAudit({
    session,
    defaultLanguage: settings.defaultLanguage,
    view,
    ports,
    onAudited: reloadIfOutdated,
  });

  useEffect(() => ports.schedule(search.prepare, PREPARE_SEARCH_MS), [ports, search]);

  // Staff who left, or whose pad was put away, are out for main, too.
  const lastStep = useRef(step);
  useEffect(() => {
    if (lastStep.current === 'staff' && step !== 'staff') void kiosk['staff:lock']();
    lastStep.current = step;
  }, [kiosk, step]);

  const searchedInVain = useCallback(() => {
    tell({ type: 'searchedInVain' });
  }, []);

  const mapData = useMapGeometry();
  const geometry = mapData.step === 'ready' ? mapData.geometry : null;
  const [map, setMap] = useState<MapMoves | null>(null);
  // `listed` stands still while an employer is open: the map flies there and back, the list underneath keeps its place.
  // `of` is what was listed then: for another query, filter or tab it says nothing.
  const [visible, setVisible] = useState<Seen>(NOTHING_SEEN);
  // By number, so that the next visitor does not begin in the middle of a search.
  const [searchingIn, setSearchingIn] = useState<number | null>(null);
  const { number } = session;
  const setIsSearching = useCallback(
    (isSearching: boolean) => {
      setSearchingIn(isSearching ? number : null);
    },
    [number],
  );

  const isAttract = step === 'attract' || step === 'staff';
  const { query } = session;
  const findings = useMemo(() => {
    if (geometry !== null) search.learnPlaces(geometry);
    return isAsking(query) ? search.find(query) : null;
  }, [search, query, geometry]);
  const found = useMemo(() => foundThing(session.panel, search), [session.panel, search]);
  const { topic, place } = found;
  // A query that only names a place leaves everybody on the map.
  const narrowing =
    findings === null || findings.employers.length + findings.jobs.length === 0 ? null : findings;
  useFruitlessSearches(findings, query, ports.schedule, searchedInVain);
  const tab = shownTab(session);
  const fits = useFits(session, view);
  const { filters, shortlist } = session;
  const listing = useMemo(() => ({ tab, query, filters }), [tab, query, filters]);
  const pinned = useMemo(
    () =>
      isAttract
        ? view.employers
        : fits !== null
          ? fittingEmployers(view, fits)
          : topic === undefined
            ? pinnedEmployers(view, { tab, filters, findings: place ? null : narrowing, shortlist })
            : placedEmployers(view, topic.employers),
    [isAttract, view, tab, filters, narrowing, shortlist, topic, place, fits],
  );
  const everybody = useMemo(() => alongTheSaale(view.employers), [view]);
  const lit = useLightShow(step === 'attract', everybody, ports.schedule);
  const drift = useDrift(step === 'attract', ports.schedule);
  const selected = selectedEmployer(session, view.jobsById);
  // Whoever is open has a pin, even when the filters leave it out.
  const shown = useMemo(() => {
    const opened = selected === null ? undefined : view.employersById.get(selected);
    return opened === undefined || pinned.includes(opened) ? pinned : [...pinned, opened];
  }, [view, pinned, selected]);
  // Whoever touched a card waits for its words: the map, which takes as long to draw as all else, follows a frame later.
  const staged = useAfterPaint(
    useMemo(() => ({ selected, shown, found }), [selected, shown, found]),
    ports.schedule,
  );

  // The next visitor begins with the whole city and with nothing in the focus.
  useEffect(() => {
    map?.wholeCity();
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  }, [session.number, map]);

  const touchedPinRef = useRef<EmployerId | null>(null);
  const isReturningRef = useRef(false);
  useMapFollowing({
    map,
    session,
    selected: staged.selected,
    touchedPinRef,
    isReturningRef,
    isAsking: narrowing !== null || fits !== null,
    pinned,
    schedule: ports.schedule,
    onStayed: () => {
      setVisible(({ live }) => ({ live, listed: live, of: listing }));
    },
  });

  usePlaceShowing({ map, ...staged.found, pinned, isAsking: narrowing !== null });

  const touchedPlace = useTouchedPlace(step, map, ports.schedule);

  const placeOf = useCallback(
    (id: EmployerId) => {
      const position = view.employersById.get(id)?.position;
      return geometry === null || position == null ? undefined : toGrid(geometry.origin, position);
    },
    [geometry, view],
  );

  const stopOf = useCallback(
    (id: EmployerId) => {
      const employer = view.employersById.get(id);
      return geometry === null || employer === undefined
        ? undefined
        : nearestStop(employer, geometry.tramStops, geometry.origin);
    },
    [geometry, view],
  );
  const moves = map ?? NO_MOVES;
  const sameScreenClick = useSameScreenClick(step);

  return (
    <SessionProvider value={handle}>
      <div className={styles['visit']}>
        {description.isDemo && <DemoMark />}
        <div
          className={styles['stage']}
          data-step={isAttract ? 'attract' : 'explore'}
          data-searching={searchingIn === number}
          {...sameScreenClick}
          onPointerUp={() => {
            // Later, so that the map hears this very touch first: a pin touched by night opens its employer.
            if (step === 'attract')
              ports.schedule(() => {
                tell({ type: 'started' });
              }, 0);
          }}
        >
          <div className={styles['map']}>
            {geometry !== null && (
              <CityStage
                geometry={geometry}
                pxPerMm={pxPerMm}
                language={session.language}
                access={session.access}
                employers={staged.shown}
                placeOf={placeOf}
                selected={staged.selected}
                place={staged.found.place ?? null}
                lit={lit}
                isAttract={isAttract}
                drift={drift}
                onGround={touchedPlace.onGround}
                onGroup={touchedPlace.onGroup}
                onMap={setMap}
                onVisible={(ids) => {
                  touched();
                  setVisible((last) =>
                    selected === staged.selected && selected === null && !isReturningRef.current
                      ? { live: ids, listed: ids, of: listing }
                      : { ...last, live: ids },
                  );
                }}
                onChoose={(id) => {
                  if (!isAttract) touchedPinRef.current = id;
                  tell({ type: 'employerOpened', id });
                }}
                onStack={(ids) => {
                  tell({ type: 'placeOpened', ids });
                }}
              />
            )}
          </div>
          {step === 'attract' && (
            <AttractScreen
              key={session.number}
              drift={drift}
              now={ports.now}
              schedule={ports.schedule}
              onStart={(language) => {
                tell(language === undefined ? { type: 'started' } : { type: 'started', language });
              }}
            />
          )}
          {!isAttract && <TopBar key={`bar-${String(session.number)}`} onWholeCity={moves.wholeCity} />}
          {!isAttract && (
            <ExploreScreen
              key={`explore-${String(session.number)}`}
              findings={findings}
              visible={map === null ? null : visible.of === listing ? visible.listed : visible.live}
              stopOf={stopOf}
              placeOf={placeOf}
              map={moves}
              isMapMissing={mapData.step === 'missing'}
              isCovered={step !== 'explore'}
              onSearching={setIsSearching}
            />
          )}
          <CoveringScreen key={`over-${String(session.number)}`} ports={ports} />
        </div>
      </div>
      {session.isAccessOpen && <AccessPanel key={`access-${String(session.number)}`} />}
      {session.idle === 'warned' && (
        <IdleWarning
          key={session.number}
          clearMs={settings.idleClearMs}
          now={ports.now}
          schedule={ports.schedule}
          onStay={() => {
            tell({ type: 'stayed' });
          }}
          onFinish={() => {
            tell({ type: 'ended' });
          }}
        />
      )}
    </SessionProvider>
  );
}

/** Whose pins are in sight; `null` before the map has said so. */
type Visible = ReadonlySet<EmployerId> | null;
interface Seen {
  readonly live: Visible;
  readonly listed: Visible;
  readonly of: object | null;
}
const NOTHING_SEEN: Seen = { live: null, listed: null, of: null };

const NO_MOVES: MapMoves = {
  zoomBy: () => undefined,
  panBy: () => undefined,
  wholeCity: () => undefined,
  goTo: () => undefined,
  goNear: () => undefined,
  fit: () => undefined,
  framesDrawn: () => 0,
  drawFrame: () => Promise.resolve(),
  showPlace: () => undefined,
};

/** Whom the map marks: the opened employer, or the one of the opened job. */
function selectedEmployer(
  session: Session,
  jobsById: ReadonlyMap<string, { readonly employerId: EmployerId }>,
): EmployerId | null {
  const shown = shownView(session);
  if (shown.view === 'job') return jobsById.get(shown.id)?.employerId ?? null;
  return shownEmployer(session);
}
