import { useTranslation } from 'react-i18next';
import type { KioskDescription } from '../../../src-shared/contract/contract.ts';
import type { EditionHead } from '../../../src-shared/domain/edition.ts';
import type { Clock } from '../../../src-shared/ports.ts';
import { Note } from '../note.tsx';
import { ScreenFrame } from '../screen-frame.tsx';
import { SyncScreen } from '../sync/sync-screen.tsx';
import { useProblemWords } from '../use-problem-words.ts';
import { CleaningScreen } from './cleaning-screen.tsx';
import type { FormFrameProps } from './form-frame.tsx';
import { HubScreen } from './hub-screen.tsx';
import { OneForm } from './one-form.tsx';
import { OpeningScreen } from './opening-screen.tsx';
import { PassphrasesScreen } from './passphrases-screen.tsx';
import { RecoveryScreen } from './recovery-screen.tsx';
import type { SetUpPart } from './set-up-parts.ts';
import { TimesForm } from './times-form.tsx';
import { useSetUp } from './use-set-up.ts';
import { Wizard } from './wizard.tsx';

interface SetUpAreaProps {
  readonly part: SetUpPart;
  readonly description: KioskDescription;
  readonly edition: EditionHead | null;
  /** Contacts on this kiosk; `null`: not known yet. */
  readonly leadCount: number | null;
  readonly clock: Clock;
  readonly onShow: (part: SetUpPart) => void;
  readonly onChanged: () => void;
  readonly onIdentityReplaced: () => void;
  readonly onLocked: () => void;
}

/** Setting the kiosk up, changing it, looking it over in the morning, wiping it. */
export function SetUpArea(props: SetUpAreaProps) {
  const { t } = useTranslation();
  const problemWords = useProblemWords();
  const { part, description, onShow, onChanged } = props;
  const { state, isBusy, problem, actions } = useSetUp(props);
  if (state.step !== 'there')
    return (
      <ScreenFrame title={t('setup.hub.title')} about="waiting" testId="setup-waiting">
        {state.step === 'failed' && (
          <Note kind="danger" isAlert>
            {problemWords(state.code)}
          </Note>
        )}
      </ScreenFrame>
    );

  const context = { state: state.value, description, isBusy, problem, actions };
  const toHub = (): void => {
    actions.forgetProblem();
    onShow('hub');
  };
  const frame: FormFrameProps = { wizardStep: null, isBusy, problem, onBack: toHub };
  switch (part) {
    case 'hub':
      return <HubScreen state={state.value} onShow={onShow} />;
    case 'wizard':
      return (
        <Wizard
          context={context}
          leadCount={props.leadCount}
          onLeave={toHub}
          onIdentityReplaced={() => {
            onChanged();
            props.onIdentityReplaced();
          }}
        />
      );
    case 'times':
      return (
        <TimesForm
          {...frame}
          settings={state.value.settings}
          onSave={(change) => actions.saveSettings(change, toHub)}
        />
      );
    case 'passphrases':
      return <PassphrasesScreen context={context} onBack={toHub} />;
    case 'recovery':
      return <RecoveryScreen context={context} onBack={toHub} />;
    case 'opening':
      return (
        <OpeningScreen
          context={context}
          edition={props.edition}
          clock={props.clock}
          onShow={onShow}
          onBack={toHub}
        />
      );
    case 'sync':
      return (
        <SyncScreen
          isDemo={state.value.isDemo}
          isOrganiserKnown={state.value.organiser !== null}
          onSetUp={() => onShow('wizard')}
          onSealing={() => onShow('sealing')}
          onBack={toHub}
          onLocked={props.onLocked}
        />
      );
    case 'cleaning':
      return <CleaningScreen clock={props.clock} onEnd={toHub} />;
    default:
      return <OneForm key={part} form={part} frame={frame} context={context} onDone={toHub} />;
  }
}
