import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Job, JobId } from '../../../src-shared/domain/job.ts';
import { useLoaded } from '../../app/loaded-context.ts';
import { useSession } from '../../app/session-context.ts';
import { getEmployer } from '../catalogue-view.ts';
import { JobCard } from './job-card.tsx';
import { PagedList } from './paged-list.tsx';

interface JobCardsProps {
  readonly jobs: readonly Job[];
  readonly isOnShortlist?: boolean;
  /** Why one of them is shown; `undefined` where the list says it already. */
  readonly reasonOf?: (job: Job) => string | undefined;
  readonly onOpen: (id: JobId) => void;
}

/** Jobs as cards, each of which opens and can be remembered. */
export function JobCards({ jobs, isOnShortlist = false, reasonOf, onOpen }: JobCardsProps) {
  const { t } = useTranslation();
  const { view } = useLoaded();
  const { session, tell } = useSession();
  const toggle = useCallback(
    (id: JobId) => {
      tell({ type: 'jobToggled', id });
    },
    [tell],
  );
  return (
    <PagedList
      items={jobs}
      label={t('tabs.jobs')}
      render={(job) => {
        const reason = reasonOf?.(job);
        return (
          <JobCard
            key={job.id}
            job={job}
            employer={getEmployer(view, job.employerId)}
            isRemembered={session.shortlist.jobs.includes(job.id)}
            isOnShortlist={isOnShortlist}
            {...(reason !== undefined && { reason })}
            onOpen={onOpen}
            onToggle={toggle}
          />
        );
      }}
    />
  );
}
