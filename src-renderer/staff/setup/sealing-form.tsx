import { EyeOff, KeyRound, RefreshCw, Usb } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundRecipient, SealingMode, SetUpState } from '../../../src-shared/contract/set-up-calls.ts';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useScans } from '../../keyboard/use-scanner.ts';
import { Choice } from '../choice.tsx';
import choices from '../choices.module.css';
import { Note } from '../note.tsx';
import { Panel } from '../panel.tsx';
import { useProblemWords } from '../use-problem-words.ts';
import { FormFrame, type FormFrameProps } from './form-frame.tsx';

const OWN_PROBLEMS = ['RECIPIENT_INVALID', 'ORGANISER_MISSING'] as const;
const MODE_ICONS = { 'booth-readable': KeyRound, 'capture-only': EyeOff } as const;

interface SealingFormProps extends FormFrameProps {
  readonly state: SetUpState;
  readonly onFind: (then: (found: readonly FoundRecipient[]) => void) => void;
  readonly onChange: () => void;
  readonly onSave: (sealing: { readonly organiser: string | null; readonly mode: SealingMode }) => void;
}

/** For whom contacts are sealed: the organiser's public key, and whether the booth may read them, too. */
export function SealingForm({ state, onFind, onChange, onSave, ...frame }: SealingFormProps) {
  const { t } = useTranslation();
  const problemWords = useProblemWords();
  const [organiser, setOrganiser] = useState(state.organiser?.recipient ?? '');
  const [mode, setMode] = useState<SealingMode>(state.mode);
  const [found, setFound] = useState<readonly FoundRecipient[] | null>(null);
  const [isScanned, setScanned] = useState(false);
  const take = useCallback(
    (text: string): void => {
      setOrganiser(text.trim().toLowerCase());
      onChange();
    },
    [onChange],
  );
  useScans(
    useCallback(
      (text) => {
        take(text);
        setScanned(true);
      },
      [take],
    ),
  );
  const { problem } = frame;
  const isOwn = problem === 'RECIPIENT_INVALID' || problem === 'ORGANISER_MISSING';
  return (
    <FormFrame
      {...frame}
      name="sealing"
      title={t('setup.sealing.title')}
      ownProblems={OWN_PROBLEMS}
      onNext={() => onSave({ organiser: organiser === '' ? null : organiser, mode })}
    >
      <p>{t('setup.sealing.explain')}</p>
      <TextField
        label={t('setup.sealing.organiser')}
        hint={t('setup.sealing.organiserHint')}
        value={organiser}
        keyboard="text"
        maxLength={200}
        rows={2}
        problem={isOwn ? problemWords(problem) : undefined}
        testId="setup-organiser"
        onChange={(typed) => {
          setScanned(false);
          take(typed);
        }}
      />
      {isScanned && <Note kind="plain">{t('setup.sealing.scanned')}</Note>}
      <Panel title={t('setup.sealing.other')}>
        <p>{t('setup.sealing.scanHint')}</p>
        <div className={choices['tiles']}>
          <Choice
            icon={Usb}
            title={t('setup.sealing.find')}
            detail={t('setup.sealing.findHint')}
            testId="setup-find"
            onChoose={() => onFind(setFound)}
          />
        </div>
        {found !== null && found.length === 0 && (
          <Note
            kind="stick"
            action={
              <Button icon={RefreshCw} onPress={() => onFind(setFound)}>
                {t('setup.sealing.findAgain')}
              </Button>
            }
          >
            {t('setup.sealing.nothingFound')}
          </Note>
        )}
        {found !== null && found.length > 0 && (
          <ul className={choices['choices']}>
            {found.map((one) => (
              <li key={`${one.place}/${one.fileName}/${one.recipient}`}>
                <Choice
                  icon={KeyRound}
                  title={t('setup.sealing.foundIn', { fileName: one.fileName, place: one.place })}
                  detail={one.recipient}
                  isOn={one.recipient === organiser}
                  testId="setup-found"
                  onChoose={() => take(one.recipient)}
                />
                {one.hasSecret && <Note kind="warning">{t('setup.sealing.hasSecret')}</Note>}
              </li>
            ))}
          </ul>
        )}
      </Panel>
      <Panel title={t('setup.sealing.modes')}>
        <div className={choices['tiles']} role="radiogroup" aria-label={t('setup.sealing.modes')}>
          {(['booth-readable', 'capture-only'] as const).map((one) => (
            <Choice
              key={one}
              icon={MODE_ICONS[one]}
              title={t(`setup.sealing.mode.${one}`)}
              detail={t(`setup.sealing.modeMeans.${one}`)}
              isOn={one === mode}
              testId={`setup-mode-${one}`}
              onChoose={() => {
                setMode(one);
                onChange();
              }}
            />
          ))}
        </div>
        {organiser === '' && mode === 'booth-readable' && (
          <Note kind="warning">{t('setup.sealing.boothAlone')}</Note>
        )}
      </Panel>
    </FormFrame>
  );
}
