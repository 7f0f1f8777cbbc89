import { Building2, CalendarDays, Info, MapPin, MapPinOff, TramFront, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Employer } from '../../../src-shared/domain/employer.ts';
import { useLoaded } from '../../app/loaded-context.ts';
import { useSession } from '../../app/session-context.ts';
import { QrCode } from '../../components/qr-code.tsx';
import { jobsOf } from '../catalogue-view.ts';
import { FIELD_ICONS, fieldColour } from '../field-look.ts';
import type { NearestStop } from '../nearest-stop.ts';
import styles from './employer-sheet.module.css';
import { Fact, Facts } from './facts.tsx';
import { FieldTags } from './field-tags.tsx';
import { JobCards } from './job-cards.tsx';
import { precisionWords } from './place-words.ts';
import { SheetActions } from './sheet-actions.tsx';
import { Sheet } from './sheet.tsx';
import { SimilarEmployers } from './similar-employers.tsx';
import { TopicWords } from './topic-words.tsx';

/** Side of the website's code; its modules are then some 1.5 mm, for a phone at arm's length. */
const WEBSITE_QR_MM = 50;

interface EmployerSheetProps {
  readonly employer: Employer;
  /** The nearest tram stop, when the employer's place is known well enough. */
  readonly stop: NearestStop | undefined;
}

/** Everything the edition knows of one employer. What it does not know is not there; only an unknown address says so. */
export function EmployerSheet({ employer, stop }: EmployerSheetProps) {
  const { t, i18n } = useTranslation();
  const { view, pxPerMm } = useLoaded();
  const { session, tell } = useSession();
  const jobs = jobsOf(view, employer.id);
  const [mainField = 'software'] = employer.fields;
  const { website } = employer;
  return (
    <Sheet
      id={employer.id}
      figureOf={employer.id}
      title={employer.shortName}
      subtitle={employer.name === employer.shortName ? undefined : employer.name}
      colour={fieldColour(mainField)}
      icon={FIELD_ICONS[mainField]}
      testId="employer-sheet"
      actions={
        <SheetActions
          employerId={employer.id}
          isRemembered={session.shortlist.employers.includes(employer.id)}
          onToggle={() => {
            tell({ type: 'employerToggled', id: employer.id });
          }}
        />
      }
    >
      <div className={styles['columns']}>
        <div className={styles['main']}>
          <FieldTags fields={employer.fields} />
          <TopicWords title={t('employer.keywords')} words={employer.keywords} />
          <Facts>
            <Address employer={employer} />
            {stop && (
              <Fact icon={TramFront} name={t('employer.stop')}>
                {stop.walkMinutes === null ? (
                  t('employer.stopNear', { stop: stop.name })
                ) : (
                  <>
                    {t('employer.stopWalk', { stop: stop.name, count: stop.walkMinutes })}
                    <span className={styles['caveat']}>{t('employer.stopHow')}</span>
                  </>
                )}
              </Fact>
            )}
            {employer.employees && (
              <Fact icon={Users} name={t('employer.size')}>
                {employer.employees.year === null
                  ? t('employer.sizeOf', {
                      count: employer.employees.count,
                      number: employer.employees.count.toLocaleString(i18n.language),
                    })
                  : t('employer.sizeOfYear', {
                      count: employer.employees.count,
                      number: employer.employees.count.toLocaleString(i18n.language),
                      year: employer.employees.year,
                    })}
              </Fact>
            )}
            {employer.foundedYear !== null && (
              <Fact icon={CalendarDays} name={t('employer.founded')}>
                {employer.isStartup
                  ? `${String(employer.foundedYear)} · ${t('employer.startup')}`
                  : employer.foundedYear}
              </Fact>
            )}
            {employer.isNetworkMember === true && (
              <Fact icon={Building2} name={t('employer.member')}>
                {t('employer.isMember')}
              </Fact>
            )}
          </Facts>
          {employer.existence === 'unconfirmed' && (
            <p className={styles['doubt']}>
              <Info aria-hidden className={styles['doubtIcon']} />
              <span>{t('employer.unconfirmedExistence')}</span>
            </p>
          )}
        </div>
        {website !== null && (
          <figure className={styles['website']}>
            <QrCode
              text={`https://${website}`}
              label={t('employer.websiteQr', { website })}
              maxSidePx={WEBSITE_QR_MM * pxPerMm}
            />
            <figcaption>
              <strong>{website}</strong>
              <span className={styles['scan']}>{t('employer.scan')}</span>
            </figcaption>
          </figure>
        )}
      </div>
      {jobs.length > 0 && (
        <section className={styles['jobs']}>
          <h3>{t('employer.jobs')}</h3>
          <JobCards
            jobs={jobs}
            onOpen={(id) => {
              tell({ type: 'jobOpened', id });
            }}
          />
        </section>
      )}
      <SimilarEmployers employer={employer} />
    </Sheet>
  );
}

function Address({ employer }: { readonly employer: Employer }) {
  const { t } = useTranslation();
  const { street, postcode, position } = employer;
  const precision = precisionWords(employer, t);
  const isUnknown = street === null && position === null;
  return (
    <Fact icon={position === null ? MapPinOff : MapPin} name={t('employer.place')}>
      {street !== null && <span>{postcode === null ? street : `${street}, ${postcode} Jena`}</span>}
      {street === null && position !== null && <span>{t('employer.areaOnly')}</span>}
      {isUnknown && <span data-testid="address-unknown">{t('employer.placeUnknown')}</span>}
      {precision !== undefined && street !== null && <span className={styles['caveat']}>{precision}</span>}
      {employer.addressBasis === 'unconfirmed' && (
        <span className={styles['caveat']}>{t('employer.unconfirmedAddress')}</span>
      )}
    </Fact>
  );
}
