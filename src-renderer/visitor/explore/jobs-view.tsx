import { useTranslation } from 'react-i18next';
import type { EmployerId } from '../../../src-shared/domain/employer.ts';
import type { JobId } from '../../../src-shared/domain/job.ts';
import { useLoaded } from '../../app/loaded-context.ts';
import { useSession } from '../../app/session-context.ts';
import { Button } from '../../components/button.tsx';
import { byPlace, jobFieldChoices, jobLevelChoices, matchingJobs } from '../browse.ts';
import { FilterRow } from './filter-row.tsx';
import { JobCards } from './job-cards.tsx';
import { Notice } from './notice.tsx';
import { PlacedList } from './placed-list.tsx';
import styles from './jobs-view.module.css';

interface JobsViewProps {
  readonly visible: ReadonlySet<EmployerId> | null;
  readonly onOpen: (id: JobId) => void;
}

/** All jobs that fit level and kind of work: those whose employer is on the map first. */
export function JobsView({ visible, onOpen }: JobsViewProps) {
  const { t } = useTranslation();
  const { view } = useLoaded();
  const { session, tell } = useSession();
  const { filters } = session;
  const jobs = matchingJobs(view, filters, null);
  return (
    <>
      <FilterRow
        label={t('list.levelFilter')}
        choices={jobLevelChoices(view.jobs, filters)}
        chosen={filters.jobLevels}
        nameOf={(level) => t(`jobLevel.${level}`)}
        onToggle={(level) => {
          tell({ type: 'jobLevelToggled', level });
        }}
      />
      <FilterRow
        label={t('list.workFilter')}
        choices={jobFieldChoices(view.jobs, filters)}
        chosen={filters.jobFields}
        nameOf={(field) => t(`jobField.${field}`)}
        onToggle={(field) => {
          tell({ type: 'jobFieldToggled', field });
        }}
      />
      {view.edition.isSample && <p className={styles['sample']}>{t('job.sample')}</p>}
      {jobs.length === 0 ? (
        <Notice
          action={
            <Button
              onPress={() => {
                tell({ type: 'filtersCleared' });
              }}
            >
              {t('list.clearFilters')}
            </Button>
          }
        >
          <p>{t('list.noJobs')}</p>
        </Notice>
      ) : (
        <PlacedList
          items={byPlace(jobs, (job) => view.employersById.get(job.employerId), visible)}
          all={jobs}
          countWords={t('list.jobCount', { count: jobs.length })}
          nothingOnMap={t('list.noJobsOnMap')}
          cards={(items) => <JobCards jobs={items} onOpen={onOpen} />}
        />
      )}
    </>
  );
}
