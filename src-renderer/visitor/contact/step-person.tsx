import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  MAX_EMAIL_CHARACTERS,
  MAX_MESSAGE_CHARACTERS,
  MAX_NAME_CHARACTERS,
  MAX_PHONE_CHARACTERS,
  VISITOR_ROLES,
  type LeadForm,
} from '../../../src-shared/domain/lead.ts';
import { Chip } from '../../components/chip.tsx';
import { TextField } from '../../components/text-field.tsx';
import { MailSuggestion } from './mail-suggestion.tsx';
import styles from './step-person.module.css';
import { suggestMail } from './suggest-mail.ts';
import type { ProblemWords } from './use-problem-words.ts';

interface StepPersonProps {
  readonly form: LeadForm;
  readonly onChange: (form: LeadForm) => void;
  readonly words: ProblemWords;
}

/** Who the visitor is, and how to reach them. */
export function StepPerson({ form, onChange, words }: StepPersonProps) {
  const { t } = useTranslation();
  const change = (part: Partial<LeadForm>): void => {
    onChange({ ...form, ...part });
  };
  const [isInEmail, setIsInEmail] = useState(false);
  const meant = suggestMail(form.email, isInEmail);
  const messageLeft = MAX_MESSAGE_CHARACTERS - form.message.length;

  return (
    <div className={styles['sheet']}>
      <div className={styles['column']}>
        <div className={styles['pair']}>
          <TextField
            label={t('contact.firstName')}
            value={form.firstName}
            problem={words.firstName}
            keyboard="text"
            maxLength={MAX_NAME_CHARACTERS}
            isPrivate
            isRequired
            testId="contact-first-name"
            onChange={(firstName) => {
              change({ firstName });
            }}
          />
          <TextField
            label={t('contact.lastName')}
            value={form.lastName}
            problem={words.lastName}
            keyboard="text"
            maxLength={MAX_NAME_CHARACTERS}
            isPrivate
            isRequired
            testId="contact-last-name"
            onChange={(lastName) => {
              change({ lastName });
            }}
          />
        </div>
        <fieldset className={styles['group']}>
          <legend className={styles['legend']}>{t('contact.reach')}</legend>
          <p className={styles['hint']}>{t('contact.reachHint')}</p>
          <div className={styles['pair']}>
            <div
              onFocus={() => {
                setIsInEmail(true);
              }}
              onBlur={() => {
                setIsInEmail(false);
              }}
            >
              <TextField
                label={t('contact.email')}
                value={form.email}
                problem={words.email}
                keyboard="email"
                maxLength={MAX_EMAIL_CHARACTERS}
                isPrivate
                testId="contact-email"
                onChange={(email) => {
                  change({ email });
                }}
                below={
                  meant !== null && (
                    <MailSuggestion
                      address={meant}
                      onTake={() => {
                        change({ email: meant });
                      }}
                    />
                  )
                }
              />
            </div>
            <TextField
              label={t('contact.phone')}
              value={form.phone}
              problem={words.phone}
              hint={t('contact.phoneHint')}
              keyboard="phone"
              maxLength={MAX_PHONE_CHARACTERS}
              isPrivate
              testId="contact-phone"
              onChange={(phone) => {
                change({ phone });
              }}
            />
          </div>
        </fieldset>
      </div>
      <div className={styles['column']}>
        <fieldset className={styles['group']}>
          <legend className={styles['legend']}>{t('contact.role')}</legend>
          <p className={styles['hint']}>{t('contact.roleHint')}</p>
          <div className={styles['roles']}>
            {VISITOR_ROLES.map((role) => (
              <Chip
                key={role}
                label={t(`role.${role}`)}
                isOn={form.role === role}
                testId={`contact-role-${role}`}
                onToggle={() => {
                  change({ role: form.role === role ? null : role });
                }}
              />
            ))}
          </div>
        </fieldset>
        <TextField
          label={t('contact.message')}
          value={form.message}
          problem={words.message}
          hint={t('contact.messageHint')}
          aside={t('contact.messageLeft', { count: messageLeft })}
          keyboard="text"
          rows={3}
          maxLength={MAX_MESSAGE_CHARACTERS}
          isPrivate
          testId="contact-message"
          onChange={(message) => {
            change({ message });
          }}
        />
      </div>
    </div>
  );
}
