import { ArrowLeft, CheckCheck, FileKey, Folder, RefreshCw, Usb } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportPlace } from '../../../src-shared/contract/export-contract.ts';
import type { WrittenSheet } from '../../../src-shared/contract/set-up-calls.ts';
import { Button } from '../../components/button.tsx';
import { SwitchRow } from '../../components/switch-row.tsx';
import { Choice } from '../choice.tsx';
import choices from '../choices.module.css';
import { Note } from '../note.tsx';
import { Panel } from '../panel.tsx';
import { ScreenFrame } from '../screen-frame.tsx';
import { useProblemWords } from '../use-problem-words.ts';
import type { FormContext } from './one-form.tsx';

/** Writes the recovery sheet to a stick or folder. Stands at the end of the set-up, and later whenever keys have changed. */
export function RecoveryScreen({
  context,
  onBack,
}: {
  readonly context: FormContext;
  readonly onBack: () => void;
}) {
  const { t, i18n } = useTranslation();
  const problemWords = useProblemWords();
  const { isBusy, problem, actions } = context;
  const { ask } = actions;
  const [places, setPlaces] = useState<readonly ExportPlace[] | null>(null);
  const [withSealedKeys, setWithSealedKeys] = useState(false);
  const [written, setWritten] = useState<WrittenSheet | null>(null);
  useEffect(() => {
    ask((kiosk) => kiosk['export:places'](), setPlaces);
  }, [ask]);
  const write = (place: ExportPlace): void => {
    setWritten(null);
    ask(
      (kiosk) =>
        kiosk['setup:recovery-sheet']({
          folder: place.path,
          language: i18n.language === 'en' ? 'en' : 'de',
          withSealedKeys,
        }),
      setWritten,
    );
  };
  return (
    <ScreenFrame
      title={t('setup.recovery.title')}
      about="recovery"
      testId="setup-recovery"
      foot={
        <>
          {written !== null && <span /> /* the next step stands at the right */}
          <Button
            kind={written === null ? 'secondary' : 'primary'}
            icon={written === null ? ArrowLeft : CheckCheck}
            isDisabled={isBusy}
            testId="setup-recovery-done"
            onPress={onBack}
          >
            {written === null ? t('setup.recovery.later') : t('setup.recovery.done')}
          </Button>
        </>
      }
    >
      {!context.state.isDemo && (
        <Note kind="plain" testId="setup-is-done">
          {t('setup.recovery.setUpDone')}
        </Note>
      )}
      <p>{t('setup.recovery.explain')}</p>
      {problem !== null && (
        <Note kind="danger" isAlert>
          {problemWords(problem)}
        </Note>
      )}
      {written !== null && (
        <Note kind="plain" isAlert testId="setup-recovery-written">
          <p>
            {written.isSettled
              ? t('setup.recovery.writtenSettled', { path: written.path })
              : t('setup.recovery.written', { path: written.path })}
          </p>
          <p>{t('setup.recovery.files', { files: written.files.join(', ') })}</p>
        </Note>
      )}
      <SwitchRow
        icon={FileKey}
        title={t('setup.recovery.sealedKeys')}
        hint={t('setup.recovery.sealedKeysHint')}
        isOn={withSealedKeys}
        testId="setup-recovery-keys"
        onToggle={() => setWithSealedKeys(!withSealedKeys)}
      />
      <Panel title={t('setup.recovery.where')}>
        <ul className={choices['choices']}>
          {(places ?? []).map((place) => (
            <li key={place.path}>
              <Choice
                icon={place.kind === 'stick' ? Usb : Folder}
                title={place.label}
                detail={place.path}
                testId="setup-recovery-place"
                onChoose={() => {
                  if (!isBusy) write(place);
                }}
              />
            </li>
          ))}
        </ul>
        <div>
          <Button
            icon={RefreshCw}
            isBusy={isBusy}
            onPress={() => ask((kiosk) => kiosk['export:places'](), setPlaces)}
          >
            {t('setup.recovery.lookAgain')}
          </Button>
        </div>
      </Panel>
    </ScreenFrame>
  );
}
