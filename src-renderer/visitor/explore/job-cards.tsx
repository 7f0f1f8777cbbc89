import { useTranslation } from 'react-i18next';
import type { Job, JobId } from '../../../src-shared/domain/job.ts';
import { useLoaded } from '../../app/loaded-context.ts';
import { useSession } from '../../app/session-context.ts';
import { getEmployer } from '../catalogue-view.ts';
import { JobCard } from './job-card.tsx';
import { PagedList } from './paged-list.tsx';

interface JobCardsProps {
  readonly jobs: readonly Job[];
  readonly onOpen: (id: JobId) => void;
}

export function JobCards({ jobs, onOpen }: JobCardsProps) {
  const { t } = useTranslation();
  const { view } = useLoaded();
  const { shortlist } = useSession().session;
  return (
    <PagedList
      items={jobs}
      label={t('tabs.jobs')}
      render={(job) => (
        <JobCard
          key={job.id}
          job={job}
          employer={getEmployer(view, job.employerId)}
          isRemembered={shortlist.jobs.includes(job.id)}
          onOpen={onOpen}
        />
      )}
    />
  );
}
