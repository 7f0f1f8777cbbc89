import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EmployerId } from '../../../src-shared/domain/employer.ts';
import { MAX_RECIPIENTS, type LeadForm } from '../../../src-shared/domain/lead.ts';
import { Button } from '../../components/button.tsx';
import { announce } from '../../components/live-region.tsx';
import { EmployerPicker } from './employer-picker.tsx';
import type { NamedEmployer } from './find-employers.ts';
import { RecipientChips } from './recipient-chips.tsx';
import styles from './step-recipients.module.css';
import type { ProblemWords } from './use-problem-words.ts';

interface StepRecipientsProps {
  readonly form: LeadForm;
  readonly onChange: (form: LeadForm) => void;
  readonly employers: readonly NamedEmployer[];
  readonly words: ProblemWords;
}

/** Who may make contact: prefilled from the shortlist, each removable, others from a list that can be searched. */
export function StepRecipients({ form, onChange, employers, words }: StepRecipientsProps) {
  const { t } = useTranslation();
  const [isPicking, setIsPicking] = useState(form.recipients.length === 0);
  const isFull = form.recipients.length >= MAX_RECIPIENTS;

  const toggle = ({ id, name }: { readonly id: EmployerId; readonly name: string }): void => {
    const isChosen = form.recipients.includes(id);
    if (!isChosen && isFull) return;
    const recipients = isChosen ? form.recipients.filter((other) => other !== id) : [...form.recipients, id];
    onChange({ ...form, recipients });
    announce(t(isChosen ? 'contact.removed' : 'contact.added', { name }));
  };

  return (
    <div className={styles['columns']} data-picking={isPicking}>
      <section className={styles['chosen']} aria-labelledby="chosen-recipients">
        <h2 id="chosen-recipients" className={styles['subheading']}>
          {form.recipients.length === 0
            ? t('contact.chosenNone')
            : t('contact.chosen', { count: form.recipients.length })}
        </h2>
        {form.recipients.length === 0 && <p className={styles['hint']}>{t('contact.chosenNoneHint')}</p>}
        <RecipientChips recipients={form.recipients} employers={employers} onRemove={toggle} />
        {words.recipients !== undefined && <p className={styles['problem']}>{words.recipients}</p>}
        {!isPicking && (
          <Button
            icon={Plus}
            testId="contact-add-recipient"
            onPress={() => {
              setIsPicking(true);
            }}
          >
            {t(form.recipients.length === 0 ? 'contact.addFirst' : 'contact.add')}
          </Button>
        )}
      </section>
      {isPicking && (
        <EmployerPicker
          employers={employers}
          chosen={form.recipients}
          fullText={isFull ? t('contact.full', { max: MAX_RECIPIENTS }) : undefined}
          onToggle={toggle}
        />
      )}
    </div>
  );
}
