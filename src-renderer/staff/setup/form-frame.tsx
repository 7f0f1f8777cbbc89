import { ArrowLeft, ArrowRight, Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ErrorCode } from '../../../src-shared/contract/contract.ts';
import { Button } from '../../components/button.tsx';
import { Note } from '../note.tsx';
import { ScreenFrame } from '../screen-frame.tsx';
import { useProblemWords } from '../use-problem-words.ts';
import styles from './setup.module.css';
import { WIZARD_STEPS, type WizardStep } from './set-up-parts.ts';

/** What every form is given from around it: whether it is a step of the wizard, and what became of the last try. */
export interface FormFrameProps {
  /** `null`: opened by itself, to change something. */
  readonly wizardStep: WizardStep | null;
  readonly isBusy: boolean;
  readonly problem: ErrorCode | null;
  readonly onBack: () => void;
}

interface FrameProps extends FormFrameProps {
  readonly name: string;
  readonly title: string;
  readonly nextLabel?: string;
  readonly isNextDisabled?: boolean;
  /** Codes that the form itself says beside a field. */
  readonly ownProblems?: readonly ErrorCode[];
  readonly onNext: () => void;
  readonly children: ReactNode;
}

/** A form's heading, progress, what went wrong, and the two ways on. */
export function FormFrame(props: FrameProps) {
  const { t } = useTranslation();
  const problemWords = useProblemWords();
  const { name, title, wizardStep, isBusy, problem, ownProblems = [] } = props;
  return (
    <ScreenFrame
      title={title}
      about={name}
      testId={`setup-${name}`}
      aside={wizardStep !== null && <Progress step={wizardStep} />}
      foot={
        <>
          <Button icon={ArrowLeft} isDisabled={isBusy} testId="setup-back" onPress={props.onBack}>
            {t('setup.back')}
          </Button>
          <Button
            kind="primary"
            {...(wizardStep === null ? { icon: Check } : { iconAfter: ArrowRight })}
            isBusy={isBusy}
            isDisabled={props.isNextDisabled === true}
            testId="setup-next"
            onPress={props.onNext}
          >
            {props.nextLabel ?? (wizardStep === null ? t('setup.save') : t('setup.next'))}
          </Button>
        </>
      }
    >
      {problem !== null && !ownProblems.includes(problem) && (
        <Note kind="danger" isAlert testId="setup-problem">
          {problemWords(problem)}
        </Note>
      )}
      {props.children}
    </ScreenFrame>
  );
}

function Progress({ step }: { readonly step: WizardStep }) {
  const { t } = useTranslation();
  const at = WIZARD_STEPS.indexOf(step);
  return (
    <div className={styles['progress']}>
      <span>{t('setup.step', { step: at + 1, steps: WIZARD_STEPS.length })}</span>
      <span className={styles['beads']} aria-hidden>
        {WIZARD_STEPS.map((one, index) => (
          <span key={one} className={styles['bead']} data-done={index <= at ? '' : undefined} />
        ))}
      </span>
    </div>
  );
}
