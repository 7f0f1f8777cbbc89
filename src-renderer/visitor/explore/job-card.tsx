import { Building2, CalendarDays, GraduationCap, Star } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Employer } from '../../../src-shared/domain/employer.ts';
import type { Job, JobId } from '../../../src-shared/domain/job.ts';
import { fieldColour } from '../field-look.ts';
import styles from './card.module.css';
import { useAsOf } from './use-as-of.ts';

interface JobCardProps {
  readonly job: Job;
  readonly employer: Employer;
  readonly isRemembered: boolean;
  readonly onOpen: (id: JobId) => void;
}

/** One job in a list: what, where, for whom, and how old the news is. */
export const JobCard = memo(function JobCard({ job, employer, isRemembered, onOpen }: JobCardProps) {
  const { t } = useTranslation();
  const asOf = useAsOf();
  const [mainField] = employer.fields;
  return (
    <li className={styles['item']}>
      <button
        type="button"
        className={styles['card']}
        data-testid="job-card"
        data-id={job.id}
        onClick={() => {
          onOpen(job.id);
        }}
      >
        <span
          aria-hidden
          className={styles['band']}
          style={mainField && { backgroundColor: fieldColour(mainField) }}
        />
        <span className={styles['body']}>
          <span className={styles['head']}>
            <strong className={styles['title']}>{job.title}</strong>
            {isRemembered && <Star aria-label={t('employer.remembered')} className={styles['star']} />}
          </span>
          <span className={styles['facts']}>
            <span className={styles['fact']}>
              <Building2 aria-hidden className={styles['icon']} />
              <span>{employer.shortName}</span>
            </span>
            <span className={styles['fact']}>
              <GraduationCap aria-hidden className={styles['icon']} />
              <span>{t(`jobLevel.${job.level}`)}</span>
            </span>
            <span className={styles['fact']}>
              <CalendarDays aria-hidden className={styles['icon']} />
              <span>{asOf(job)}</span>
            </span>
          </span>
          <span className={styles['sub']}>{t(`jobKind.${job.kind}`)}</span>
        </span>
      </button>
    </li>
  );
});
