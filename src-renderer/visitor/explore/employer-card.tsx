import { Briefcase, MapPin, MapPinOff, Star } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Employer, EmployerId } from '../../../src-shared/domain/employer.ts';
import { fieldColour } from '../field-look.ts';
import styles from './card.module.css';
import { FieldTags } from './field-tags.tsx';
import { placeLine } from './place-words.ts';

interface EmployerCardProps {
  readonly employer: Employer;
  readonly jobCount: number;
  readonly isRemembered: boolean;
  readonly onOpen: (id: EmployerId) => void;
}

/** One employer in a list; the whole card is the button. */
export const EmployerCard = memo(function EmployerCard({
  employer,
  jobCount,
  isRemembered,
  onOpen,
}: EmployerCardProps) {
  const { t } = useTranslation();
  const PlaceIcon = employer.position === null ? MapPinOff : MapPin;
  const [mainField] = employer.fields;
  return (
    <li className={styles['item']}>
      <button
        type="button"
        className={styles['card']}
        data-testid="employer-card"
        data-id={employer.id}
        onClick={() => {
          onOpen(employer.id);
        }}
      >
        <span
          aria-hidden
          className={styles['band']}
          style={mainField && { backgroundColor: fieldColour(mainField) }}
        />
        <span className={styles['body']}>
          <span className={styles['head']}>
            <strong className={styles['title']}>{employer.shortName}</strong>
            {isRemembered && <Star aria-label={t('employer.remembered')} className={styles['star']} />}
          </span>
          {employer.name !== employer.shortName && <span className={styles['sub']}>{employer.name}</span>}
          <FieldTags fields={employer.fields.slice(0, 3)} />
          <span className={styles['facts']}>
            <span className={styles['fact']}>
              <PlaceIcon aria-hidden className={styles['icon']} />
              <span>{placeLine(employer, t)}</span>
            </span>
            {jobCount > 0 && (
              <span className={styles['fact']}>
                <Briefcase aria-hidden className={styles['icon']} />
                <span>{t('list.jobCount', { count: jobCount })}</span>
              </span>
            )}
          </span>
        </span>
      </button>
    </li>
  );
});
