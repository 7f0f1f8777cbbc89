import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EmployerId } from '../../../src-shared/domain/employer.ts';
import type { JobId } from '../../../src-shared/domain/job.ts';
import { useLoaded } from '../../app/loaded-context.ts';
import { useSession } from '../../app/session-context.ts';
import { jobFieldChoices, jobLevelChoices, matchingJobs, skillChoices, workModeChoices } from '../browse.ts';
import { editionWords } from '../edition-words.ts';
import { FilteredList } from './filtered-list.tsx';
import { FilterRow } from './filter-row.tsx';
import { JobCards } from './job-cards.tsx';
import styles from './jobs-view.module.css';

interface JobsViewProps {
  readonly visible: ReadonlySet<EmployerId> | null;
  readonly onOpen: (id: JobId) => void;
}

/** All jobs that fit level, kind of work, work mode and skill, as far as jobs say so: those whose employer is on the map first. */
export function JobsView({ visible, onOpen }: JobsViewProps) {
  const { t } = useTranslation();
  const { view } = useLoaded();
  const { session, tell } = useSession();
  const { filters } = session;
  const words = useMemo(() => editionWords(view), [view]);
  const jobs = matchingJobs(view, filters, null);
  const modes = workModeChoices(view.jobs, filters);
  const skills = skillChoices(view.jobs, words, filters);
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
      {modes.length > 0 && (
        <FilterRow
          label={t('list.modeFilter')}
          choices={modes}
          chosen={filters.workModes}
          nameOf={(mode) => t(`workMode.${mode}`)}
          onToggle={(mode) => {
            tell({ type: 'workModeToggled', mode });
          }}
        />
      )}
      {skills.length > 0 && (
        <FilterRow
          label={t('list.skillFilter')}
          choices={skills}
          chosen={filters.skills}
          nameOf={(skill) => words.get(skill)?.text ?? skill}
          onToggle={(skill) => {
            tell({ type: 'skillToggled', skill });
          }}
        />
      )}
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
