import { Hand } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../src-shared/units.ts';
import type { MonotonicMs, Schedule } from '../../app/idle-watch.ts';
import { useLoaded } from '../../app/loaded-context.ts';
import { useSession } from '../../app/session-context.ts';
import { markOnce } from '../../app/start-marks.ts';
import { STAFF_HOLD_MS } from '../../app/staff-gesture.ts';
import { HoldButton } from '../../components/hold-button.tsx';
import { Logo } from '../../components/logo.tsx';
import { AccessButton } from '../access/access-button.tsx';
import { monthAndYear } from '../dates.ts';
import { LanguageSwitch } from '../language-switch.tsx';
import styles from './attract-screen.module.css';
import { ChangingLine } from './changing-line.tsx';
import { CountingNumber } from './counting-number.tsx';

interface AttractScreenProps {
  /** How far the picture has drifted from its middle, so that no bright edge burns into the screen. */
  readonly drift: { readonly rightMm: number; readonly downMm: number };
  readonly now: MonotonicMs;
  readonly schedule: Schedule;
  /** By a button; a touch anywhere else is heard by the stage. */
  readonly onStart: (language?: Language) => void;
}

/** What a passer-by sees from five metres: Jena by night, its employers lighting up, how many they are, and what to do. */
export function AttractScreen({ drift, now, schedule, onStart }: AttractScreenProps) {
  const { t } = useTranslation();
  const { view } = useLoaded();
  const { session, tell } = useSession();
  useEffect(() => {
    markOnce('first-screen');
  }, []);
  const translate = `calc(${String(drift.rightMm)} * var(--mm)) calc(${String(drift.downMm)} * var(--mm))`;
  return (
    // A touch between the words goes through to the map; the stage hears it and starts the visit there.
    <main className={styles['attract']} data-testid="attract">
      <header className={styles['top']} style={{ translate }} onPointerUp={stopHere}>
        <HoldButton
          label="Standpunkt"
          holdMs={STAFF_HOLD_MS}
          testId="logo"
          onTap={() => {
            onStart();
          }}
          onHold={() => {
            tell({ type: 'staffOpened' });
          }}
        >
          <Logo isOnDeep />
        </HoldButton>
        <LanguageSwitch isOnDeep names="long" chosen={session.language} onChoose={onStart} />
      </header>
      <div className={styles['words']} style={{ translate }}>
        <span aria-hidden className={styles['spectrum']} />
        <h1 className={styles['headline']}>{t('attract.headline')}</h1>
        <p className={styles['sentence']}>{t('attract.sentence')}</p>
        <dl className={styles['numbers']}>
          <div className={styles['number']}>
            <dd>
              <CountingNumber
                value={view.employers.length}
                isCalm={session.access.isCalm}
                now={now}
                schedule={schedule}
              />
            </dd>
            <dt>{t('attract.employers', { count: view.employers.length })}</dt>
          </div>
          <div className={styles['number']}>
            <dd>
              <CountingNumber
                value={view.jobs.length}
                isCalm={session.access.isCalm}
                now={now}
                schedule={schedule}
              />
            </dd>
            <dt>{t('attract.jobs', { count: view.jobs.length })}</dt>
          </div>
        </dl>
        <ChangingLine schedule={schedule} />
        <button
          type="button"
          className={styles['start']}
          data-testid="start"
          onClick={() => {
            onStart();
          }}
        >
          <Hand aria-hidden className={styles['hand']} />
          <span>{t('attract.touch')}</span>
        </button>
        <div className={styles['below']} onPointerUp={stopHere}>
          {view.edition.isSample && (
            <p className={styles['sample']}>
              {t('attract.sample', { date: monthAndYear(view.edition.date) })}
            </p>
          )}
          <AccessButton isOnDeep />
        </div>
      </div>
    </main>
  );
}

/** Keeps a touch of these buttons from starting the visit before they have answered it. */
function stopHere(event: { readonly stopPropagation: () => void }): void {
  event.stopPropagation();
}
