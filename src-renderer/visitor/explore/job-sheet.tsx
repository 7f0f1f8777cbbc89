import { Briefcase, CalendarDays, Clock, GraduationCap, Home, Info, Link, Tag } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Job } from '../../../src-shared/domain/job.ts';
import { useLoaded } from '../../app/loaded-context.ts';
import { useSession } from '../../app/session-context.ts';
import { getEmployer } from '../catalogue-view.ts';
import { FIELD_ICONS, fieldColour } from '../field-look.ts';
import { sourceDomain } from '../sources.ts';
import { EmployerCards } from './employer-cards.tsx';
import sheetStyles from './employer-sheet.module.css';
import { Fact, Facts } from './facts.tsx';
import styles from './job-sheet.module.css';
import { SheetActions } from './sheet-actions.tsx';
import { Sheet } from './sheet.tsx';
import { SimilarJobs } from './similar-jobs.tsx';
import { TopicWords } from './topic-words.tsx';
import { useAsOf } from './use-as-of.ts';

/** One job: what it is, where the edition found it, and how old that is. */
export function JobSheet({ job }: { readonly job: Job }) {
  const { t } = useTranslation();
  const { view } = useLoaded();
  const { session, tell } = useSession();
  const asOf = useAsOf();
  const employer = getEmployer(view, job.employerId);
  const [mainField = 'software'] = employer.fields;
  const source = sourceDomain(job.sources);
  return (
    <Sheet
      id={job.id}
      figureOf={employer.id}
      title={job.title}
      subtitle={employer.shortName}
      colour={fieldColour(mainField)}
      icon={FIELD_ICONS[mainField]}
      testId="job-sheet"
      actions={
        <SheetActions
          employerId={employer.id}
          isRemembered={session.shortlist.jobs.includes(job.id)}
          onToggle={() => {
            tell({ type: 'jobToggled', id: job.id });
          }}
        />
      }
    >
      {view.edition.isSample && (
        <p className={sheetStyles['doubt']}>
          <Info aria-hidden className={sheetStyles['doubtIcon']} />
          <span>{t('job.sample')}</span>
        </p>
      )}
      <div className={styles['facts']}>
        <Facts>
          <Fact icon={CalendarDays} name={t('job.asOfTitle')}>
            {asOf(job, 'bare')}
          </Fact>
          <Fact icon={GraduationCap} name={t('job.level')}>
            {t(`jobLevel.${job.level}`)}
          </Fact>
          <Fact icon={Briefcase} name={t('job.field')}>
            {t(`jobField.${job.field}`)}
          </Fact>
        </Facts>
        <Facts>
          <Fact icon={Tag} name={t('job.kind')}>
            {t(`jobKind.${job.kind}`)}
          </Fact>
          {job.employment.length > 0 && (
            <Fact icon={Clock} name={t('job.employment')}>
              {job.employment.map((employment) => t(`employment.${employment}`)).join(', ')}
            </Fact>
          )}
          {job.workMode !== null && (
            <Fact icon={Home} name={t('job.workMode')}>
              {t(`workMode.${job.workMode}`)}
            </Fact>
          )}
          {source !== undefined && (
            <Fact icon={Link} name={t('job.source')}>
              {source}
            </Fact>
          )}
        </Facts>
      </div>
      <TopicWords title={t('job.skills')} words={job.skills} />
      <section className={sheetStyles['keywords']}>
        <h3 className={sheetStyles['small']}>{t('job.employer')}</h3>
        <EmployerCards
          employers={[employer]}
          onOpen={(id) => {
            tell({ type: 'employerOpened', id });
          }}
        />
      </section>
      <SimilarJobs job={job} />
    </Sheet>
  );
}
