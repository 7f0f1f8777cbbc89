import type { KioskDescription } from '../../../src-shared/contract/contract.ts';
import type { SetUpState } from '../../../src-shared/contract/set-up-calls.ts';
import type { KioskSettings } from '../../../src-shared/domain/kiosk-settings.ts';
import { EventForm } from './event-form.tsx';
import type { FormFrameProps } from './form-frame.tsx';
import { KioskForm } from './kiosk-form.tsx';
import { PrivacyForm } from './privacy-form.tsx';
import { ScreenForm } from './screen-form.tsx';
import { SealingForm } from './sealing-form.tsx';
import type { SetUpForm } from './set-up-parts.ts';
import type { SetUpHook } from './use-set-up.ts';

/** What every form works with: how the kiosk is set up, and what can be changed. */
export interface FormContext extends Pick<SetUpHook, 'isBusy' | 'problem' | 'actions'> {
  readonly state: SetUpState;
  readonly description: KioskDescription;
}

interface OneFormProps {
  readonly form: SetUpForm;
  readonly frame: FormFrameProps;
  readonly context: FormContext;
  /** What it asked for is kept. */
  readonly onDone: () => void;
}

/** One form, as a step of the wizard or by itself. */
export function OneForm({ form, frame, context, onDone }: OneFormProps) {
  const { state, description, actions } = context;
  const saving = {
    ...frame,
    settings: state.settings,
    onSave: (change: Partial<KioskSettings>) => actions.saveSettings(change, onDone),
  };
  switch (form) {
    case 'event':
      return <EventForm {...saving} />;
    case 'kiosk':
      return <KioskForm {...saving} />;
    case 'screen':
      return <ScreenForm {...saving} screenPx={screenPx(description)} />;
    case 'sealing':
      return (
        <SealingForm
          {...frame}
          state={state}
          onFind={(then) => actions.ask((kiosk) => kiosk['setup:find-recipients'](), then)}
          onChange={actions.forgetProblem}
          onSave={(sealing) => actions.send((kiosk) => kiosk['setup:organiser'](sealing), onDone)}
        />
      );
    case 'privacy':
      return (
        <PrivacyForm
          {...saving}
          currentVersion={description.consentTexts.version}
          onPreview={(controller, then) =>
            actions.ask((kiosk) => kiosk['setup:consent-texts'](controller), then)
          }
        />
      );
  }
}

/** The same screen that `--mm` is reckoned from. */
function screenPx({ isWindowed }: KioskDescription): { readonly width: number; readonly height: number } {
  return isWindowed ? { width: innerWidth, height: innerHeight } : screen;
}
