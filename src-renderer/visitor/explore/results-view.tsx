import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EmployerId } from '../../../src-shared/domain/employer.ts';
import type { JobId } from '../../../src-shared/domain/job.ts';
import { useLoaded } from '../../app/loaded-context.ts';
import { useSession } from '../../app/session-context.ts';
import { announce } from '../../components/live-region.tsx';
import { isMarked, type Marks } from '../../search/marks.ts';
import type { Findings, FoundKind } from '../../search/search-index.ts';
import { matchingEmployers, matchingJobs } from '../browse.ts';
import { EmployerCards } from './employer-cards.tsx';
import { FoundGroup } from './found-group.tsx';
import { FoundPlace } from './found-place.tsx';
import { FoundTopic } from './found-topic.tsx';
import { JobCards } from './job-cards.tsx';
import { MarksProvider } from './marked.tsx';
import { NothingFound } from './nothing-found.tsx';
import styles from './results-view.module.css';

interface ResultsViewProps {
  readonly findings: Findings;
  readonly tab: 'employers' | 'jobs';
  readonly onOpenEmployer: (id: EmployerId) => void;
  readonly onOpenJob: (id: JobId) => void;
}

/** Of each kind so many at first: two rows of cards, then the next kind. */
const AT_FIRST: Readonly<Record<FoundKind, number>> = { employers: 4, jobs: 4, topics: 4, places: 4 };
/** More keywords than this on one card are no reason any more. */
const REASONS_SHOWN = 3;

/** What a query found, wherever it lies, in groups: the one with the best hit first, whoever is on the jobs' tab sees jobs first. */
export function ResultsView({ findings, tab, onOpenEmployer, onOpenJob }: ResultsViewProps) {
  const { t } = useTranslation();
  const { view } = useLoaded();
  const { session } = useSession();
  const { topics, places, marks } = findings;
  const employers = matchingEmployers(view, session.filters, findings);
  const jobs = matchingJobs(view, session.filters, findings);
  const count = employers.length + jobs.length + topics.length + places.length;
  const query = session.query.trim();
  const said = count === 0 ? t('search.nothing', { query }) : t('search.count', { count });
  useEffect(() => {
    announce(said);
  }, [said]);
  if (count === 0) return <NothingFound nearest={findings.nearest} />;

  const kinds = tab === 'jobs' ? jobsFirst(findings.kinds) : findings.kinds;
  const shown = kinds.filter((kind) => ({ employers, jobs, topics, places })[kind].length > 0);
  const atFirst = (kind: FoundKind): number | undefined => (shown.length === 1 ? undefined : AT_FIRST[kind]);
  const groups: Readonly<Record<FoundKind, ReactNode>> = {
    employers: (
      <FoundGroup
        key="employers"
        testId="found-employers"
        title={t('list.employerCount', { count: employers.length })}
        items={employers}
        atFirst={atFirst('employers')}
      >
        {(some) => (
          <EmployerCards
            employers={some}
            reasonOf={({ keywords }) => reasonIn(keywords, marks)}
            onOpen={onOpenEmployer}
          />
        )}
      </FoundGroup>
    ),
    jobs: (
      <FoundGroup
        key="jobs"
        testId="found-jobs"
        title={t('list.jobCount', { count: jobs.length })}
        items={jobs}
        atFirst={atFirst('jobs')}
      >
        {(some) => (
          <JobCards jobs={some} reasonOf={({ skills }) => reasonIn(skills, marks)} onOpen={onOpenJob} />
        )}
      </FoundGroup>
    ),
    topics: (
      <FoundGroup
        key="topics"
        testId="found-topics"
        title={t('found.topicCount', { count: topics.length })}
        items={topics}
        atFirst={atFirst('topics')}
      >
        {(some) => (
          <ul className={styles['rows']}>
            {some.map((topic) => (
              <FoundTopic key={topic.key} topic={topic} />
            ))}
          </ul>
        )}
      </FoundGroup>
    ),
    places: (
      <FoundGroup
        key="places"
        testId="found-places"
        title={t('found.placeCount', { count: places.length })}
        items={places}
        atFirst={atFirst('places')}
      >
        {(some) => (
          <ul className={styles['rows']}>
            {some.map((place) => (
              <FoundPlace key={place.key} place={place} />
            ))}
          </ul>
        )}
      </FoundGroup>
    ),
  };
  return <MarksProvider value={marks}>{shown.map((kind) => groups[kind])}</MarksProvider>;
}

function jobsFirst(kinds: readonly FoundKind[]): readonly FoundKind[] {
  return [...kinds.filter((kind) => kind === 'jobs'), ...kinds.filter((kind) => kind !== 'jobs')];
}

/** The keywords or skills that answered the query: they say why a card is here when its title does not. */
function reasonIn(words: readonly string[], marks: Marks): string | undefined {
  const answered = words.filter((word) => isMarked(word, marks)).slice(0, REASONS_SHOWN);
  return answered.length === 0 ? undefined : answered.join(', ');
}
