import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Clock } from '../../../src-shared/ports.ts';
import { EpochMs, MS_PER_SECOND } from '../../../src-shared/units.ts';
import { HoldButton } from '../../components/hold-button.tsx';
import { useRest } from '../use-rest.ts';
import styles from './cleaning-screen.module.css';

/** Long enough for a large screen and a cloth. */
const CLEANING_MS = 60 * MS_PER_SECOND;
const HOLD_MS = 3 * MS_PER_SECOND;

interface CleaningScreenProps {
  readonly clock: Clock;
  readonly onEnd: () => void;
}

/** Nothing on the screen answers for a minute, so that it can be wiped. The seconds run, so it does not look broken. */
export function CleaningScreen({ clock, onEnd }: CleaningScreenProps) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const [endsAtMs] = useState(() => EpochMs.parse(clock() + CLEANING_MS));
  const restMs = useRest(endsAtMs, clock, onEnd);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  const seconds = Math.ceil(restMs / MS_PER_SECOND);
  return (
    <dialog
      ref={dialog}
      className={styles['cover']}
      aria-label={t('setup.cleaning.title')}
      data-testid="cleaning"
      onCancel={(event) => event.preventDefault()}
    >
      <p className={styles['title']}>{t('setup.cleaning.title')}</p>
      <p className={styles['seconds']} role="timer" data-testid="cleaning-seconds">
        {seconds}
      </p>
      <p>{t('setup.cleaning.explain')}</p>
      <div className={styles['track']} aria-hidden>
        <span className={styles['rest']} style={{ inlineSize: `${String((100 * restMs) / CLEANING_MS)}%` }} />
      </div>
      <div className={styles['end']}>
        <HoldButton label={t('setup.cleaning.hold')} holdMs={HOLD_MS} testId="cleaning-end" onHold={onEnd}>
          {t('setup.cleaning.hold')}
        </HoldButton>
      </div>
    </dialog>
  );
}
