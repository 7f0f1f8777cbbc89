import { LifeBuoy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.tsx';
import { HoldButton } from '../components/hold-button.tsx';
import { Logo } from '../components/logo.tsx';
import styles from './fault-screen.module.css';
import { STAFF_HOLD_MS } from './staff-gesture.ts';

interface FaultScreenProps {
  readonly title: string;
  readonly children: string;
  /** What holding the logo opens; `null` when there is nothing to open. */
  readonly onStaff: (() => void) | null;
  readonly onRetry: (() => void) | null;
}

/** The kiosk cannot go on by itself: says so plainly, to a visitor in front and to staff who come. */
export function FaultScreen({ title, children, onStaff, onRetry }: FaultScreenProps) {
  const { t } = useTranslation();
  return (
    <main className={styles['fault']} data-testid="fault">
      <HoldButton label="Standpunkt" holdMs={STAFF_HOLD_MS} testId="logo" onHold={() => onStaff?.()}>
        <Logo isOnDeep />
      </HoldButton>
      <LifeBuoy aria-hidden className={styles['icon']} />
      <h1 className={styles['title']}>{title}</h1>
      <p className={styles['words']}>{children}</p>
      {onRetry && (
        <Button kind="deep" onPress={onRetry}>
          {t('fault.retry')}
        </Button>
      )}
    </main>
  );
}
