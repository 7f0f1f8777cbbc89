import { FlaskConical } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './demo-mark.module.css';

/** On every screen while the staff passphrase is the published one: what is left here is not confidential. */
export function DemoMark() {
  const { t } = useTranslation();
  return (
    <aside className={styles['mark']} data-testid="demo-mark">
      <FlaskConical aria-hidden className={styles['icon']} />
      <span>{t('common.demoMark')}</span>
    </aside>
  );
}
