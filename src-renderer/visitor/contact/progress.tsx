import { useTranslation } from 'react-i18next';
import { CONTACT_STEPS, type ContactStep } from './steps.ts';
import styles from './progress.module.css';

/** How far the visitor is: the spectrum grows from step to step. */
export function Progress({ step }: { readonly step: ContactStep }) {
  const { t } = useTranslation();
  const index = CONTACT_STEPS.indexOf(step);
  return (
    <div className={styles['progress']}>
      <p className={styles['count']}>
        {t('contact.progress', { step: index + 1, total: CONTACT_STEPS.length })}
      </p>
      <ol className={styles['steps']}>
        {CONTACT_STEPS.map((name, position) => (
          <li
            key={name}
            className={styles['step']}
            aria-current={name === step ? 'step' : undefined}
            data-reached={position <= index}
          >
            {t(`contact.step.${name}`)}
          </li>
        ))}
      </ol>
      <div className={styles['line']} aria-hidden>
        <div className={styles['light']} data-step={step} />
      </div>
    </div>
  );
}
