import { Eye, EyeOff, Lock, LockOpen } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Clock } from '../../src-shared/ports.ts';
import { unreachable } from '../../src-shared/result.ts';
import type { EpochMs } from '../../src-shared/units.ts';
import { Button } from '../components/button.tsx';
import { TextField } from '../components/text-field.tsx';
import { Note } from './note.tsx';
import styles from './passphrase-pad.module.css';
import type { PadNote } from './staff-state.ts';
import { countdownWords } from './staff-words.ts';
import { useProblemWords } from './use-problem-words.ts';
import { useRest } from './use-rest.ts';

interface PassphrasePadProps {
  readonly note: PadNote;
  readonly isChecking: boolean;
  readonly isDemo: boolean;
  readonly clock: Clock;
  readonly onUnlock: (passphrase: string) => void;
  readonly onWaitEnd: () => void;
}

/** The locked door: one field, and in words what happened to the last try. */
export function PassphrasePad(props: PassphrasePadProps) {
  const { t } = useTranslation();
  const { note } = props;
  return (
    <main className={styles['pad']} data-testid="staff-pad">
      <div className={styles['card']}>
        <div className={styles['intro']}>
          <Lock aria-hidden className={styles['lock']} />
          <h1 className={styles['title']}>{t('staff.pad.title')}</h1>
          <p>{t('staff.pad.explain')}</p>
          {props.isDemo && <p className={styles['demo']}>{t('staff.pad.demo')}</p>}
        </div>
        {note.about === 'wait' ? (
          <Wait retryAtMs={note.retryAtMs} {...props} />
        ) : (
          <PassphraseForm {...props} />
        )}
      </div>
    </main>
  );
}

function Wait({
  retryAtMs,
  clock,
  onWaitEnd,
}: Pick<PassphrasePadProps, 'clock' | 'onWaitEnd'> & { readonly retryAtMs: EpochMs }) {
  const { t } = useTranslation();
  const restMs = useRest(retryAtMs, clock, onWaitEnd);
  return (
    <div className={styles['form']} data-testid="staff-wait">
      <div role="alert" className={styles['wait']}>
        {t('staff.pad.wait')}
      </div>
      <p role="timer" className={styles['countdown']}>
        {t('staff.pad.waitFor', { time: countdownWords(restMs) })}
      </p>
    </div>
  );
}

/** Until what a browser makes of a lifted finger (mouse events, a click) is over. */
const LIFTED_MS = 60;

function focusFieldOf(form: HTMLFormElement | null): void {
  form?.querySelector('input')?.focus({ preventScroll: true });
}

function PassphraseForm({ note, isChecking, onUnlock }: PassphrasePadProps) {
  const { t } = useTranslation();
  const problemWords = useProblemWords();
  const form = useRef<HTMLFormElement>(null);
  const [passphrase, setPassphrase] = useState('');
  const [isRevealed, setRevealed] = useState(false);
  const [isEmptySent, setEmptySent] = useState(false);
  // The field is the one thing to do here, so it gets the focus, and with it the keyboard opens.
  useEffect(() => {
    if (!isChecking) focusFieldOf(form.current);
  }, [isChecking]);
  // The finger that held the logo still rests there; when it lifts, the focus goes to whatever is under it now.
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onLift = (): void => {
      timer = setTimeout(() => {
        focusFieldOf(form.current);
      }, LIFTED_MS);
    };
    window.addEventListener('pointerup', onLift, { once: true });
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pointerup', onLift);
    };
  }, []);

  const send = (): void => {
    if (isChecking) return;
    setEmptySent(passphrase === '');
    if (passphrase === '') return;
    setPassphrase('');
    setRevealed(false);
    onUnlock(passphrase);
  };
  const problem = ((): string | undefined => {
    if (isEmptySent) return t('staff.pad.empty');
    switch (note.about) {
      case 'wrong':
        return t('staff.pad.wrong', { count: note.triesLeft });
      case 'failed':
      case 'nothing':
      case 'wait':
      case 'newPassphrase':
        return undefined;
      default:
        return unreachable(note);
    }
  })();

  return (
    <form
      ref={form}
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {note.about === 'newPassphrase' && (
        <Note kind="plain" isAlert testId="staff-pad-new">
          {t('setup.identity.typeNew')}
        </Note>
      )}
      {note.about === 'failed' && (
        <Note kind="warning" isAlert testId="staff-pad-note">
          {problemWords(note.code)}
        </Note>
      )}
      <TextField
        label={t('staff.pad.passphrase')}
        value={passphrase}
        keyboard="passphrase"
        maxLength={200}
        isRevealed={isRevealed}
        problem={problem}
        testId="staff-passphrase"
        onChange={(typed) => {
          setPassphrase(typed);
          setEmptySent(false);
        }}
      />
      <div className={styles['actions']}>
        <Button
          icon={isRevealed ? EyeOff : Eye}
          isPressed={isRevealed}
          testId="staff-reveal"
          onPress={() => setRevealed(!isRevealed)}
        >
          {isRevealed ? t('staff.pad.hide') : t('staff.pad.show')}
        </Button>
        <Button kind="primary" icon={LockOpen} isBusy={isChecking} testId="staff-unlock" onPress={send}>
          {isChecking ? t('staff.pad.unlocking') : t('staff.pad.unlock')}
        </Button>
      </div>
    </form>
  );
}
