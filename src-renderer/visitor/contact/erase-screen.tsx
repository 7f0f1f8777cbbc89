import { CircleCheckBig, Trash2 } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ErrorCode } from '../../../src-shared/contract/contract.ts';
import { parseReceiptCode, type ReceiptCode } from '../../../src-shared/domain/receipt.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { announce } from '../../components/live-region.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useScans } from '../../keyboard/use-scanner.ts';
import actions from './actions.module.css';
import { playSound } from '../../sound/play-sound.ts';
import styles from './erase-screen.module.css';
import { Frame } from './frame.tsx';
import { findReceiptCode } from './scanned-code.ts';

interface EraseScreenProps {
  readonly isErasing: boolean;
  /** How the last try ended, from `useEraseLead`. */
  readonly outcome: 'erased' | ErrorCode | null;
  readonly onErase: (code: ReceiptCode) => void;
  /** The code is being corrected: the last outcome no longer holds. */
  readonly onCorrect: () => void;
  /** Back to the map. */
  readonly onBack: () => void;
  readonly onFinish: () => void;
}

/** Room for a code typed with spaces between all of its characters. */
const MAX_TYPED_CHARACTERS = 24;

/** Deleting one's own contact with the receipt's code. A mistyped code is told here and costs no try. */
export function EraseScreen({ isErasing, outcome, onErase, onCorrect, onBack, onFinish }: EraseScreenProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const [isScanWithoutCode, setIsScanWithoutCode] = useState(false);
  const [toConfirm, setToConfirm] = useState<ReceiptCode | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const isErased = outcome === 'erased';
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, [isErased]);

  const parsed = parseReceiptCode(typed);
  const problem = problemOf();
  function problemOf(): string | undefined {
    if (isScanWithoutCode) return t('erase.scannedNone');
    if (isChecked && !parsed.ok) return t('erase.invalid');
    return outcome === null || outcome === 'erased' ? undefined : t(`error.${outcome}`);
  }

  // A scan fills the field; erasing stays the visitor's own press.
  useScans(
    useCallback(
      (scanned) => {
        const code = findReceiptCode(scanned);
        setIsScanWithoutCode(code === null);
        setIsChecked(false);
        onCorrect();
        if (code !== null) setTyped(code);
        announce(t(code === null ? 'erase.scannedNone' : 'erase.scanned'));
      },
      [onCorrect, t],
    ),
  );

  const submit = (): void => {
    setIsScanWithoutCode(false);
    setIsChecked(true);
    if (parsed.ok) {
      setToConfirm(parsed.value);
      return;
    }
    playSound('problem');
    announce(t('erase.invalid'));
    body.current?.querySelector('input')?.focus();
  };

  if (isErased)
    return (
      <Frame
        testId="erased"
        closeLabel={t('erase.back')}
        onClose={onBack}
        heading={t('erase.doneTitle')}
        headingRef={heading}
        foot={
          <div className={actions['row']}>
            <div className={actions['next']}>
              <Button kind="primary" isWide testId="erase-finish" onPress={onFinish}>
                {t('erase.finish')}
              </Button>
            </div>
          </div>
        }
      >
        <div className={styles['done']}>
          <CircleCheckBig aria-hidden className={styles['check']} />
          <p className={styles['large']}>{t('erase.doneSentence')}</p>
        </div>
        <p className={styles['hint']}>{t('erase.doneElsewhere')}</p>
      </Frame>
    );

  return (
    <Frame
      testId="erase"
      closeLabel={t('erase.back')}
      onClose={onBack}
      heading={t('erase.title')}
      headingRef={heading}
      bodyRef={body}
      foot={
        <div className={actions['row']}>
          <div className={actions['next']}>
            <Button
              kind="primary"
              icon={Trash2}
              isWide
              isBusy={isErasing}
              testId="erase-submit"
              onPress={submit}
            >
              {t(isErasing ? 'erase.erasing' : 'erase.submit')}
            </Button>
          </div>
        </div>
      }
    >
      <p className={styles['large']}>{t('erase.sentence')}</p>
      <form
        className={styles['code']}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextField
          label={t('erase.code')}
          value={typed}
          keyboard="code"
          hint={t('erase.codeHint')}
          problem={problem}
          maxLength={MAX_TYPED_CHARACTERS}
          isPrivate
          testId="erase-code"
          onChange={(text) => {
            setTyped(text.toUpperCase());
            setIsChecked(false);
            setIsScanWithoutCode(false);
            if (outcome !== null) onCorrect();
          }}
        />
      </form>
      {toConfirm !== null && (
        <Dialog
          title={t('erase.confirmTitle')}
          testId="erase-confirm"
          actions={
            <>
              <Button
                testId="erase-keep"
                onPress={() => {
                  setToConfirm(null);
                }}
              >
                {t('erase.confirmNo')}
              </Button>
              <Button
                kind="danger"
                icon={Trash2}
                testId="erase-yes"
                onPress={() => {
                  setToConfirm(null);
                  onErase(toConfirm);
                }}
              >
                {t('erase.confirmYes')}
              </Button>
            </>
          }
        >
          <p>{t('erase.confirmBody', { code: toConfirm })}</p>
        </Dialog>
      )}
    </Frame>
  );
}
