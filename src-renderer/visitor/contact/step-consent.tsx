import { useTranslation } from 'react-i18next';
import { PURPOSES, type ConsentTexts } from '../../../src-shared/domain/consent.ts';
import type { LeadForm } from '../../../src-shared/domain/lead.ts';
import type { Language } from '../../../src-shared/units.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import type { NamedEmployer } from './find-employers.ts';
import { Information } from './information.tsx';
import styles from './step-consent.module.css';
import type { ProblemWords } from './use-problem-words.ts';

interface StepConsentProps {
  readonly form: LeadForm;
  readonly onChange: (form: LeadForm) => void;
  readonly employers: readonly NamedEmployer[];
  readonly consentTexts: ConsentTexts;
  readonly language: Language;
  readonly keepDays: number;
  readonly words: ProblemWords;
  readonly onChooseRecipients: () => void;
}

/** What the visitor agrees to, one by one, in the exact words that are then kept with the contact. */
export function StepConsent({
  form,
  onChange,
  employers,
  consentTexts,
  language,
  keepDays,
  words,
  onChooseRecipients,
}: StepConsentProps) {
  const { t } = useTranslation();
  const names = form.recipients.map((id) => employers.find((employer) => employer.id === id)?.name ?? id);

  return (
    <div className={styles['columns']}>
      <div className={styles['purposes']} role="group" aria-labelledby="purposes-hint" data-reading>
        <p id="purposes-hint" className={styles['hint']}>
          {t('contact.purposesHint')}
        </p>
        {words.purposes !== undefined && <p className={styles['problem']}>{words.purposes}</p>}
        {PURPOSES.map((purpose) => {
          const isOn = form.purposes.includes(purpose);
          const needsRecipients = purpose === 'employer-contact' && isOn;
          return (
            <div key={purpose} className={styles['purpose']} data-on={isOn} data-problem>
              <Checkbox
                isOn={isOn}
                problem={needsRecipients ? words.recipients : undefined}
                isInvalid={words.purposes !== undefined}
                testId={`contact-purpose-${purpose}`}
                onChange={() => {
                  const purposes = isOn
                    ? form.purposes.filter((other) => other !== purpose)
                    : PURPOSES.filter((other) => other === purpose || form.purposes.includes(other));
                  onChange({ ...form, purposes });
                }}
              >
                {consentTexts.purposes[purpose][language]}
              </Checkbox>
              {needsRecipients && (
                <div className={styles['recipients']}>
                  <p>{t(names.length === 0 ? 'contact.purposeNoRecipients' : 'contact.purposeRecipients')}</p>
                  {names.length > 0 && (
                    <ul className={styles['names']}>
                      {names.map((name) => (
                        <li key={name}>{name}</li>
                      ))}
                    </ul>
                  )}
                  <Button testId="contact-choose-recipients" onPress={onChooseRecipients}>
                    {t(names.length === 0 ? 'contact.chooseRecipients' : 'contact.changeRecipients')}
                  </Button>
                </div>
              )}
            </div>
          );
        })}
        <p className={styles['version']} data-testid="contact-consent-version">
          {t('contact.consentVersion', { version: consentTexts.version })}
        </p>
      </div>
      <Information text={consentTexts.information[language]} keepDays={keepDays} />
    </div>
  );
}
