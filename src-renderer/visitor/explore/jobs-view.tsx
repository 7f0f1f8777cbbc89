import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EmployerId } from '../../../src-shared/domain/employer.ts';
import type { JobId } from '../../../src-shared/domain/job.ts';
import { useLoaded } from '../../app/loaded-context.ts';
import { useSession } from '../../app/session-context.ts';
import { matchingJobs } from '../browse.ts';
import { editionWords } from '../edition-words.ts';
import { FilteredList } from './filtered-list.tsx';
import { JobCards } from './job-cards.tsx';
import { JobFilters } from './job-filters.tsx';
import styles from './jobs-view.module.css';

interface JobsViewProps {
  readonly visible: ReadonlySet<EmployerId> | null;
  readonly onOpen: (id: JobId) => void;
}

/** All jobs that fit level, kind of work, work mode and skill, as far as jobs say so: those whose employer is on the map first. */
export function JobsView({ visible, onOpen }: JobsViewProps) {
  const { t } = useTranslation();
  const { view } = useLoaded();
  const { session } = useSession();
  const words = useMemo(() => editionWords(view), [view]);
  const jobs = matchingJobs(view, session.filters, null);
  return (
    <>
      <JobFilters words={words} />
      {view.edition.isSample && <p className={styles['sample']}>{t('job.sample')}</p>}
      <FilteredList
        items={jobs}
        employerOf={(job) => view.employersById.get(job.employerId)}
        visible={visible}
        countWords={t('list.jobCount', { count: jobs.length })}
        nothing={t('list.noJobs')}
        nothingOnMap={t('list.noJobsOnMap')}
        cards={(items) => <JobCards jobs={items} onOpen={onOpen} />}
      />
    </>
  );
}
