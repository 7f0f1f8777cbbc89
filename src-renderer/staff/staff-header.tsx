import { ArrowLeft, Languages, Timer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { KioskDescription } from '../../src-shared/contract/contract.ts';
import type { Language } from '../../src-shared/units.ts';
import { Button } from '../components/button.tsx';
import styles from './staff-header.module.css';

interface StaffHeaderProps {
  readonly description: KioskDescription;
  readonly secondsLeft: number | null;
  readonly onChooseLanguage: ((language: Language) => void) | undefined;
  readonly onLeave: () => void;
}

/** The dark bar that tells at a glance: this is not the visitors' side. */
export function StaffHeader({ description, secondsLeft, onChooseLanguage, onLeave }: StaffHeaderProps) {
  const { t, i18n } = useTranslation();
  return (
    <header className={styles['header']}>
      <div className={styles['names']}>
        <p className={styles['title']}>{t('staff.title')}</p>
        <p className={styles['kiosk']}>
          <span>{description.settings.eventName}</span>
          <span>{description.settings.kioskName}</span>
        </p>
      </div>
      {secondsLeft !== null && (
        <p className={styles['countdown']} data-testid="staff-countdown">
          <Timer aria-hidden className={styles['icon']} />
          {t('staff.locksIn', { count: secondsLeft })}
        </p>
      )}
      <div className={styles['actions']}>
        {onChooseLanguage !== undefined && (
          <Button
            kind="deep"
            icon={Languages}
            testId="staff-language"
            onPress={() => onChooseLanguage(i18n.language === 'en' ? 'de' : 'en')}
          >
            {t('staff.switchLanguage')}
          </Button>
        )}
        <Button kind="deep" icon={ArrowLeft} testId="staff-leave" onPress={onLeave}>
          {t('staff.toVisitors')}
        </Button>
      </div>
    </header>
  );
}
