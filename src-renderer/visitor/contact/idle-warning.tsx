import { Hand } from 'lucide-react';
import { useEffect, useLayoutEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MS_PER_SECOND } from '../../../src-shared/units.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { announce } from '../../components/live-region.tsx';
import type { MonotonicMs, Schedule } from '../../app/idle-watch.ts';
import styles from './idle-warning.module.css';

interface IdleWarningProps {
  /** How long the question stands until the session ends; who mounts this ends it. */
  readonly clearMs: number;
  readonly now: MonotonicMs;
  readonly schedule: Schedule;
  readonly onStay: () => void;
  readonly onFinish: () => void;
}

/** A finger that was on its way to something else when the question came up must not end the visit. */
const SURPRISE_MS = 700;

/** Seconds at which a screen reader hears how many are left; the dialog itself is read when it opens. */
const SPOKEN_SECONDS: readonly number[] = [10, 5];

/** "Are you still there?" While it stands, everything of class `private` is blurred. */
export function IdleWarning({ clearMs, now, schedule, onStay, onFinish }: IdleWarningProps) {
  const { t } = useTranslation();
  const seconds = useSecondsLeft(clearMs, now, schedule);
  const [askedAtMs] = useState(now);
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.dataset['idleWarning'] = '';
    return () => {
      delete root.dataset['idleWarning'];
    };
  }, []);
  useEffect(() => {
    if (SPOKEN_SECONDS.includes(seconds)) announce(t('idle.seconds', { count: seconds }));
  }, [seconds, t]);

  return (
    <Dialog
      title={t('idle.title')}
      testId="idle-warning"
      actions={
        <div className={styles['actions']}>
          <Button kind="primary" icon={Hand} isWide testId="idle-stay" onPress={onStay}>
            {t('idle.stay')}
          </Button>
          <Button
            isWide
            testId="idle-finish"
            onPress={() => {
              if (now() - askedAtMs >= SURPRISE_MS) onFinish();
            }}
          >
            {t('idle.finish')}
          </Button>
        </div>
      }
    >
      <p>{t('idle.body')}</p>
      <p className={styles['seconds']} role="timer" aria-live="off" data-testid="idle-seconds">
        {t('idle.seconds', { count: seconds })}
      </p>
      <progress className={styles['line']} aria-hidden max={clearMs} value={seconds * MS_PER_SECOND} />
    </Dialog>
  );
}

/** Whole seconds left, from the full time down to 0. */
function useSecondsLeft(clearMs: number, now: MonotonicMs, schedule: Schedule): number {
  const [leftMs, setLeftMs] = useState(clearMs);
  useEffect(() => {
    const endsAtMs = now() + clearMs;
    let cancel: () => void;
    const tick = (): void => {
      const restMs = Math.max(0, endsAtMs - now());
      setLeftMs(restMs);
      // At the next whole second, so that no number is skipped or stands twice as long.
      cancel = restMs === 0 ? () => undefined : schedule(tick, restMs % MS_PER_SECOND || MS_PER_SECOND);
    };
    tick();
    return () => {
      cancel();
    };
  }, [clearMs, now, schedule]);
  return Math.ceil(leftMs / MS_PER_SECOND);
}
