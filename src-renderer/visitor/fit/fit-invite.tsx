import { ChevronRight, Compass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session-context.ts';
import styles from './fit-invite.module.css';

/** The way into "What fits me?", in every list. */
export function FitInvite() {
  const { t } = useTranslation();
  const { tell } = useSession();
  return (
    <button
      type="button"
      className={styles['invite']}
      data-testid="fit-open"
      onClick={() => {
        tell({ type: 'fitOpened' });
      }}
    >
      <Compass aria-hidden className={styles['icon']} />
      <span className={styles['words']}>
        <strong className={styles['title']}>{t('fit.title')}</strong>
        <span className={styles['hint']}>{t('fit.invite')}</span>
      </span>
      <ChevronRight aria-hidden className={styles['arrow']} />
    </button>
  );
}
