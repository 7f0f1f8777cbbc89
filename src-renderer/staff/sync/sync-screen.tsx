import { ArrowLeft, KeyRound, Wand2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { announce } from '../../components/live-region.tsx';
import { Note } from '../note.tsx';
import { ScreenFrame } from '../screen-frame.tsx';
import { useProblemWords } from '../use-problem-words.ts';
import { EnrolForm } from './enrol-form.tsx';
import { SyncOverview } from './sync-overview.tsx';
import { useSync } from './use-sync.ts';

interface SyncScreenProps {
  /** Its key is published, so it may not hand anything over. */
  readonly isDemo: boolean;
  /** Sealed for the organiser, too. Else the hub gets what nobody there can open. */
  readonly isOrganiserKnown: boolean;
  readonly onSetUp: () => void;
  /** To where the organiser's key is set. */
  readonly onSealing: () => void;
  readonly onBack: () => void;
  readonly onLocked: () => void;
}

/** The organiser's hub: getting to know one, and how far the contacts are on their way to it. */
export function SyncScreen(props: SyncScreenProps) {
  const { isDemo, isOrganiserKnown, onSetUp, onSealing, onBack, onLocked } = props;
  const { t } = useTranslation();
  const problemWords = useProblemWords();
  const { state, isBusy, problem, enrol, sendNow } = useSync(onLocked);
  const [isEnrolling, setEnrolling] = useState(false);
  const back = (
    <Button icon={ArrowLeft} testId="setup-back" onPress={onBack}>
      {t('setup.back')}
    </Button>
  );
  const warning = isOrganiserKnown ? null : (
    <Note
      kind="warning"
      testId="sync-no-organiser"
      action={
        <Button icon={KeyRound} testId="sync-sealing" onPress={onSealing}>
          {t('setup.hub.sealing')}
        </Button>
      }
    >
      {t('sync.noOrganiser')}
    </Note>
  );
  if (isDemo)
    return (
      <ScreenFrame title={t('sync.title')} about="sync-demo" testId="staff-sync-demo" foot={back}>
        <p>{t('sync.explain')}</p>
        <Note
          kind="warning"
          action={
            <Button kind="primary" icon={Wand2} testId="sync-set-up" onPress={onSetUp}>
              {t('setup.hub.start')}
            </Button>
          }
        >
          {t('sync.demo')}
        </Note>
      </ScreenFrame>
    );
  if (state === null)
    return (
      <ScreenFrame title={t('sync.title')} about="sync-waiting" testId="staff-sync-waiting" foot={back}>
        {problem === null ? (
          <p>{t('common.loading')}</p>
        ) : (
          <Note kind="danger" isAlert>
            {problemWords(problem)}
          </Note>
        )}
      </ScreenFrame>
    );
  if (state.hub === null || isEnrolling)
    return (
      <EnrolForm
        known={state.hub}
        warning={warning}
        frame={{
          wizardStep: null,
          isBusy,
          problem,
          onBack: state.hub === null ? onBack : () => setEnrolling(false),
        }}
        onEnrol={(words) =>
          enrol(words, () => {
            setEnrolling(false);
            announce(t('sync.enrolled'));
          })
        }
      />
    );
  return (
    <SyncOverview
      state={state}
      isBusy={isBusy}
      problem={problem}
      warning={warning}
      onSendNow={sendNow}
      onEnrol={() => setEnrolling(true)}
      back={back}
    />
  );
}
