import { Building2, Briefcase, Star } from 'lucide-react';
import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { EmployerId } from '../../../src-shared/domain/employer.ts';
import type { GridPoint } from '../../../src-shared/domain/geo.ts';
import type { JobId } from '../../../src-shared/domain/job.ts';
import { unreachable } from '../../../src-shared/result.ts';
import { useLoaded } from '../../app/loaded-context.ts';
import type { MapMoves } from '../../app/map-moves.ts';
import { useSession } from '../../app/session-context.ts';
import { shownTab, shownView } from '../../app/session.ts';
import { classNames } from '../../components/class-names.ts';
import type { Findings } from '../../search/search-index.ts';
import { matchingEmployers, matchingJobs } from '../browse.ts';
import { getEmployer } from '../catalogue-view.ts';
import { FitInvite } from '../fit/fit-invite.tsx';
import { FitScreen } from '../fit/fit-screen.tsx';
import type { NearestStop } from '../nearest-stop.ts';
import { AroundSheet } from './around-sheet.tsx';
import { EmployerSheet } from './employer-sheet.tsx';
import { EmployersView } from './employers-view.tsx';
import { JobSheet } from './job-sheet.tsx';
import { JobsView } from './jobs-view.tsx';
import styles from './panel.module.css';
import { PlaceSheet } from './place-sheet.tsx';
import { ResultsView } from './results-view.tsx';
import { SearchField } from './search-field.tsx';
import { Segments } from './segments.tsx';
import { ShortlistView } from './shortlist-view.tsx';
import { TopicSheet } from './topic-sheet.tsx';

interface PanelProps {
  /** What the query found; `null` without a query. */
  readonly findings: Findings | null;
  readonly visible: ReadonlySet<EmployerId> | null;
  readonly stopOf: (id: EmployerId) => NearestStop | undefined;
  readonly map: Pick<MapMoves, 'fit'>;
  readonly placeOf: (id: EmployerId) => GridPoint | undefined;
  /** Whether the visitor is typing a query, so that the panel gets the room above the keyboard. */
  readonly onSearching: (isSearching: boolean) => void;
}

/** The list beside the map: search, tabs, filters, cards; an opened employer or job lies over it. */
export function Panel({ findings, visible, stopOf, placeOf, map, onSearching }: PanelProps) {
  const { t } = useTranslation();
  const { view } = useLoaded();
  const { session, tell } = useSession();
  const tab = shownTab(session);
  const shown = shownView(session);
  const isSheet = shown.view !== tab;
  const scroller = useRef<HTMLDivElement>(null);

  const openEmployer = useCallback(
    (id: EmployerId) => {
      tell({ type: 'employerOpened', id });
    },
    [tell],
  );
  const openJob = useCallback(
    (id: JobId) => {
      tell({ type: 'jobOpened', id });
    },
    [tell],
  );

  // Another list starts at its top; coming back from a sheet does not.
  const listKey = findings === null ? tab : 'results';
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [listKey, session.query, session.filters]);

  // Above the lists, where somebody starts; below what somebody already looks for.
  const isListing = findings === null && tab !== 'shortlist';
  return (
    <section className={styles['panel']} aria-label={t('explore.panel')}>
      <div className={classNames(styles['lists'], isSheet && styles['covered'])}>
        <h2 className="visually-hidden">{t('explore.panel')}</h2>
        <div className={styles['head']}>
          <SearchField
            query={session.query}
            onChange={(query) => {
              tell({ type: 'queryChanged', query });
            }}
            onFocus={() => {
              onSearching(true);
            }}
            onBlur={() => {
              onSearching(false);
            }}
          />
          <Segments
            label={t('tabs.label')}
            size="large"
            chosen={tab}
            segments={[
              {
                value: 'employers',
                text: t('tabs.employers'),
                icon: Building2,
                count: matchingEmployers(view, session.filters, findings).length,
                testId: 'tab-employers',
              },
              {
                value: 'jobs',
                text: t('tabs.jobs'),
                icon: Briefcase,
                count: matchingJobs(view, session.filters, findings).length,
                testId: 'tab-jobs',
              },
              {
                value: 'shortlist',
                text: t('tabs.shortlist'),
                icon: Star,
                count: session.shortlist.employers.length + session.shortlist.jobs.length,
                testId: 'tab-shortlist',
              },
            ]}
            onChoose={(chosen) => {
              tell({ type: 'tabChosen', tab: chosen });
            }}
          />
        </div>
        <div ref={scroller} className={styles['scroller']} data-testid="list">
          <div key={listKey} className={styles['list']}>
            {isListing && <FitInvite />}
            {findings !== null && tab !== 'shortlist' ? (
              <ResultsView
                key={session.query.trim()}
                findings={findings}
                tab={tab}
                onOpenEmployer={openEmployer}
                onOpenJob={openJob}
              />
            ) : tab === 'employers' ? (
              <EmployersView visible={visible} onOpen={openEmployer} />
            ) : tab === 'jobs' ? (
              <JobsView visible={visible} onOpen={openJob} />
            ) : (
              <ShortlistView onOpenEmployer={openEmployer} onOpenJob={openJob} />
            )}
            {!isListing && <FitInvite />}
          </div>
        </div>
      </div>
      <PanelSheet stopOf={stopOf} placeOf={placeOf} map={map} />
    </section>
  );
}

function PanelSheet({ stopOf, placeOf, map }: Pick<PanelProps, 'stopOf' | 'placeOf' | 'map'>) {
  const { view, search } = useLoaded();
  const { session } = useSession();
  const shown = shownView(session);
  switch (shown.view) {
    case 'employer':
      return <EmployerSheet employer={getEmployer(view, shown.id)} stop={stopOf(shown.id)} />;
    case 'job': {
      const job = view.jobsById.get(shown.id);
      return job === undefined ? null : <JobSheet job={job} />;
    }
    case 'place':
      return <PlaceSheet employers={shown.ids.map((id) => getEmployer(view, id))} />;
    case 'fit':
      return <FitScreen onFound={map.fit} />;
    case 'topic': {
      const topic = search.findTopic(shown.topic);
      return topic === undefined ? null : <TopicSheet topic={topic} />;
    }
    case 'around': {
      const place = search.findPlace(shown.place);
      return place === undefined ? null : <AroundSheet place={place} placeOf={placeOf} />;
    }
    case 'employers':
    case 'jobs':
    case 'shortlist':
      return null;
    default:
      return unreachable(shown);
  }
}
