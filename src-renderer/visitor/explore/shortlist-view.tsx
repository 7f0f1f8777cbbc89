import { Eraser, Handshake, Star } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { EmployerId } from '../../../src-shared/domain/employer.ts';
import type { JobId } from '../../../src-shared/domain/job.ts';
import { MAX_RECIPIENTS } from '../../../src-shared/domain/lead.ts';
import { useLoaded } from '../../app/loaded-context.ts';
import { useSession } from '../../app/session-context.ts';
import { Button } from '../../components/button.tsx';
import { shortlisted } from '../browse.ts';
import { getEmployer } from '../catalogue-view.ts';
import { EmployerCards } from './employer-cards.tsx';
import { JobCards } from './job-cards.tsx';
import { Notice } from './notice.tsx';
import styles from './shortlist-view.module.css';
import { TakeAlongCodes } from './take-along-codes.tsx';

interface ShortlistViewProps {
  readonly onOpenEmployer: (id: EmployerId) => void;
  readonly onOpenJob: (id: JobId) => void;
}

/** What was remembered: to open, to forget, to take along as codes that hold the list itself, or to leave a contact for. */
export function ShortlistView({ onOpenEmployer, onOpenJob }: ShortlistViewProps) {
  const { t } = useTranslation();
  const { view } = useLoaded();
  const { session, tell } = useSession();
  const { shortlist } = session;
  const employers = shortlist.employers.map((id) => getEmployer(view, id));
  const jobs = shortlist.jobs.flatMap((id) => view.jobsById.get(id) ?? []);
  const wanted = shortlisted(view, shortlist);
  return (
    <>
      {employers.length + jobs.length === 0 ? (
        <Notice>
          <Star aria-hidden className={styles['star']} />
          <h2 className={styles['title']}>{t('shortlist.empty')}</h2>
          <p>{t('shortlist.emptyHint')}</p>
        </Notice>
      ) : (
        <TakeAlongCodes shortlist={shortlist}>
          <Button
            icon={Handshake}
            testId="leave-contact"
            onPress={() => {
              tell({ type: 'contactOpened', employers: wanted });
            }}
          >
            {wanted.length > MAX_RECIPIENTS
              ? t('employer.contact')
              : t('shortlist.contact', { count: wanted.length })}
          </Button>
        </TakeAlongCodes>
      )}
      {employers.length > 0 && (
        <section className={styles['group']}>
          <h3>{t('shortlist.employers')}</h3>
          <EmployerCards employers={employers} isOnShortlist onOpen={onOpenEmployer} />
        </section>
      )}
      {jobs.length > 0 && (
        <section className={styles['group']}>
          <h3>{t('shortlist.jobs')}</h3>
          <JobCards jobs={jobs} isOnShortlist onOpen={onOpenJob} />
        </section>
      )}
      <div className={styles['end']}>
        <Button
          kind="quiet"
          icon={Eraser}
          testId="erase-contact"
          onPress={() => {
            tell({ type: 'eraseOpened' });
          }}
        >
          {t('shortlist.erase')}
        </Button>
      </div>
    </>
  );
}
