import { CheckCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedSheet } from '../../../src-shared/contract/balance-calls.ts';
import type { Closing } from '../../../src-shared/domain/balance.ts';
import { Button } from '../../components/button.tsx';
import { FactList } from '../fact-list.tsx';
import { Note } from '../note.tsx';
import { PickFolder } from '../pick-folder.tsx';
import { ScreenFrame } from '../screen-frame.tsx';
import { SoundNote } from '../sound-note.tsx';
import { shortHash } from '../staff-words.ts';
import { useAsk } from '../use-ask.ts';
import { useProblemWords } from '../use-problem-words.ts';

interface SheetScreenProps {
  readonly closing: Closing;
  readonly onBack: () => void;
  readonly onLocked: () => void;
}

/** A closing's page to print: where to, then written, read back and compared; then what became of it. */
export function SheetScreen({ closing, onBack, onLocked }: SheetScreenProps) {
  const { t, i18n } = useTranslation();
  const problemWords = useProblemWords();
  const { isBusy, problem, ask } = useAsk(onLocked);
  const [stage, setStage] = useState<
    | { readonly step: 'place' }
    | { readonly step: 'writing'; readonly isOnStick: boolean }
    | { readonly step: 'saved'; readonly isOnStick: boolean; readonly sheet: SavedSheet }
  >({ step: 'place' });
  const { number } = closing;
  const title = t('balance.sheet.title', { number });
  if (stage.step === 'place')
    return (
      <PickFolder
        words={{
          title,
          places: t('balance.sheet.places'),
          folders: t('balance.sheet.folders'),
          choose: t('balance.sheet.write'),
        }}
        onPick={(folder, { kind }) => {
          const isOnStick = kind === 'stick';
          const language = i18n.language === 'en' ? 'en' : 'de';
          setStage({ step: 'writing', isOnStick });
          ask(
            (kiosk) => kiosk['balance:save-sheet']({ number, folder, language }),
            (sheet) => setStage({ step: 'saved', isOnStick, sheet }),
          );
        }}
        onBack={onBack}
        onLocked={onLocked}
      />
    );
  return (
    <ScreenFrame
      title={title}
      about={`sheet-${stage.step}`}
      testId="balance-sheet"
      foot={
        <>
          <Button
            isDisabled={isBusy}
            testId="balance-sheet-elsewhere"
            onPress={() => setStage({ step: 'place' })}
          >
            {t('balance.sheet.elsewhere')}
          </Button>
          <Button
            kind="primary"
            icon={CheckCheck}
            isDisabled={isBusy}
            testId="balance-sheet-done"
            onPress={onBack}
          >
            {t('balance.sheet.done')}
          </Button>
        </>
      }
    >
      {isBusy && <p>{t('balance.sheet.writing')}</p>}
      {problem !== null && (
        <Note kind="danger" isAlert>
          {problemWords(problem)}
        </Note>
      )}
      {stage.step === 'saved' && <Saved sheet={stage.sheet} isOnStick={stage.isOnStick} />}
    </ScreenFrame>
  );
}

/** That the stick may go is said only when it is true. */
function Saved({ sheet, isOnStick }: { readonly sheet: SavedSheet; readonly isOnStick: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <SoundNote title={t('balance.sheet.verified')} isNews testId="balance-sheet-saved">
        {isOnStick && sheet.isSettled && (
          <p data-testid="balance-sheet-safe">{t('staff.export.removeStick')}</p>
        )}
      </SoundNote>
      {isOnStick && !sheet.isSettled && <Note kind="stick">{t('export.ejectFirst')}</Note>}
      <FactList
        facts={[
          { id: 'folder', label: t('staff.export.folder'), value: sheet.path },
          { id: 'checksum', label: t('balance.sheet.checksum'), value: shortHash(sheet.sha256) },
        ]}
      />
      <p>{t('balance.sheet.print')}</p>
    </>
  );
}
