import { Building2, CalendarDays, GraduationCap } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Employer } from '../../../src-shared/domain/employer.ts';
import type { Job, JobId } from '../../../src-shared/domain/job.ts';
import { CardFact } from './card-fact.tsx';
import { CardFacts, CardLine, CardReason, ListCard } from './list-card.tsx';
import { useAsOf } from './use-as-of.ts';

interface JobCardProps {
  readonly job: Job;
  readonly employer: Employer;
  readonly isRemembered: boolean;
  readonly isOnShortlist?: boolean;
  /** Why it is shown here, in words; where that is not plain from the list itself. */
  readonly reason?: string;
  readonly onOpen: (id: JobId) => void;
  readonly onToggle: (id: JobId) => void;
}

/** One job in a list: what, where, for whom, and how old the news is. */
export const JobCard = memo(function JobCard({
  job,
  employer,
  isRemembered,
  isOnShortlist,
  reason,
  onOpen,
  onToggle,
}: JobCardProps) {
  const { t } = useTranslation();
  const asOf = useAsOf();
  return (
    <ListCard
      id={job.id}
      testId="job-card"
      title={job.title}
      field={employer.fields[0]}
      isRemembered={isRemembered}
      isOnShortlist={isOnShortlist}
      onOpen={() => {
        onOpen(job.id);
      }}
      onToggle={() => {
        onToggle(job.id);
      }}
    >
      {reason !== undefined && <CardReason>{reason}</CardReason>}
      <CardFacts>
        <CardFact icon={Building2}>{employer.shortName}</CardFact>
        <CardFact icon={GraduationCap}>{t(`jobLevel.${job.level}`)}</CardFact>
        <CardFact icon={CalendarDays}>{asOf(job)}</CardFact>
      </CardFacts>
      <CardLine>{t(`jobKind.${job.kind}`)}</CardLine>
    </ListCard>
  );
});
