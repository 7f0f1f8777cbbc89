import { Eraser, Handshake, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLoaded } from '../../app/loaded-context.ts';
import { useSession } from '../../app/session-context.ts';
import { Button } from '../../components/button.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { QrCode } from '../../components/qr-code.tsx';
import { shortlisted } from '../browse.ts';
import { getEmployer, jobsOf } from '../catalogue-view.ts';
import { employerLine, jobLine, takeAlong } from '../take-along.ts';
import { EmployerCard } from './employer-card.tsx';
import { JobCard } from './job-card.tsx';
import { Notice } from './notice.tsx';
import styles from './shortlist-view.module.css';

/** What was remembered: to open, to forget, to take along as a code that holds the list itself, or to leave a contact for. */
export function ShortlistView() {
  const { t } = useTranslation();
  const { view } = useLoaded();
  const { session, tell } = useSession();
  const { shortlist } = session;
  const employers = shortlist.employers.map((id) => getEmployer(view, id));
  const jobs = shortlist.jobs.flatMap((id) => view.jobsById.get(id) ?? []);
  const erase = (
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
  );
  if (employers.length + jobs.length === 0) {
    return (
      <>
        <Notice>
          <h2 className={styles['title']}>{t('shortlist.empty')}</h2>
          <p>{t('shortlist.emptyHint')}</p>
        </Notice>
        <div className={styles['end']}>{erase}</div>
      </>
    );
  }
  const lines = [
    ...employers.map(employerLine),
    ...jobs.map((job) => jobLine(job, getEmployer(view, job.employerId))),
  ];
  const { text, fitted } = takeAlong(t('shortlist.qrTitle'), lines);
  return (
    <>
      <section className={styles['along']}>
        <div className={styles['code']}>
          <QrCode text={text} label={t('shortlist.qr')} />
        </div>
        <div className={styles['words']}>
          <h2 className={styles['title']}>{t('shortlist.takeAlong')}</h2>
          <p>{t('shortlist.takeAlongHint')}</p>
          {fitted < lines.length && (
            <p className={styles['muted']}>{t('shortlist.fitted', { fitted, total: lines.length })}</p>
          )}
          <Button
            kind="primary"
            icon={Handshake}
            testId="leave-contact"
            onPress={() => {
              tell({ type: 'contactOpened', employers: shortlisted(view, shortlist) });
            }}
          >
            {t('employer.contact')}
          </Button>
        </div>
      </section>
      {employers.length > 0 && (
        <section className={styles['group']}>
          <h3>{t('shortlist.employers')}</h3>
          <ul className={styles['list']}>
            {employers.map((employer) => (
              <li key={employer.id} className={styles['row']}>
                <ul className={styles['card']}>
                  <EmployerCard
                    employer={employer}
                    jobCount={jobsOf(view, employer.id).length}
                    isRemembered={false}
                    onOpen={(id) => {
                      tell({ type: 'employerOpened', id });
                    }}
                  />
                </ul>
                <IconButton
                  icon={X}
                  label={t('shortlist.forget', { name: employer.shortName })}
                  testId="forget"
                  onPress={() => {
                    tell({ type: 'employerToggled', id: employer.id });
                  }}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      {jobs.length > 0 && (
        <section className={styles['group']}>
          <h3>{t('shortlist.jobs')}</h3>
          <ul className={styles['list']}>
            {jobs.map((job) => (
              <li key={job.id} className={styles['row']}>
                <ul className={styles['card']}>
                  <JobCard
                    job={job}
                    employer={getEmployer(view, job.employerId)}
                    isRemembered={false}
                    onOpen={(id) => {
                      tell({ type: 'jobOpened', id });
                    }}
                  />
                </ul>
                <IconButton
                  icon={X}
                  label={t('shortlist.forget', { name: job.title })}
                  testId="forget"
                  onPress={() => {
                    tell({ type: 'jobToggled', id: job.id });
                  }}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className={styles['end']}>{erase}</div>
    </>
  );
}
