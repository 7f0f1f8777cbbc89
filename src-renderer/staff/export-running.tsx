import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.tsx';
import { ExportProgressBar } from './export-progress-bar.tsx';
import styles from './export-running.module.css';
import { ScreenFrame } from './screen-frame.tsx';

/** While the files are made, written and read back. How long that takes depends on the stick, so it shows how far it is. */
export function ExportRunning({
  isOnStick,
  onCancel,
}: {
  readonly isOnStick: boolean;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation();
  return (
    <ScreenFrame title={t('staff.export.title')} about="running" testId="staff-export-running">
      <div className={styles['running']} role="status">
        <ExportProgressBar words={t('staff.export.running')} />
        {isOnStick && <p>{t('staff.export.runningStay')}</p>}
        <div>
          <Button icon={X} testId="staff-export-cancel" onPress={onCancel}>
            {t('staff.export.cancel')}
          </Button>
        </div>
      </div>
    </ScreenFrame>
  );
}
