import { ArrowLeft, ArrowRight, FlaskConical, ShieldCheck } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ErrorCode } from '../../../src-shared/contract/contract.ts';
import type { ConsentTexts } from '../../../src-shared/domain/consent.ts';
import {
  EMPTY_LEAD_FORM,
  parseLeadForm,
  type LeadDraft,
  type LeadForm,
} from '../../../src-shared/domain/lead.ts';
import type { Language } from '../../../src-shared/units.ts';
import { Button } from '../../components/button.tsx';
import { announce } from '../../components/live-region.tsx';
import actions from './actions.module.css';
import { AgeQuestion } from './age-question.tsx';
import styles from './contact-screen.module.css';
import type { NamedEmployer } from './find-employers.ts';
import { Frame } from './frame.tsx';
import { Progress } from './progress.tsx';
import { StepConsent } from './step-consent.tsx';
import { StepPerson } from './step-person.tsx';
import { StepRecipients } from './step-recipients.tsx';
import { playSound } from '../../sound/play-sound.ts';
import { firstStepWithProblem, problemsOfStep, stepAfter, stepBefore, type ContactStep } from './steps.ts';
import { useProblemWords } from './use-problem-words.ts';

interface ContactScreenProps {
  /** What is typed so far; lives in the session, so that going back to the map and returning loses nothing. */
  readonly form: LeadForm;
  readonly onChange: (form: LeadForm) => void;
  /** Who can be chosen, in the order of the list. */
  readonly employers: readonly NamedEmployer[];
  readonly consentTexts: ConsentTexts;
  readonly language: Language;
  /** After so many days the kiosk deletes the contact. */
  readonly keepDays: number;
  /** Says plainly that nothing real is to be entered. */
  readonly isDemo: boolean;
  readonly isSaving: boolean;
  /** Why saving failed. What was typed stays. */
  readonly failure: ErrorCode | null;
  readonly onSubmit: (draft: LeadDraft) => void;
  /** Back to the map. */
  readonly onBack: () => void;
  /** For those under 16: the shortlist as a QR code, without any details. */
  readonly onTakeAlong: () => void;
}

/**
 * Leaving a contact: the age first, then three calm steps. What is wrong is told only after "next" or "save" was pressed, beside its field,
 * and goes as soon as it is put right.
 */
export function ContactScreen(props: ContactScreenProps) {
  const { form, onChange, consentTexts, language } = props;
  if (form.isAtLeast16) return <ContactSteps {...props} />;
  return (
    <AgeQuestion
      ageText={consentTexts.age[language]}
      onConfirm={() => {
        onChange({ ...form, isAtLeast16: true });
      }}
      onDeny={() => {
        onChange({ ...EMPTY_LEAD_FORM, recipients: form.recipients });
      }}
      onTakeAlong={props.onTakeAlong}
      onBack={props.onBack}
    />
  );
}

function ContactSteps({
  form,
  onChange,
  employers,
  consentTexts,
  language,
  keepDays,
  isDemo,
  isSaving,
  failure,
  onSubmit,
  onBack,
}: ContactScreenProps) {
  const { t } = useTranslation();
  const [step, setStep] = useState<ContactStep>('recipients');
  const [checkedSteps, setCheckedSteps] = useState<readonly ContactStep[]>([]);
  const [presses, setPresses] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const body = useRef<HTMLDivElement>(null);

  const parsed = parseLeadForm(form, language, consentTexts.version);
  const problems = parsed.ok ? [] : parsed.error;
  const words = useProblemWords(checkedSteps.includes(step) ? problemsOfStep(problems, step) : []);

  useEffect(() => {
    body.current?.scrollTo({ top: 0 });
    heading.current?.focus({ preventScroll: true });
  }, [step]);
  // After a press that found something: to the first field that needs a hand.
  useEffect(() => {
    if (presses === 0) return;
    const first = body.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    first?.focus({ preventScroll: true });
    (first?.closest('[data-problem]') ?? first?.parentElement)?.scrollIntoView({ block: 'center' });
  }, [presses]);

  const show = (wrong: ContactStep): void => {
    setCheckedSteps([...checkedSteps, wrong]);
    setStep(wrong);
    setPresses(presses + 1);
    playSound('problem');
    announce(t('contact.problems', { count: problemsOfStep(problems, wrong).length }));
  };
  const goOn = (): void => {
    const next = stepAfter(step);
    if (problemsOfStep(problems, step).length > 0) show(step);
    else if (next !== null) setStep(next);
    else if (parsed.ok) {
      if (!isSaving) onSubmit(parsed.value);
    } else show(firstStepWithProblem(parsed.error) ?? step);
  };
  const before = stepBefore(step);

  return (
    <Frame
      testId="contact"
      closeLabel={t('contact.close')}
      onClose={onBack}
      above={<Progress step={step} />}
      heading={t(`contact.heading.${step}`)}
      headingRef={heading}
      bodyRef={body}
      isBusy={isSaving}
      foot={
        <>
          {failure !== null && step === 'consent' && (
            <p role="alert" className={actions['failure']} data-testid="contact-failure">
              {t(`error.${failure}`)}
            </p>
          )}
          <div className={actions['row']}>
            <Button
              icon={ArrowLeft}
              testId="contact-previous"
              isDisabled={isSaving}
              onPress={() => {
                if (before === null) onChange({ ...form, isAtLeast16: false });
                else setStep(before);
              }}
            >
              {t('common.back')}
            </Button>
            <div className={actions['next']}>
              {step === 'consent' ? (
                <Button
                  kind="primary"
                  icon={ShieldCheck}
                  isWide
                  isBusy={isSaving}
                  testId="contact-save"
                  onPress={goOn}
                >
                  {t(isSaving ? 'contact.saving' : 'contact.save')}
                </Button>
              ) : (
                <Button kind="primary" iconAfter={ArrowRight} isWide testId="contact-next" onPress={goOn}>
                  {t('common.next')}
                </Button>
              )}
            </div>
          </div>
        </>
      }
    >
      {isDemo && (
        <p className={styles['demo']} data-testid="contact-demo">
          <FlaskConical aria-hidden className={styles['demoIcon']} />
          <span>{t('contact.demo')}</span>
        </p>
      )}
      {step === 'recipients' && (
        <StepRecipients form={form} onChange={onChange} employers={employers} words={words} />
      )}
      {step === 'person' && <StepPerson form={form} onChange={onChange} words={words} />}
      {step === 'consent' && (
        <StepConsent
          form={form}
          onChange={onChange}
          employers={employers}
          consentTexts={consentTexts}
          language={language}
          keepDays={keepDays}
          words={words}
          onChooseRecipients={() => {
            setStep('recipients');
          }}
        />
      )}
    </Frame>
  );
}
