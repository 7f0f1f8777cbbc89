import { ArrowLeft, Save } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ErrorCode } from '../../../src-shared/contract/contract.ts';
import {
  EMPTY_LEAD_FORM,
  parseCorrection,
  type ContactCorrection,
  type LeadForm,
  type SealedLead,
} from '../../../src-shared/domain/lead.ts';
import { Button } from '../../components/button.tsx';
import { StepPerson } from '../../visitor/contact/step-person.tsx';
import { useProblemWords as useFieldWords } from '../../visitor/contact/use-problem-words.ts';
import { useAskBeforeLeaving } from '../leave-guard.ts';
import { Note } from '../note.tsx';
import { ScreenFrame } from '../screen-frame.tsx';
import { useProblemWords } from '../use-problem-words.ts';
import { UnsavedDialog } from './unsaved-dialog.tsx';

interface CorrectLeadProps {
  readonly lead: SealedLead;
  readonly isBusy: boolean;
  readonly problem: ErrorCode | null;
  readonly onSave: (contact: ContactCorrection, then: () => void) => void;
  readonly onClose: () => void;
}

/** The visitor's own form, filled in: what is put right becomes a record that takes the old one's place. */
export function CorrectLead({ lead, isBusy, problem, onSave, onClose }: CorrectLeadProps) {
  const { t } = useTranslation();
  const problemWords = useProblemWords();
  const [first] = useState(() => formOf(lead));
  const [form, setForm] = useState(first);
  const [isSent, setSent] = useState(false);
  const checked = parseCorrection(form);
  const fieldWords = useFieldWords(isSent && !checked.ok ? checked.error : []);
  // Agreed to the newsletter: without an address nobody could act on that, and main refuses it.
  const isEmailNeeded = problem === 'EMAIL_NEEDED';
  const words =
    isEmailNeeded && form.email.trim() === ''
      ? { email: t('error.EMAIL_NEEDED'), ...fieldWords }
      : fieldWords;
  const isChanged = form !== first && JSON.stringify(form) !== JSON.stringify(first);

  const [leaveTo, setLeaveTo] = useState<{ readonly go: () => void } | null>(null);
  const askFirst = useCallback((go: () => void) => setLeaveTo({ go }), []);
  useAskBeforeLeaving(isChanged ? askFirst : null);
  const save = (then: () => void): void => {
    setSent(true);
    setLeaveTo(null);
    if (checked.ok) onSave(checked.value, then);
  };
  return (
    <ScreenFrame
      title={t('leads.correct.title')}
      about="correct"
      testId="staff-lead-correct"
      foot={
        <>
          <Button
            icon={ArrowLeft}
            isDisabled={isBusy}
            testId="staff-lead-correct-cancel"
            onPress={() => (isChanged ? askFirst(onClose) : onClose())}
          >
            {t('leads.correct.cancel')}
          </Button>
          <Button
            kind="primary"
            icon={Save}
            isBusy={isBusy}
            isDisabled={!isChanged}
            testId="staff-lead-correct-save"
            onPress={() => save(onClose)}
          >
            {t('leads.correct.save')}
          </Button>
        </>
      }
    >
      <Note kind="plain">{t('leads.correct.explain')}</Note>
      {problem !== null && !isEmailNeeded && (
        <Note kind="danger" isAlert>
          {problemWords(problem)}
        </Note>
      )}
      <StepPerson form={form} words={words} onChange={setForm} />
      {leaveTo !== null && (
        <UnsavedDialog
          about="correction"
          onSave={() => save(leaveTo.go)}
          onDiscard={leaveTo.go}
          onStay={() => setLeaveTo(null)}
        />
      )}
    </ScreenFrame>
  );
}

function formOf({ firstName, lastName, email, phone, role, message }: SealedLead): LeadForm {
  return { ...EMPTY_LEAD_FORM, firstName, lastName, email: email ?? '', phone: phone ?? '', role, message };
}
