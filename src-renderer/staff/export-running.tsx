import { useTranslation } from 'react-i18next';
import styles from './export-running.module.css';
import { ScreenFrame } from './screen-frame.tsx';

/** While the file is written. How long it takes depends on the stick alone, so it promises no end. */
export function ExportRunning({ isOnStick }: { readonly isOnStick: boolean }) {
  const { t } = useTranslation();
  return (
    <ScreenFrame title={t('staff.export.title')} about="running" testId="staff-export-running">
      <div className={styles['running']} role="status">
        <div className={styles['bar']} aria-hidden />
        <p>{t('staff.export.running')}</p>
        {isOnStick && <p>{t('staff.export.runningStay')}</p>}
      </div>
    </ScreenFrame>
  );
}
