import { Clock as ClockIcon, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClockState } from '../../src-shared/contract/clock-calls.ts';
import type { Clock } from '../../src-shared/ports.ts';
import { MS_PER_SECOND } from '../../src-shared/units.ts';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { announce } from '../components/live-region.tsx';
import styles from './check-clock.module.css';
import { Note } from './note.tsx';
import { exactTimeWords, weekdayWords } from './staff-words.ts';
import { useAsk } from './use-ask.ts';
import { useProblemWords } from './use-problem-words.ts';

interface CheckClockProps {
  readonly clock: Clock;
  readonly onConfirmed: () => void;
  readonly onLocked: () => void;
}

/** The way to say that the clock is right, while the kiosk deletes nothing because it cannot know. */
export function CheckClock(props: CheckClockProps) {
  const { t } = useTranslation();
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <Button icon={ClockIcon} testId="clock-check" onPress={() => setAsked(true)}>
        {t('clock.check')}
      </Button>
      {isAsked && <ClockDialog {...props} onDismiss={() => setAsked(false)} />}
    </>
  );
}

/** Day and time in big digits, why they are in doubt, and what confirming them would delete. */
function ClockDialog({
  clock,
  onConfirmed,
  onLocked,
  onDismiss,
}: CheckClockProps & { readonly onDismiss: () => void }) {
  const { t, i18n } = useTranslation();
  const problemWords = useProblemWords();
  const { isBusy, problem, ask } = useAsk(onLocked);
  const [state, setState] = useState<ClockState | null>(null);
  const nowMs = useEverySecond(clock);
  useEffect(() => {
    ask((kiosk) => kiosk['clock:read'](), setState);
  }, [ask]);
  const isSurelyWrong = state?.problem === 'BEFORE_BUILD';
  const due = state?.due ?? 0;
  const confirm = (): void => {
    ask(
      (kiosk) => kiosk['clock:confirm'](),
      ({ deleted }) => {
        announce(t('clock.confirmed', { count: deleted }));
        onDismiss();
        onConfirmed();
      },
    );
  };
  return (
    <Dialog
      title={t('clock.title')}
      testId="clock-dialog"
      actions={
        <>
          <Button isDisabled={isBusy} testId="clock-dismiss" onPress={onDismiss}>
            {isSurelyWrong ? t('clock.close') : t('clock.dismiss')}
          </Button>
          {!isSurelyWrong && (
            <Button
              kind={due > 0 ? 'danger' : 'primary'}
              icon={due > 0 ? Trash2 : ClockIcon}
              isBusy={isBusy}
              isDisabled={state === null}
              testId="clock-confirm"
              onPress={confirm}
            >
              {due > 0 ? t('clock.confirmErasing', { count: due }) : t('clock.confirm')}
            </Button>
          )}
        </>
      }
    >
      <div className={styles['face']} role="timer" aria-live="off">
        <p className={styles['time']}>{exactTimeWords(nowMs, i18n.language)}</p>
        <p className={styles['day']}>{weekdayWords(nowMs, i18n.language)}</p>
      </div>
      {state === null ? (
        problem === null && <p>{t('clock.reading')}</p>
      ) : (
        <>
          <p>{t(`clock.why.${state.problem ?? 'none'}`)}</p>
          {isSurelyWrong ? (
            <p>{t('clock.howToSet')}</p>
          ) : (
            <>
              <p>{t('clock.compare')}</p>
              <p data-testid="clock-due">{t('clock.due', { count: due })}</p>
            </>
          )}
        </>
      )}
      {problem !== null && (
        <Note kind="danger" isAlert>
          {problemWords(problem)}
        </Note>
      )}
    </Dialog>
  );
}

function useEverySecond(clock: Clock): ReturnType<Clock> {
  const [nowMs, setNowMs] = useState(clock);
  useEffect(() => {
    const timer = setInterval(() => setNowMs(clock()), MS_PER_SECOND);
    return () => {
      clearInterval(timer);
    };
  }, [clock]);
  return nowMs;
}
