import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SetUpState } from '../../../src-shared/contract/set-up-calls.ts';
import type { FormFrameProps } from './form-frame.tsx';
import { FormFrame } from './form-frame.tsx';
import { OneForm, type FormContext } from './one-form.tsx';
import { isPassphraseReady, NO_PASSPHRASE, PassphraseFields } from './passphrase-fields.tsx';
import { firstOpenStep, stepAfter, stepBefore, type WizardStep } from './set-up-parts.ts';
import { SummaryForm } from './summary-form.tsx';
import { useStrength } from './use-strength.ts';

interface WizardProps {
  readonly context: FormContext;
  readonly leadCount: number | null;
  readonly onLeave: () => void;
  readonly onIdentityReplaced: () => void;
}

/**
 * Sets the kiosk up step by step. Each answer is kept when its step is left, so the wizard goes on where it was; only the passphrase is
 * kept nowhere and has to be thought of at the end.
 */
export function Wizard({ context, leadCount, onLeave, onIdentityReplaced }: WizardProps) {
  const { state, isBusy, problem, actions } = context;
  const [step, setStep] = useState<WizardStep>(() => firstOpenStep(state));
  const [typed, setTyped] = useState(NO_PASSPHRASE);
  const go = (next: WizardStep | null): void => {
    actions.forgetProblem();
    if (next === null) onLeave();
    else setStep(next);
  };
  const frame: FormFrameProps = {
    wizardStep: step,
    isBusy,
    problem,
    onBack: () => go(stepBefore(step)),
  };
  switch (step) {
    case 'passphrase':
      return (
        <PassphraseStep
          frame={frame}
          state={state}
          typed={typed}
          onChange={setTyped}
          onNext={() => go('summary')}
        />
      );
    case 'summary':
      return (
        <SummaryForm
          {...frame}
          state={state}
          label={typed.label}
          leadCount={leadCount}
          onFinish={(earlierLeads) =>
            actions.ask(
              (kiosk) =>
                kiosk['setup:identity']({
                  label: typed.label.trim(),
                  passphrase: typed.passphrase,
                  organiser: state.organiser?.recipient ?? null,
                  mode: state.mode,
                  earlierLeads,
                }),
              onIdentityReplaced,
            )
          }
        />
      );
    default:
      return <OneForm form={step} frame={frame} context={context} onDone={() => go(stepAfter(step))} />;
  }
}

interface PassphraseStepProps {
  readonly frame: FormFrameProps;
  readonly state: SetUpState;
  readonly typed: typeof NO_PASSPHRASE;
  readonly onChange: (typed: typeof NO_PASSPHRASE) => void;
  readonly onNext: () => void;
}

function PassphraseStep({ frame, state, typed, onChange, onNext }: PassphraseStepProps) {
  const { t } = useTranslation();
  const [isSent, setSent] = useState(false);
  const { eventName, boothName, kioskName } = state.settings;
  const judged = useStrength(typed.passphrase, [eventName, boothName, kioskName]);
  return (
    <FormFrame
      {...frame}
      name="new-passphrase"
      title={t('setup.passphrase.title')}
      onNext={() => {
        setSent(true);
        if (isPassphraseReady(typed, judged, true)) onNext();
      }}
    >
      <p>{t('setup.passphrase.explain')}</p>
      <PassphraseFields typed={typed} judged={judged} isSent={isSent} hasLabel onChange={onChange} />
    </FormFrame>
  );
}
