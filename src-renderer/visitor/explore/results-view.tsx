import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { EmployerId } from '../../../src-shared/domain/employer.ts';
import type { JobId } from '../../../src-shared/domain/job.ts';
import { hasFilters } from '../../app/filters.ts';
import { useLoaded } from '../../app/loaded-context.ts';
import { useSession } from '../../app/session-context.ts';
import { Button } from '../../components/button.tsx';
import { announce } from '../../components/live-region.tsx';
import type { Findings } from '../../search/search-index.ts';
import { matchingEmployers, matchingJobs } from '../browse.ts';
import { EmployerCards } from './employer-cards.tsx';
import { JobCards } from './job-cards.tsx';
import { Notice } from './notice.tsx';
import styles from './results-view.module.css';

interface ResultsViewProps {
  readonly findings: Findings;
  /** Which group stands above the other. */
  readonly first: 'employers' | 'jobs';
  readonly onOpenEmployer: (id: EmployerId) => void;
  readonly onOpenJob: (id: JobId) => void;
}

/** What a query found, wherever it lies: employers and jobs, the best first. */
export function ResultsView({ findings, first, onOpenEmployer, onOpenJob }: ResultsViewProps) {
  const { t } = useTranslation();
  const { view } = useLoaded();
  const { session, tell } = useSession();
  const query = session.query.trim();
  const employers = matchingEmployers(view, session.filters, findings);
  const jobs = matchingJobs(view, session.filters, findings);
  const count = employers.length + jobs.length;
  const said = count === 0 ? t('search.nothing', { query }) : t('search.count', { count });
  useEffect(() => {
    announce(said);
  }, [said]);

  if (count === 0) {
    return (
      <Notice
        action={
          <Button
            testId="search-reset"
            onPress={() => {
              tell({ type: 'filtersCleared' });
            }}
          >
            {t('search.reset')}
          </Button>
        }
      >
        <h2 className={styles['nothing']}>{t('search.nothing', { query })}</h2>
        <p>{hasFilters(session.filters) ? t('search.nothingWithFilters') : t('search.nothingHint')}</p>
      </Notice>
    );
  }
  const foundEmployers = employers.length > 0 && (
    <section className={styles['group']} data-testid="found-employers">
      <h3>{t('list.employerCount', { count: employers.length })}</h3>
      <EmployerCards key={query} employers={employers} onOpen={onOpenEmployer} />
    </section>
  );
  const foundJobs = jobs.length > 0 && (
    <section className={styles['group']} data-testid="found-jobs">
      <h3>{t('list.jobCount', { count: jobs.length })}</h3>
      <JobCards key={query} jobs={jobs} onOpen={onOpenJob} />
    </section>
  );
  return first === 'employers' ? (
    <>
      {foundEmployers}
      {foundJobs}
    </>
  ) : (
    <>
      {foundJobs}
      {foundEmployers}
    </>
  );
}
